### Das Herunterladen der Protokolle.

logs-title = Streams-Protokolle herunterladen
logs-help = Jede Region führt ihr eigenes Protokoll. Schicken Sie beide, wenn Sie ein Problem mit einem Failover melden.
logs-which = Region
logs-both = Beide Regionen
logs-name = Dateiname
logs-name-help = Der Code der Region wird davor gesetzt.
logs-filter = Nur Einträge ab der Protokollstufe
logs-download = Herunterladen
logs-done = { $count ->
    [one] Gespeichert als { $files }.
   *[other] Gespeichert als { $files }. Wenn nur eine Datei angekommen ist, erlauben Sie dieser Seite, mehrere Dateien herunterzuladen.
}
logs-failed = Meldung: { $reason }
