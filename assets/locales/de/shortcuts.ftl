### Die Tastenkürzel.

shortcuts-sheet-title = Tastenkürzel
shortcuts-sheet-help = Nicht beim Tippen und nicht im Contact Control Panel, das eigene Tasten hat. In den Einstellungen können Sie sie abschalten.
shortcuts-then = dann
shortcuts-close = Schließen
shortcuts-open = { $page } öffnen
shortcuts-focus-ccp = Zum Contact Control Panel
shortcuts-switch-now = Jetzt wechseln (fragt zuerst; nur solange ein Failover wartet)
shortcuts-dismiss-message = Meldung ausblenden
shortcuts-theme = Farben ändern
shortcuts-help = Diese Liste zeigen
