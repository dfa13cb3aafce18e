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

# Die aktive Region antwortet schon nicht mehr.
outlook-down-survive = Sie sind bereit für den Wechsel zu { $to }
outlook-down-not-survive = Sie sind nicht bereit für den Wechsel zu { $to }
outlook-down = { $from } antwortet nicht. Sie wechseln zu { $to }, sobald der Verkehr dorthin verteilt wird.
# Darauf folgt einer dieser Sätze.
outlook-down-go-on = Dort können Sie weiterarbeiten.
outlook-down-impaired = Dort können Sie weiterarbeiten, aber die Region ist selbst gestört.
outlook-down-signed-out = Dort können Sie noch nicht weiterarbeiten: Sie sind nicht angemeldet.
outlook-down-unsure = Dort können Sie noch nicht weiterarbeiten: Sie sind nicht angemeldet, oder die Region ist nicht erreichbar.
outlook-down-opening = Dort können Sie noch nicht weiterarbeiten: Die Region macht sich noch bereit.
outlook-down-silent = Dort können Sie nicht weiterarbeiten: Auch diese Region antwortet nicht.
outlook-down-failed = Dort können Sie nicht weiterarbeiten: Die Region konnte nicht starten.

outlook-short-go-on = bereit zum Wechsel
outlook-short-impaired = bereit zum Wechsel, aber gestört
outlook-short-signed-out = kein Wechsel: nicht angemeldet
outlook-short-unsure = kein Wechsel: keine Antwort
outlook-short-opening = Wechsel noch nicht möglich
outlook-short-silent = kein Wechsel: antwortet nicht
outlook-short-failed = kein Wechsel: nicht gestartet
