### Was geschehen ist.

timeline-lately = Zuletzt
timeline-empty = Noch ist nichts geschehen
timeline-empty-help = Failover, Anmeldungen und Unterbrechungen stehen hier.

timeline-streams-failed = { $region } konnte nicht starten
timeline-sign-in-refused = { $region } verlangt eine Anmeldung
timeline-sign-in-accepted = Bei { $region } angemeldet
timeline-timed-out = { $region } hat nicht rechtzeitig geantwortet
timeline-retries-exhausted = { $region } lädt das Panel nicht mehr von selbst neu
timeline-retry = Sie haben { $region } erneut versucht
timeline-show-contact = Sie sind zu Ihrem Kontakt in { $region } gegangen
timeline-sign-in = Sie haben die Anmeldung für { $region } geöffnet
timeline-renew = Sie haben begonnen, Ihre Anmeldung bei { $region } zu erneuern
timeline-after-sign-in = Nach der Anmeldung wurde { $region } erneut versucht
timeline-sign-out = Sie haben sich bei beiden Regionen abgemeldet
timeline-signed-out = Bei { $region } abgemeldet
timeline-state = Sie haben Ihren Status geändert
timeline-impaired = { $region } ist gestört
timeline-well-again = { $region } ist wieder in Ordnung

timeline-opened = Desk geöffnet
timeline-closed = Desk geschlossen
timeline-called-off = Der Wechsel zu { $region } wurde abgesagt
timeline-ready = { $region } ist bereit
timeline-active = { $region } ist aktiv
timeline-untold = Nichts sagt das; der Desk arbeitet mit dem weiter, was er weiß
timeline-waits = Wechsel zu { $region } wartet
timeline-waits-detail = Der Verkehr wurde umverteilt; ein Kontakt läuft noch
timeline-ordered-detail = Ein Kontakt läuft noch
timeline-returned = Zurück in { $from }: der Wechsel zu { $to } wartet
timeline-returned-detail = Dort läuft noch ein Kontakt
timeline-would-stay = Das verwaltete Verfahren wäre noch in { $region }
timeline-would-stay-for = { $contacts ->
    [0] Ungefragt war noch nichts gesagt worden
    [one] Für einen Kontakt
   *[other] Für { $contacts } Kontakte
}
timeline-moved = Zu { $region } gewechselt
timeline-switched = Sie haben zu { $region } gewechselt
timeline-traffic = Der Verkehr wurde umverteilt
timeline-cleared = Der letzte Kontakt wurde abgeschlossen
timeline-forced = Ohne auf den Kontakt zu warten
