### Der Bildschirm nach einem Absturz.

crash-stopped = Der Desk arbeitet nicht mehr
crash-stopped-help = Laden Sie den Desk neu. Wenn das wiederkommt, schicken Sie den Bericht der Person, die ihn betreibt.
crash-not-loaded = Der Desk konnte nicht geladen werden
crash-not-loaded-help = Ein Teil davon ist nicht angekommen oder wurde abgelehnt. Prüfen Sie Ihre Verbindung, und laden Sie dann neu. Wenn das wiederkommt, schicken Sie den Bericht der Person, die den Desk betreibt.
crash-blank = Der Desk ist noch nicht gestartet. Erscheint er nicht, laden Sie diese Seite neu. Hilft das nicht, sagen Sie es der Person, die den Desk betreibt.
crash-live = Sie haben einen laufenden Kontakt. Er geht im Contact Control Panel weiter; beenden Sie ihn, bevor Sie neu laden.
crash-reload = Desk neu laden
crash-copy = Bericht kopieren
crash-copied = Kopiert
crash-report = Bericht

crash-question = Trotz laufenden Kontakts neu laden?
crash-cost = Beim Neuladen schließt sich das Contact Control Panel für einen Moment. Ein Gespräch über den Browser bricht ab.
crash-stay = Kontakt behalten
crash-anyway = Trotzdem neu laden
