### The settings.

settings-title = Einstellungen
settings-help = In diesem Browser gespeichert, nur für Sie.
settings-theme-title = Farben
settings-theme-system = Wie das System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-density-title = Dichte
settings-density-comfortable = Komfortabel
settings-density-compact = Kompakt: mehr Zeilen auf dem Bildschirm
settings-attention = Aufmerksamkeit
settings-sounds = Töne
settings-sounds-help = Ein leiser Ton, wenn ein Failover auf Ihren Kontakt wartet, und bei einem neuen Kontakt, während dieser Tab verdeckt ist.
settings-notifications = Desktop-Benachrichtigungen
settings-notifications-help = Während dieser Tab verdeckt ist. Sie nennen nie einen Kunden.
settings-notifications-refused = Der Browser erlaubt für diese Adresse keine Benachrichtigungen. Erlauben Sie sie in den Website-Einstellungen und versuchen Sie es erneut.
settings-keyboard = Tastatur
settings-shortcuts = Tastenkürzel
settings-shortcuts-help = Einzelne Tasten, nie während Sie tippen. Drücken Sie ?, um sie zu sehen.
settings-show-shortcuts = Tastenkürzel anzeigen
settings-language = Sprache
settings-language-auto = Wie der Browser
