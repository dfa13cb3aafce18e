### Das Banner zum Failover und die Frage vor „Jetzt wechseln“.

banner-label = Failover
banner-steps = Schritte des Wechsels
# The next three are said before a step, by screen readers only.
banner-step-done = Erledigt:
banner-step-now = Jetzt:
banner-step-ahead = Danach:
banner-step-switched = Gewechselt
banner-step-available = Setzen Sie sich auf „Available“
banner-switch-now = Jetzt wechseln …
banner-keep-waiting = Weiter warten

banner-your-customer = Ihrem Kunden
banner-contact-work = die Nachbearbeitung des Kontakts mit { $customer }
banner-contact-callback = den Rückruf bei { $customer }
banner-contact-call = das Gespräch mit { $customer }
banner-contact-chat = den Chat mit { $customer }
banner-contact-monitoring = das Mithören des Gesprächs mit { $customer }

banner-pending-title = { $contacts ->
    [0] Sie wechseln gleich zu { $to }
    [one] Sie wechseln nach Ihrem laufenden Gespräch zu { $to }
   *[other] Sie wechseln nach Ihren { $contacts } laufenden Gesprächen zu { $to }
}
banner-pending-title-contacts = { $contacts ->
    [0] Sie wechseln gleich zu { $to }
    [one] Sie wechseln nach Ihrem laufenden Kontakt zu { $to }
   *[other] Sie wechseln nach Ihren { $contacts } laufenden Kontakten zu { $to }
}
banner-pending-title-work = Sie wechseln zu { $to }, sobald Sie die Nachbearbeitung abschließen
banner-pending-ended = Chats, Aufgaben und E-Mails in { $from } hat der Failover beendet.
banner-tasks-end = Aufgaben und E-Mails in { $from } können mit dem Wechsel enden.
banner-pending-help-work = { $contacts ->
    [one] Schließen Sie den Kontakt mit { $customer } ab; der Desk wechselt dann von selbst.
   *[other] Schließen Sie alle { $contacts } Kontakte ab; der Desk wechselt dann von selbst.
}
banner-pending-help = { $contacts ->
    [one] Beenden Sie { $listed } und schließen Sie die Nachbearbeitung ab; der Desk wechselt dann von selbst.
   *[other] Beenden Sie { $listed } und schließen Sie jeweils die Nachbearbeitung ab; der Desk wechselt dann von selbst.
}
banner-pending-help-ringing = { $contacts ->
    [one] Ein Kontakt geht ein. Nehmen Sie ihn an und beenden Sie ihn, oder lassen Sie ihn vorbeigehen; der Desk wechselt dann von selbst.
   *[other] { $contacts } Kontakte gehen ein. Nehmen Sie sie an und beenden Sie sie, oder lassen Sie sie vorbeigehen; der Desk wechselt dann von selbst.
}
banner-pending-help-missed = { $contacts ->
    [one] Niemand führt mehr { $contact }. Der Desk schließt das ab und wechselt dann von selbst; bleibt es stehen, schließen Sie es im Panel ab.
   *[other] In diesen { $contacts } Kontakten ist niemand mehr. Der Desk schließt sie ab und wechselt dann von selbst; bleibt einer stehen, schließen Sie ihn im Panel ab.
}
banner-long-wait = Wenn sich ein Kontakt nicht beenden lässt, können Sie jetzt wechseln und ihn verlieren.

banner-doubtful-title = Der Wechsel zu { $to } ist vielleicht abgesagt
banner-doubtful-help = Seit { $since } hat ihn nichts bestätigt. Der Desk fragt weiter nach; Sie bleiben solange in { $from }. Machen Sie mit Ihrem Kontakt weiter wie gewohnt.
banner-doubtful-sign-in = Findet der Wechsel doch statt, müssen Sie bei { $to } angemeldet sein.

banner-ordered-title = Sie wechseln in wenigen Sekunden zu { $to }
banner-ordered-help = Beide Regionen wurden gebeten, den Wechsel abzuschließen. Der Desk wechselt von selbst, was auch immer sie antworten.

banner-switching-title = Sie wechseln zu { $to }
banner-switching-sign-in = Melden Sie sich bei { $to } an, um fortzufahren.
banner-switching-ready = Ihr Contact Control Panel dort wird vorbereitet. Setzen Sie sich dann auf „Available“.
banner-switching-cookies = Der Browser hält die Cookies von { $to } zurück, und ohne sie können Sie dort nicht arbeiten. „Erneut versuchen“ fragt noch einmal danach: Drücken Sie dann die Schaltfläche im Panel, und erlauben Sie die Cookies.
banner-switching-silent = { $to } antwortet noch nicht. Der Desk versucht es von selbst weiter.
banner-switching-unsure = { $to } antwortet noch nicht: Sie sind dort nicht angemeldet, oder die Region ist nicht erreichbar. Melden Sie sich an; wenn sich nichts öffnet, versuchen Sie es erneut.

banner-step-detected = Erkannt um { $since }
banner-step-waiting = { $contacts ->
    [0] Wartet auf Ihre Kontakte
    [one] Wartet auf 1 Kontakt
   *[other] Wartet auf { $contacts } Kontakte
}

banner-confirm-title = Jetzt zu { $to } wechseln?
banner-confirm-work = Die Nachbearbeitung des Kontakts mit { $customer } wird so abgeschlossen, wie sie ist.
banner-confirm-callback = Der Rückruf bei { $customer } endet sofort.
banner-confirm-call = Das Gespräch mit { $customer } endet sofort.
banner-confirm-chat = Der Chat mit { $customer } endet sofort.
banner-confirm-monitoring = Sie verlassen das Gespräch mit { $customer }, das Sie mithören; es geht ohne Sie weiter.
banner-confirm-missed = Niemand führt mehr { $contact }; das wird abgeschlossen.
banner-confirm-offline = Sie sind in { $to } offline, bis Sie sich dort auf „Available“ setzen.
banner-confirm-no-way-back = Sie verlassen { $from }. Von hier führt kein Weg zurück; Ihre Administration verteilt den Verkehr.
banner-confirm-action = { $contacts ->
    [0] Jetzt wechseln
    [one] Gespräch beenden und wechseln
   *[other] Gespräche beenden und wechseln
}
banner-confirm-action-contacts = { $contacts ->
    [0] Jetzt wechseln
    [one] Kontakt beenden und wechseln
   *[other] Kontakte beenden und wechseln
}
banner-confirm-action-work = Abschließen und wechseln
