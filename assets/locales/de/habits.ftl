### Benachrichtigungen, die Streifen über den Feldern und die Tastenkürzel.

habits-news-call = Ein Anruf ist eingegangen
habits-news-callback = Ein Rückruf ist eingegangen
habits-news-chat = Ein Chat ist eingegangen
habits-news-task = Eine Aufgabe ist eingegangen
habits-news-email = Eine E-Mail ist eingegangen
habits-news-contact = Ein Kontakt ist eingegangen
habits-news-pending = Der Desk wechselt bald zu { $name }
habits-news-moved = Der Desk ist zu { $name } gewechselt
habits-news-contact-help = Öffnen Sie den Desk, um ihn anzunehmen.
habits-news-pending-help = Er wartet auf Ihren laufenden Kontakt.
habits-news-moved-help = Prüfen Sie Ihren Status: Vielleicht müssen Sie ihn neu setzen.

habits-tabs = { $others ->
    [one] Dieser Desk ist auch in einem anderen Tab geöffnet.
   *[other] Dieser Desk ist auch in { $others } anderen Tabs geöffnet.
}
habits-tabs-first = Dieser Tab wurde zuerst geöffnet: In der Regel hat er den Ton der Anrufe.
habits-tabs-later = In der Regel hat der zuerst geöffnete Tab den Ton der Anrufe. Arbeiten Sie dort, und schließen Sie diesen.
habits-dismiss = Ausblenden

habits-sheet-title = Tastenkürzel
habits-sheet-help = Nicht beim Tippen und nicht im Contact Control Panel, das eigene Tasten hat. In den Einstellungen können Sie sie abschalten.
habits-then = dann
habits-close = Schließen
habits-open = { $page } öffnen
habits-focus-ccp = Zum Contact Control Panel
habits-switch-now = Jetzt wechseln (fragt zuerst; nur solange ein Failover wartet)
habits-dismiss-message = Meldung ausblenden
habits-theme = Farben ändern
habits-help = Diese Liste zeigen
