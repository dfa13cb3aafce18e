### Die Seite der Regionen.

report-ladder = Schritte zur Bereitschaft
report-step-loaded = Panel geladen
report-step-signed-in = Angemeldet
report-step-connected = Verbunden
report-step-agent-ready = Agent bereit
report-reached = erledigt
report-later = danach
report-loading = unterwegs seit { $since }
report-unsure = nicht angemeldet oder nicht erreichbar seit { $since }
report-sign-in = Ihre Anmeldung fehlt seit { $since }
report-connected = wartet auf Ihre Agentendaten seit { $since }
report-cookies = der Browser hält die Cookies zurück seit { $since }
report-silent = antwortet nicht seit { $since }
report-failed = Meldung: { $reason }

report-heard = Zuletzt gehört
report-state = Ihr Status dort
report-health = Zustand
report-acknowledged = Letzte Bestätigung
report-agent = Letzte Agentenmeldung
report-page = Zuletzt geladene Seite
report-failed-calls = Fehlgeschlagene Aufrufe
report-loaded-again = Neu geladen
report-next = Was als Nächstes geschieht
report-evidence = Worauf das beruht
report-moment = { $at }, vor { $elapsed }
report-state-unknown = noch nicht bekannt
report-state-stale = { $state }, laut der letzten Meldung

report-verdict-unknown = noch nichts beobachtet
report-verdict-healthy = in Ordnung seit { $since }
report-verdict-impaired = gestört seit { $since }
report-verdict-recovering = wieder in Ordnung seit { $since }; noch nicht als verlässlich gewertet
report-no-failures = keine
report-failures = { $count } in letzter Zeit; der letzte: { $operation }, Status { $status }, { $at }
report-failures-no-answer = { $count } in letzter Zeit; der letzte: { $operation }, keine Antwort, { $at }
report-reloads = { $count ->
    [0] nicht, seit sie zuletzt bereit war
    [1] einmal, seit sie zuletzt bereit war
   *[other] { $count } Mal, seit sie zuletzt bereit war
}

report-next-try = der Desk versucht es um { $at } erneut, in { $elapsed }
report-next-active = Ihre Kontakte kommen hier an
report-next-standby = sie übernimmt, sobald der Verkehr dorthin verteilt wird
report-next-unknown = sie meldet, welche Region aktiv ist
report-next-opening = es geht in wenigen Sekunden von selbst weiter
report-next-sign-in = es geht von selbst weiter, sobald Sie angemeldet sind
report-next-cookies = es geht von selbst weiter, sobald Sie die Cookies erlauben
report-next-silent = der Desk hört weiter zu; ein Panel, in dem Ihr Gespräch noch laufen kann, lädt er nicht neu
report-next-failed = nichts von selbst; versuchen Sie es erneut
