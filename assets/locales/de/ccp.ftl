### Um das Contact Control Panel herum.

ccp-title = Contact Control Panel

ccp-loading = { $region } wird geöffnet
ccp-loading-help = Das dauert einige Sekunden.
ccp-unsure = Noch keine Antwort von { $region }
ccp-unsure-help = Sie sind dort nicht angemeldet, oder die Region ist nicht erreichbar. Melden Sie sich an; wenn sich nichts öffnet, versuchen Sie es noch einmal.
ccp-in-the-way = Schon angemeldet? Sehen, was im Weg ist
ccp-sign-in = Melden Sie sich bei { $region } an
ccp-sign-in-help = „Anmelden“ öffnet dafür ein Fenster. Bis Sie angemeldet sind, erhalten Sie keine Kontakte.
ccp-cookies = { $region } braucht Cookies
ccp-cookies-help = Der Browser hält sie zurück. Versuchen Sie es erneut, drücken Sie die Schaltfläche in diesem Panel, und erlauben Sie die Cookies.
ccp-silent = { $region } antwortet nicht
ccp-silent-help = Der Desk versucht es von selbst weiter.
ccp-failed = { $region } konnte nicht starten
ccp-failed-help = Meldung: { $reason }
