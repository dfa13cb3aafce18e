### Ob es weiterginge, wenn die aktive Region jetzt ausfiele.

readiness-survive = Sie könnten nach einem Failover jetzt weiterarbeiten
readiness-survive-until = Sie könnten nach einem Failover bis längstens { $until } weiterarbeiten
readiness-not-survive = Sie könnten nach einem Failover jetzt nicht weiterarbeiten
readiness-go-on = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten weiterarbeiten.
readiness-impaired = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten weiterarbeiten, aber { $to } ist selbst gestört.
readiness-signed-out = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten nicht weiterarbeiten: Sie sind bei { $to } nicht angemeldet.
readiness-unsure = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten nicht weiterarbeiten: Sie sind bei { $to } nicht angemeldet, oder die Region ist nicht erreichbar.
readiness-opening = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten noch nicht weiterarbeiten: { $to } macht sich noch bereit.
readiness-withheld = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten nicht weiterarbeiten: Der Browser hält die Cookies von { $to } zurück.
readiness-silent = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten nicht weiterarbeiten: { $to } antwortet nicht.
readiness-failed = Wenn { $from } jetzt ausfiele, würden Sie zu { $to } wechseln und könnten nicht weiterarbeiten: { $to } konnte nicht starten.

# Die aktive Region antwortet schon nicht mehr.
readiness-down-survive = Sie sind bereit für den Wechsel zu { $to }
readiness-down-not-survive = Sie sind nicht bereit für den Wechsel zu { $to }
readiness-down = { $from } antwortet nicht. Sie wechseln zu { $to }, sobald der Verkehr dorthin verteilt wird.
# Darauf folgt einer dieser Sätze.
readiness-down-go-on = Dort können Sie weiterarbeiten.
readiness-down-impaired = Dort können Sie weiterarbeiten, aber die Region ist selbst gestört.
readiness-down-signed-out = Dort können Sie noch nicht weiterarbeiten: Sie sind nicht angemeldet.
readiness-down-unsure = Dort können Sie noch nicht weiterarbeiten: Sie sind nicht angemeldet, oder die Region ist nicht erreichbar.
readiness-down-opening = Dort können Sie noch nicht weiterarbeiten: Die Region macht sich noch bereit.
readiness-down-withheld = Dort können Sie noch nicht weiterarbeiten: Der Browser hält die Cookies zurück.
readiness-down-silent = Dort können Sie nicht weiterarbeiten: Auch diese Region antwortet nicht.
readiness-down-failed = Dort können Sie nicht weiterarbeiten: Die Region konnte nicht starten.

readiness-short-go-on = bereit zum Wechsel
readiness-short-impaired = bereit zum Wechsel, aber gestört
readiness-short-signed-out = kein Wechsel: nicht angemeldet
readiness-short-unsure = kein Wechsel: keine Antwort
readiness-short-opening = Wechsel noch nicht möglich
readiness-short-withheld = kein Wechsel: keine Cookies
readiness-short-silent = kein Wechsel: antwortet nicht
readiness-short-failed = kein Wechsel: nicht gestartet
