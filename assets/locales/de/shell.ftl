### Was die Seite von ihren Versionen sagt, und von einer Konfiguration, die aufgehoben war.

shell-new = Eine andere Version des Desks ist bereit. Sie wird von selbst übernommen, wenn Sie keinen Kontakt haben und kein Wechsel läuft.
shell-take = Jetzt übernehmen
shell-later = Sie kann übernommen werden, sobald Sie keinen Kontakt haben und kein Wechsel läuft.
shell-host = Der Host des Desks ist nicht erreichbar ({ $why }).
shell-file = Der Host des Desks hat config.json nicht geliefert ({ $why }).
shell-silent = keine Antwort
shell-page = stattdessen eine Webseite
shell-config = Der Desk arbeitet mit der Konfiguration weiter, die er { $age } bekommen hat; sie kann sich inzwischen geändert haben. Er funktioniert; laden Sie ihn nicht ohne Not neu.
shell-now = vor weniger als einer Minute
shell-missing = Nicht geladen: { $files }.
