### Die Vorabprüfung: was geprüft wurde, was gefunden wurde, was zu tun ist.

preflight-title = Vorabprüfung
preflight-help = Was rund um den Desk vor einer Schicht stimmen muss. Wo die Abhilfe nicht bei Ihnen liegt, schicken Sie den Bericht der Person, die den Desk betreibt.
preflight-looking = Wird geprüft
preflight-clean = Kein Problem gefunden.
preflight-only-warnings = Kein Problem gefunden, aber { $warnings }.
preflight-only-problems = { $problems } gefunden.
preflight-both = { $problems } und { $warnings } gefunden.
preflight-problems = { $count ->
    [one] 1 Problem
   *[other] { $count } Probleme
}
preflight-warnings = { $count ->
    [one] 1 Warnung
   *[other] { $count } Warnungen
}
preflight-again = Erneut prüfen
preflight-copy = Bericht kopieren
preflight-try-popup = Fenster testen
preflight-try-microphone = Mikrofon testen
preflight-notice = Die Vorabprüfung hat rund um diesen Desk { $problems } gefunden.
preflight-notice-link = Abhilfe ansehen

preflight-ok = OK
preflight-not-tried = Nicht getestet
preflight-warning = Warnung
preflight-problem = Problem

preflight-secure = Sicherer Kontext
preflight-browser = Browser
preflight-frame-sources = Inhaltsrichtlinie: Frames
preflight-connect-sources = Inhaltsrichtlinie: Anfragen an die Instanzen
preflight-script-sources = Inhaltsrichtlinie: WebAssembly
preflight-referrer = Referrer-Richtlinie
preflight-opener = Opener-Richtlinie
preflight-embedder = Embedder-Richtlinie
preflight-permissions = Berechtigungsrichtlinie
preflight-address = CCP-Adresse, { $name }
preflight-ccp = CCP, { $name }
preflight-delegation = Berechtigungen des CCP, { $name }
preflight-pair = Paar von Instanzen
preflight-scripts = Skripte und andere Dateien
preflight-storage = Speicher für eingebettete Seiten
preflight-popup = Anmeldefenster
preflight-microphone = Mikrofon
preflight-clock = Uhr

preflight-not-sent = Der Server sendet keinen solchen Header.
preflight-lacks = Nicht erlaubt: { $missing }.
preflight-other-account = Die beiden Instanzen gehören zu zwei Konten.
preflight-other-id = Die beiden Instanzen haben zwei IDs.
preflight-other-address = Die Adresse eines CCP ist nach einer anderen Region benannt als der daneben.
preflight-other-regions = Zwischen diesen beiden Regionen repliziert Amazon Connect nichts.
preflight-one-sign-in = loginUrl ist die Adresse einer Instanz selbst: Eine Anmeldung dort lässt die andere Region ohne Sitzung.
preflight-short-times = Eine Zeit in config.json liegt unter 100 Millisekunden: Gemeint sind wohl Sekunden.
preflight-absent = Nicht geladen: { $scripts }.
preflight-no-shared-worker = Dieser Browser hat keine Shared Worker.
preflight-no-broadcast = Dieser Browser hat keine Broadcast Channels.
preflight-not-https = Die Adresse beginnt nicht mit https.
preflight-not-ccp = Die Adresse führt nicht zu ccp-v2.
preflight-answers = Es antwortet in dieser Seite.
preflight-answers-at = Es antwortet in dieser Seite, zuletzt um { $at }.
preflight-asks-for-sign-in = Es antwortet in dieser Seite; Ihre Anmeldung fehlt.
preflight-withheld = Der Browser hält die Cookies zurück.
preflight-loading = Es lädt noch.
preflight-silent = Es hat in seinem Frame nicht geantwortet. Die Richtlinie dieser Seite erlaubt keine Anfrage beim Server.
preflight-silent-server-up = Sein Server antwortet; in seinem Frame hat es nicht geantwortet.
preflight-silent-server-down = Sein Server antwortet nicht.
preflight-stopped = Antwortet nicht seit { $at }.
preflight-ails = Es antwortet, aber: { $symptom }.
preflight-failed = Streams konnte nicht gestartet werden: { $reason }.
preflight-no-cookies = Dieser Browser nimmt keine Cookies an.
preflight-no-storage = Diese Seite darf nichts speichern.
preflight-asks = Der Browser wird Sie fragen.
preflight-blocked = Der Browser verweigert es.
preflight-no-microphone = Es gibt kein Mikrofon.
preflight-busy-microphone = Es gibt eines, aber es startet nicht.
preflight-clock-behind = Die Uhr dieses Computers geht gegenüber dem Server { $span } nach.
preflight-clock-ahead = Die Uhr dieses Computers geht gegenüber dem Server { $span } vor.

preflight-fine-frames = Beide CCPs dürfen eingebettet werden.
preflight-fine-connect = Sitzungen können bei beiden Instanzen beendet werden.
preflight-fine-scripts = WebAssembly darf laufen.
preflight-fine-permissions = Beide CCPs erhalten, was sie verlangen.
preflight-fine-delegation = Die Seite gibt alle sieben weiter, auch Bildschirmfreigabe und Wahl des Lautsprechers.
preflight-fine-storage = Der Shared Worker eines CCP funktioniert.
preflight-fine-popup = Ein Fenster ließ sich öffnen.
preflight-fine-microphone = Diese Seite darf es nutzen.
preflight-fine-clock = Weicht weniger als zwei Minuten vom Server ab.
preflight-fine = Wie es sein soll.
preflight-wrong-secure = Die Seite wurde nicht über https geladen.
preflight-wrong-scripts = WebAssembly darf nicht laufen.
preflight-wrong-delegation = Diese Version von Streams erzeugt den Frame des CCP auf eine Weise, die der Desk nicht kennt.
preflight-unknown-browser = Dieser Browser nennt keinen hier bekannten Namen.
preflight-unknown-storage = Noch hat kein CCP geantwortet; von außen kann eine Seite nicht hineinsehen.
preflight-unknown-click = Das zeigt sich erst nach einem Klick.
preflight-unknown = Die eigene Adresse dieser Seite hat nicht rechtzeitig geantwortet.

preflight-cure-silent = Melden Sie sich dort an. Wenn das nicht hilft: Öffnen Sie die Adresse des CCP in einem eigenen Tab; prüfen Sie Netzwerk, VPN und Proxy; prüfen Sie, dass die Instanz { $origin } zulässt (ohne Schrägstrich am Ende).
preflight-cure-update = Aktualisieren Sie ihn auf Version { $least } oder neuer.
preflight-cure-secure = Stellen Sie den Desk über https bereit.
preflight-cure-broadcast = Öffnen Sie den Desk nur in einem Tab, oder aktualisieren Sie den Browser.
preflight-cure-browser = Verwenden Sie ein aktuelles Chrome, Edge oder Firefox auf einem Desktop-Computer.
preflight-cure-headers = Der Desk funktioniert. Senden Sie zu seinem Schutz die Header aus deploy/headers.json.
preflight-cure-frames = Nehmen Sie diese Ursprünge in frame-src von Content-Security-Policy auf.
preflight-cure-connect = Nehmen Sie diese Ursprünge in connect-src von Content-Security-Policy auf: Bis dahin kann sich hier niemand abmelden, und Sitzungen werden nicht erneuert.
preflight-cure-scripts = Nehmen Sie 'wasm-unsafe-eval' in script-src von Content-Security-Policy auf, sonst startet der Desk nicht wieder.
preflight-cure-referrer = Senden Sie Referrer-Policy: strict-origin-when-cross-origin. Eine Instanz, die den Ursprung des Desks nicht sieht, lässt sich nicht einbetten.
preflight-cure-opener = Senden Sie Cross-Origin-Opener-Policy: same-origin-allow-popups. Der jetzige Wert trennt das Anmeldefenster ab.
preflight-cure-embedder = Senden Sie Cross-Origin-Embedder-Policy nicht: Das CCP erfüllt sie nicht und wird blockiert.
preflight-cure-permissions = Nennen Sie dafür beide CCP-Ursprünge in Permissions-Policy.
preflight-cure-delegation = Das CCP funktioniert, aber Bildschirmfreigabe und Wahl des Lautsprechers können verweigert werden. Stellen Sie die Version von Streams bereit, mit der der Desk gebaut wurde.
preflight-cure-pair = Prüfen Sie beide instanceArn in config.json: Ein Replikat hat Konto und ID seiner Quelle, und nur bestimmte Regionen sind gepaart.
preflight-cure-regions = Prüfen Sie die beiden Regionen in config.json: Amazon Connect paart nur bestimmte.
preflight-cure-addresses = Prüfen Sie in config.json, ob die beiden Adressen vertauscht sind.
preflight-cure-one-sign-in = Tragen Sie in loginUrl die globale Anmeldung Ihres Identitätsanbieters ein.
preflight-cure-times = Geben Sie ccpAckTimeout, ccpSynTimeout, ccpLoadTimeout und additionalScriptsTimeout in config.json in Millisekunden an: 3000 sind drei Sekunden.
preflight-cure-absent = Prüfen Sie, ob sich jede Adresse öffnen lässt, ob Content-Security-Policy ihren Ursprung in der Direktive nennt, die in Klammern steht (die Stellen sind in deploy/headers.json), und ob zusätzliche Skripte rechtzeitig antworten (ccp.additionalScriptsTimeout).
preflight-cure-address = Geben Sie die Adresse in config.json als https://….my.connect.aws/ccp-v2/ an.
preflight-cure-stopped = Prüfen Sie Netzwerk, VPN und Proxy. Der Desk versucht es weiter.
preflight-cure-withheld = Drücken Sie die Schaltfläche im Panel, und erlauben Sie die Cookies; „Erneut versuchen“ fragt noch einmal. Wenn nichts gefragt wird, erlauben Sie in den Einstellungen des Browsers Cookies eingebetteter Seiten für my.connect.aws.
preflight-cure-failed = Laden Sie den Desk neu. Wenn es bleibt, schicken Sie den Bericht der Person, die den Desk betreibt.
preflight-cure-loading = Warten Sie einen Moment.
preflight-cure-no-storage = Erlauben Sie dieser Adresse, Daten zu speichern; sonst gehen Einstellungen verloren.
preflight-cure-storage = Wenn ein CCP trotz Ihrer Anmeldung still bleibt: Erlauben Sie Cookies und Speicher eingebetteter Seiten für my.connect.aws, und verlassen Sie den privaten Modus.
preflight-cure-popup = Erlauben Sie dieser Adresse im Browser Fenster (Pop-ups).
preflight-cure-microphone = Erlauben Sie dieser Adresse im Browser das Mikrofon.
preflight-cure-headset = Schließen Sie ein Headset an, und versuchen Sie es erneut.
preflight-cure-notifications = Erlauben Sie dieser Adresse im Browser Benachrichtigungen. Wurde er nie gefragt, schalten Sie sie in den Einstellungen aus und wieder ein.
preflight-cure-busy-microphone = Beenden Sie, was das Mikrofon sonst benutzt, oder schließen Sie es neu an, und versuchen Sie es erneut.
preflight-cure-clock = Lassen Sie diesen Computer seine Uhr selbst stellen. Die Anmeldung hängt davon ab.
preflight-cure-date = Lassen Sie den Server Date senden, dann lässt sich die Uhr vergleichen.
preflight-cure-network = Prüfen Sie das Netzwerk, und prüfen Sie dann erneut.
