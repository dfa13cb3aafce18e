### Die laufenden Kontakte.

contacts-title = Laufende Kontakte in { $region }
contacts-empty = Kein laufender Kontakt
contacts-empty-help = Kontakte in { $region } stehen hier, solange sie dauern.
contacts-column-channel = Kanal
contacts-column-customer = Kunde
contacts-column-queue = Warteschlange
contacts-column-state = Status
contacts-column-duration = Dauer
contacts-holds = hält den Wechsel auf

contacts-voice = Sprache
contacts-callback = Rückruf
contacts-chat = Chat
contacts-task = Aufgabe
contacts-email = E-Mail
contacts-other = Anderer

contacts-incoming = Eingehend
contacts-connecting = Verbindet
contacts-connected = Verbunden
contacts-ended = Nachbearbeitung
contacts-missed = Verpasst
contacts-error = Fehler
