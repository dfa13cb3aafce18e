### Die Einstellungen.

settings-title = Einstellungen
settings-help = Nur in diesem Browser gespeichert, nur für Sie.
settings-not-kept = Dieser Browser speichert für diese Adresse nichts: Was hier eingestellt wird und der Verlauf sind mit dieser Seite vergessen.
settings-theme-title = Farben
settings-theme-system = Wie im System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-density-title = Dichte
settings-compact = Kompakt: mehr Zeilen auf dem Bildschirm
settings-comfortable = Bequem
settings-attention = Aufmerksamkeit
settings-sounds = Töne
settings-sounds-help = Ein leiser Ton, wenn ein Failover auf Ihren Kontakt wartet, und, solange dieser Tab verdeckt ist, bei einem neuen Kontakt und wenn Sie gebraucht werden.
settings-notifications = Desktop-Benachrichtigungen
settings-notifications-help = Solange dieser Tab verdeckt ist. Sie nennen nie einen Kunden.
settings-notifications-refused = Der Browser erlaubt dieser Adresse keine Benachrichtigungen. Erlauben Sie sie in seinen Website-Einstellungen, und versuchen Sie es erneut.
settings-keyboard = Tastatur
settings-shortcuts = Tastenkürzel
settings-shortcuts-help = Einzelne Tasten, nie beim Tippen. Drücken Sie ?, um sie zu sehen.
settings-show-shortcuts = Tastenkürzel zeigen
settings-language = Sprache
settings-language-automatic = Wie in der Konfiguration oder im Browser
settings-language-missing = Ihre Texte konnten nicht geladen werden: Der Desk bleibt in dieser Sprache. Das nächste Neuladen versucht es wieder.
