### Ob es weiterginge, wenn die aktive Region jetzt ausfiele.

outlook-survive = Sie könnten nach einem Failover jetzt weiterarbeiten
outlook-not-survive = Sie könnten nach einem Failover jetzt nicht weiterarbeiten
outlook-go-on = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten weiterarbeiten.
outlook-impaired = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten weiterarbeiten, aber { $to } ist selbst gestört.
outlook-signed-out = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten nicht weiterarbeiten: Sie sind bei { $to } nicht angemeldet.
outlook-unsure = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten nicht weiterarbeiten: Sie sind bei { $to } nicht angemeldet, oder die Region ist nicht erreichbar.
outlook-opening = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten noch nicht weiterarbeiten: { $to } macht sich noch bereit.
outlook-silent = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten nicht weiterarbeiten: { $to } antwortet nicht.
outlook-failed = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten nicht weiterarbeiten: { $to } konnte nicht starten.

outlook-short-go-on = bereit zum Wechsel
outlook-short-impaired = bereit zum Wechsel, aber gestört
outlook-short-signed-out = kein Wechsel: nicht angemeldet
outlook-short-unsure = kein Wechsel: keine Antwort
outlook-short-opening = Wechsel noch nicht möglich
outlook-short-silent = kein Wechsel: antwortet nicht
outlook-short-failed = kein Wechsel: nicht gestartet
