### Hinweise: was geschehen ist und was noch zu tun bleibt.

notice-dismiss = Ausblenden
notice-details = Einzelheiten
notice-moved = Um { $at } sind Sie zu { $to } gewechselt
notice-switched = Um { $at } haben Sie zu { $to } gewechselt
notice-state-unknown = Ihr Status dort ist noch nicht bekannt.
notice-state-routable = Sie sind dort auf „{ $state }“; neue Kontakte erreichen Sie in diesem Desk.
notice-state-contact = Sie sind dort in einem Kontakt.
notice-state-other = Ihr Status dort ist „{ $state }“. Setzen Sie sich auf „Available“, um Kontakte zu erhalten.
notice-restore = Auf „{ $state }“ setzen
notice-called-off-title = Sie bleiben in { $active }
notice-called-off-help = Der Wechsel zu { $other } wurde um { $at } abgesagt. Für Sie ändert sich nichts.
notice-hidden-contact = Sie haben auch in { $region } einen Kontakt
notice-hidden-contact-help = Er läuft dort weiter, wo Sie ihn nicht sehen. Der Desk zeigt ihn, sobald Sie hier weder ein Gespräch noch einen Chat haben.
notice-hidden-contact-show = Jetzt zeigen
notice-hidden-offer = In { $region } geht ein Kontakt ein
notice-hidden-offer-help = Er klingelt dort, wo Sie ihn nicht sehen. „Jetzt zeigen“ holt ihn her.
notice-hidden-offer-meanwhile = Er klingelt dort, wo Sie ihn nicht sehen. Sie könnten dorthin wechseln, wenn Sie hier weder ein Gespräch noch einen Chat hätten.
notice-session-ends = Sie werden um { $at } bei { $region } abgemeldet
notice-session-help = Hier ist seit einer Weile nichts geschehen. Bewegen Sie die Maus oder drücken Sie eine Taste, um angemeldet zu bleiben.
notice-cookies-title = Erlauben Sie die Cookies von { $regions }
notice-cookies-help = Der Browser hält sie zurück, und ohne sie können Sie dort nicht arbeiten. Drücken Sie die Schaltfläche in jedem Panel, und erlauben Sie, wonach der Browser fragt.
notice-cookies-later = Nicht jetzt
notice-window-title = Sie sind angemeldet
notice-window-help = Das Anmeldefenster kann geschlossen werden; dieser Desk kann es nicht selbst.
notice-softphone-title = { $region } meldet eine Störung beim Ton Ihrer Anrufe
notice-softphone-microphone = Der Browser gibt ihr kein Mikrofon. Schließen Sie eines an, beenden Sie, was es sonst benutzt, erlauben Sie es für diese Seite neben der Adresse, und laden Sie die Seite neu, wenn kein Kontakt läuft.
notice-softphone-browser = Dieser Browser kann keine Anrufe annehmen. Nehmen Sie einen aktuellen Chrome, Edge oder Firefox.
notice-softphone-network = Das Netz lässt keine Anrufe zu Connect durch. Prüfen Sie VPN, Proxy und Firewall; was offen sein muss, steht in den Netzwerkanforderungen von Connect.
notice-softphone-busy = Der Anruf wurde anderswo angenommen. Schließen Sie andere Fenster und Programme, in denen Sie Anrufe annehmen.
notice-softphone-media = Der Ton des Anrufs kam nicht zustande. Wiederholt sich das, starten Sie den Browser neu, wenn kein Kontakt läuft.
notice-softphone-vdi = Der Remote-Desktop reicht den Ton nicht an diesen Computer weiter. Wer ihn betreibt, muss die Unterstützung für Connect einrichten.
notice-softphone-other = Der Grund ist nicht bekannt. Wiederholt sich das, laden Sie die Protokolle herunter und senden Sie sie an die Person, die den Desk betreibt.

notice-signing-out = Sie werden abgemeldet …
notice-signing-out-help = Beide Regionen werden gebeten, Ihre Sitzung zu beenden.
notice-signed-out = Sie sind bei beiden Regionen abgemeldet
notice-signed-out-help = Bis Sie sich wieder anmelden, erhalten Sie keine Kontakte. Von selbst öffnet sich kein Anmeldefenster.
notice-signed-out-of = Sie sind nur bei { $region } abgemeldet
notice-not-signed-out = Sie sind noch nicht abgemeldet
notice-sign-out-failed = { $region } war nicht erreichbar oder hat Ihre Sitzung dort nicht beendet; sie endet spätestens um { $until }. Solange diese Seite offen ist, fragt der Desk von selbst weiter nach.

# Vor dem Abmelden während eines Kontakts oder eines wartenden Failovers.
notice-sign-out-title = Jetzt bei beiden Regionen abmelden?
notice-sign-out-calls = Sie beenden damit für sich sofort { $contacts }.
notice-sign-out-rest = Chats, Aufgaben, E-Mails und Nachbearbeitungen bleiben bei Ihnen und warten, bis Sie sich wieder anmelden.
notice-sign-out-pending = Der Wechsel zu { $to } geht ohne Sie weiter; wenn Sie sich wieder anmelden, arbeiten Sie dort, wohin der Verkehr verteilt wird.
notice-sign-out-keep = Angemeldet bleiben

# Eine Sitzung wird auf Wunsch vor ihrem Ende erneuert.
notice-renew-title = Ihre Anmeldung bei { $region } endet um { $until }
notice-renew-standby = Melden Sie sich jetzt neu an, solange Sie keinen Kontakt haben. { $region } kann so lange nicht übernehmen; Ihre Arbeit geht weiter, wo Sie sind.
notice-renew-active = Melden Sie sich jetzt neu an, solange Sie keinen Kontakt haben. So lange erhalten Sie keinen; danach haben Sie Ihren Status wieder.
notice-renew = Jetzt neu anmelden
notice-renew-later = Später
notice-renew-blocked = Der Browser hat kein Anmeldefenster geöffnet
notice-renew-blocked-help = Es hat sich nichts geändert. Erlauben Sie dieser Seite neben der Adresse, Fenster zu öffnen, und versuchen Sie es noch einmal: Ihre Anmeldung bei { $region } endet um { $until }.
notice-renew-ending = Ihre Anmeldung bei { $region } wird erneuert …
notice-renew-ending-help = Zuerst wird die Sitzung dort beendet. Danach melden Sie sich in dem Fenster an, das sich geöffnet hat.
notice-renew-sign-in-help = Die Sitzung dort ist beendet. Melden Sie sich in dem Fenster an, das sich geöffnet hat; ist es fort, öffnen Sie es hier.
notice-renew-elsewhere = Ihre Anmeldung bei { $region } wird in einem anderen Tab erneuert
notice-renew-elsewhere-help = Sie melden sich in dem Fenster neu an, das sich geöffnet hat. Dieser Tab folgt von selbst.
notice-renew-failed = Ihre Anmeldung bei { $region } konnte nicht erneuert werden
notice-renew-failed-help = Die Sitzung dort ist nicht beendet und dauert spätestens bis { $until }. Der Desk bietet es wieder an.

notice-sign-in = Melden Sie sich bei { $active } wieder an
notice-sign-in-help = Ihre Anmeldung ist abgelaufen. Bis Sie sich anmelden, erhalten Sie keine neuen Kontakte.
notice-silent = { $active } antwortet seit { $since } nicht
notice-silent-help = Solange erhalten Sie keine Kontakte. Der Desk versucht es weiter und wechselt mit Ihnen zu { $other }, sobald der Verkehr dorthin verteilt wird.
notice-silent-live-help = Der Desk versucht es von selbst weiter.
notice-both-silent = Seit { $since } antwortet keine der beiden Regionen
notice-both-silent-help = Prüfen Sie zuerst Ihre eigene Verbindung. Der Desk versucht es bei beiden von selbst weiter.
notice-offline = Dieser Computer hat kein Netz
notice-offline-help = Bis es wieder da ist, ist keine der Regionen erreichbar. Danach geht es von selbst weiter; es muss nichts neu geladen werden.
notice-failed = { $active } konnte nicht starten
notice-failed-help = Versuchen Sie es noch einmal. Wenn es wiederkommt, laden Sie die Protokolle herunter und schicken Sie sie der Person, die den Desk betreibt.
notice-unreported = { $active } meldet Ihre Kontakte nicht mehr
notice-unreported-help = Was der Desk von ihnen zeigt, kann veraltet sein, und Sie erhalten keine neuen. Sobald Sie dieses Panel nicht mehr brauchen, laden Sie es neu.
notice-impaired = { $active } ist seit { $since } gestört
notice-impaired-help = Was Sie dort tun, kann fehlschlagen oder lange dauern. Der Desk beobachtet weiter und wechselt mit Ihnen zu { $other }, sobald der Verkehr dorthin verteilt wird.
notice-untold = Keine der Regionen sagt, welche aktiv ist
notice-untold-last = Der Desk arbeitet mit { $active } weiter: Diese Region war zuletzt aktiv, soweit bekannt am { $day } um { $at }.
notice-untold-first = Der Desk arbeitet mit { $active } weiter, der ersten Region seiner Konfiguration.
notice-untold-help = Kontakte von dort kommen bei Ihnen an. Der Desk fragt weiter nach und wechselt mit Ihnen, falls es { $other } ist.
notice-keep = Ihr Kontakt ist vielleicht noch verbunden: Machen Sie mit ihm weiter, und schließen Sie diese Seite nicht und laden Sie sie nicht neu.

# Bevor ein Panel neu geladen wird, in dem noch ein Gespräch laufen kann.
notice-retry-title = Das Panel von { $active } neu laden?
notice-retry-sound = Wenn Sie noch mit jemandem sprechen, endet hier der Ton des Gesprächs.
notice-retry-silent = Wenn in der Leitung nichts zu hören ist, bekommen Sie das Panel so zurück.
notice-retry-keep = So lassen
notice-retry-anyway = Neu laden
notice-retry-asks = Panel neu laden …
notice-lost-call = { $region } antwortet nicht mehr, während Sie dort in einem Gespräch waren
notice-lost-call-help = Das Gespräch läuft vielleicht noch. Wenn niemand mehr spricht, laden Sie das Panel neu.
