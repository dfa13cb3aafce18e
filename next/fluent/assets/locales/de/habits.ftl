### Notifications, strips above the panels, keyboard shortcuts.

habits-news-voice = Ein Anruf ist eingegangen
habits-news-callback = Ein Rückruf ist eingegangen
habits-news-chat = Ein Chat ist eingegangen
habits-news-task = Eine Aufgabe ist eingegangen
habits-news-email = Eine E-Mail ist eingegangen
habits-news-contact = Ein Kontakt ist eingegangen
habits-news-pending = Der Arbeitsplatz wechselt zu { $name }
habits-news-moved = Der Arbeitsplatz ist zu { $name } gewechselt
habits-news-contact-help = Öffnen Sie den Arbeitsplatz, um ihn anzunehmen.
habits-news-pending-help = Er wartet auf Ihren aktuellen Kontakt.
habits-news-moved-help = Prüfen Sie Ihren Status: Sie müssen ihn vielleicht neu setzen.
habits-tabs-others =
    { $count ->
        [one] Dieser Arbeitsplatz ist auch in einem anderen Tab geöffnet.
       *[other] Dieser Arbeitsplatz ist auch in { $count } anderen Tabs geöffnet.
    }
habits-tabs-first = Dieser Tab wurde zuerst geöffnet: In der Regel hat er den Ton der Anrufe.
habits-tabs-later = In der Regel hat der zuerst geöffnete Tab den Ton der Anrufe. Arbeiten Sie dort und schließen Sie diesen.
habits-dismiss = Schließen
habits-sheet-title = Tastenkürzel
habits-sheet-help = Nicht während Sie tippen und nicht im Contact Control Panel, das eigene Tasten hat. Sie können sie in den Einstellungen abschalten.
habits-then = dann
habits-close = Schließen
habits-action-open = { $page } öffnen
habits-action-ccp = Zum Contact Control Panel gehen
habits-action-switch = Jetzt wechseln (fragt nach; nur während ein Failover wartet)
habits-action-dismiss = Meldung schließen
habits-action-theme = Farben wechseln
habits-action-help = Diese Liste anzeigen
