### Die Leiste der Regionen.

region-rail = Regionen
region-ladder = Schritte zur Bereitschaft
region-rung-loaded = Geladen
region-rung-signed-in = Angemeldet
region-rung-connected = Verbunden
region-rung-agent-ready = Agent bereit
region-rung = { $name }: { $reached ->
    [yes] erledigt
   *[no] noch nicht
}
region-sign-in = Anmelden
region-retry = Erneut versuchen
region-action = { $action }: { $region }

region-active = Aktiv
region-standby = Standby
region-unknown = Wird geprüft

region-opening = Wird geöffnet
region-no-answer-yet = Noch keine Antwort
region-sign-in-needed = Anmeldung nötig
region-connected = Verbunden
region-impaired = Gestört
region-agent-ready = Agent bereit
region-ready-to-take-over = Bereit zu übernehmen
region-cookies-needed = Cookies nötig
region-not-answering = Antwortet nicht
region-could-not-start = Start fehlgeschlagen

region-since = seit { $since }
region-global = globale Anmeldung
region-unsure-detail = nicht angemeldet oder nicht erreichbar
region-sign-in-detail = bis dahin keine Kontakte
region-sign-in-standby-detail = kann bis dahin nicht übernehmen
region-regional-detail = nicht global angemeldet, höchstens für diese Region; nötig ist die globale Anmeldung
region-cookies-detail = der Browser hält sie zurück
region-connected-detail = wartet auf Ihre Agentendaten
region-failed-detail = Meldung: { $reason }
region-failing-detail = { $failures ->
    [one] 1 Aufruf in einer Minute fehlgeschlagen, seit { $since }
   *[other] { $failures } Aufrufe in einer Minute fehlgeschlagen, seit { $since }
}
region-impaired-detail = { $symptom }, seit { $since }
region-recovering-detail = seit { $since } wieder in Ordnung
region-next-try = nächster Versuch in { $seconds } s, { $detail }

region-symptom-failed = sie konnte nicht starten
region-symptom-never-answered = sie hat nie geantwortet
region-symptom-not-answering = keine Antwort seit { $since }
region-symptom-agent-unknown = keine Agentendaten seit { $since }
region-symptom-cookies = der Browser hält die Cookies zurück seit { $since }
region-symptom-api-failing = Aufrufe schlagen fehl
region-symptom-web-socket-lost = die Verbindung für Nachrichten fehlt seit { $since }
region-symptom-network-lost = ihr Panel hat seit { $since } kein Netz
region-symptom-cannot-look = sie sieht nicht, wohin der Verkehr verteilt wird

region-link-unknown = Rolle noch nicht bekannt
region-link-open = bereit zum Wechsel
region-link-closed = Wechsel noch nicht möglich
region-link-waiting = wechselt nach Ihrem Kontakt
region-link-doubtful = vielleicht abgesagt
region-link-moving = wechselt

region-announcement = { $region }, { $role }: { $headline }.

region-tagged = { $name } { $tag }
