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
contacts-elsewhere = liegt in { $region }
contacts-elsewhere-help = Liegt ein Kontakt in { $region }, dann geschieht auch dort, was Sie mit ihm tun. Fällt { $region } aus, kann er weiterlaufen, lässt sich hier aber nicht beenden oder abschließen, bis { $region } wieder arbeitet.
contacts-elsewhere-failing = { $region } arbeitet zurzeit nicht: Kontakte, die dort liegen, können weiterlaufen, lassen sich hier aber bis dahin nicht beenden oder abschließen.
contacts-hidden-task = Sie haben auch in { $region } eine Aufgabe oder eine E-Mail, die Sie hier nicht sehen.

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
