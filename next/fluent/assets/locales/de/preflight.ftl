### The preflight.

preflight-title = Vorabprüfung
preflight-help = Was rund um den Arbeitsplatz vor einer Schicht stimmen muss. Senden Sie den Bericht an die Person, die den Arbeitsplatz betreibt, wo sie die Abhilfe hat.
preflight-looking = Prüfung läuft
preflight-none = Kein Problem gefunden.
preflight-warnings =
    { $count ->
        [one] 1 Warnung.
       *[other] { $count } Warnungen.
    }
preflight-problems =
    { $count ->
        [one] 1 Problem gefunden.
       *[other] { $count } Probleme gefunden.
    }
preflight-again = Erneut prüfen
preflight-copy = Bericht kopieren
preflight-copied = Kopiert
preflight-try-popup = Fenster ausprobieren
preflight-try-microphone = Mikrofon ausprobieren
preflight-notice =
    { $count ->
        [one] Die Vorabprüfung hat 1 Problem rund um diesen Arbeitsplatz gefunden.
       *[other] Die Vorabprüfung hat { $count } Probleme rund um diesen Arbeitsplatz gefunden.
    }
preflight-notice-link = Abhilfe ansehen
preflight-ok = OK
preflight-untried = Nicht geprüft
preflight-warning = Warnung
preflight-problem = Problem
preflight-secure = Sicherer Kontext
preflight-browser = Browser
preflight-frames = Content-Security-Policy: Frames
preflight-scripts = Content-Security-Policy: WebAssembly
preflight-referrer = Referrer-Policy
preflight-opener = Cross-Origin-Opener-Policy
preflight-embedder = Cross-Origin-Embedder-Policy
preflight-permissions = Permissions-Policy
preflight-address = CCP-Adresse, { $name }
preflight-ccp = CCP, { $name }
preflight-storage = Speicher für eingebettete Seiten
preflight-popup = Anmeldefenster
preflight-microphone = Mikrofon
preflight-clock = Uhr
preflight-not-sent = Der Server sendet diesen Header nicht.
preflight-lacks = Nicht erlaubt: { $list }.
preflight-browser-is = { $name } { $version }.
preflight-no-shared-worker = Dieser Browser hat keine Shared Worker.
preflight-no-broadcast = Dieser Browser hat keine Broadcast Channels.
preflight-not-https = Die Adresse beginnt nicht mit https.
preflight-not-ccp = Die Adresse führt nicht zu ccp-v2.
preflight-answers = Es antwortet in dieser Seite.
preflight-answers-at = Es antwortet in dieser Seite, zuletzt um { $at }.
preflight-asks-sign-in = Es antwortet in dieser Seite und bittet Sie, sich anzumelden.
preflight-loading = Es lädt noch.
preflight-silent = Es hat in seinem Frame nicht geantwortet. Die Richtlinie dieser Seite erlaubt keine Anfrage an den Server.
preflight-silent-reachable = Sein Server antwortet, in seinem Frame hat es nicht geantwortet.
preflight-silent-unreachable = Sein Server antwortet nicht.
preflight-stopped = Antwortet seit { $at } nicht.
preflight-failed = Streams konnte nicht gestartet werden: { $reason }.
preflight-no-cookies = Dieser Browser nimmt keine Cookies an.
preflight-no-storage = Diese Seite darf nichts speichern.
preflight-asks = Der Browser wird Sie fragen.
preflight-blocked = Der Browser lehnt es ab.
preflight-no-microphone = Es gibt kein Mikrofon.
preflight-clock-behind = Die Uhr dieses Computers geht gegenüber dem Server { $span } nach.
preflight-clock-ahead = Die Uhr dieses Computers geht gegenüber dem Server { $span } vor.
preflight-fine = Wie es sein soll.
preflight-fine-frames = Beide CCPs dürfen eingebettet werden.
preflight-fine-scripts = WebAssembly darf laufen.
preflight-fine-permissions = Beide CCPs bekommen, was sie brauchen.
preflight-fine-storage = Der Shared Worker eines CCP arbeitet.
preflight-fine-popup = Ein Fenster konnte geöffnet werden.
preflight-fine-microphone = Diese Seite darf es verwenden.
preflight-fine-clock = Weniger als zwei Minuten neben der des Servers.
preflight-wrong-secure = Die Seite wurde nicht über https geladen.
preflight-wrong-scripts = WebAssembly darf nicht laufen.
preflight-unknown-browser = Dieser Browser nennt keinen bekannten Namen.
preflight-unknown-storage = Noch kein CCP hat geantwortet; von außen kann eine Seite nicht hineinsehen.
preflight-unknown-click = Das lässt sich nur mit einem Klick feststellen.
preflight-unknown-headers = Die eigene Adresse dieser Seite hat nicht rechtzeitig geantwortet.
preflight-cure-silent = Melden Sie sich dort an. Wenn das nicht hilft: Öffnen Sie die Adresse des CCP in einem eigenen Tab; prüfen Sie Netzwerk, VPN und Proxy; prüfen Sie, ob { $origin } (ohne Schrägstrich am Ende) in der Instanz als Ursprung genehmigt ist.
preflight-cure-old = Aktualisieren Sie ihn auf { $version } oder neuer.
preflight-cure-secure = Stellen Sie den Arbeitsplatz über https bereit.
preflight-cure-broadcast = Öffnen Sie den Arbeitsplatz nur in einem Tab, oder aktualisieren Sie den Browser.
preflight-cure-browser = Verwenden Sie ein aktuelles Chrome, Edge oder Firefox auf einem Desktop-Computer.
preflight-cure-no-policy = Der Arbeitsplatz funktioniert. Senden Sie die Header aus deploy/headers.json, um ihn zu schützen.
preflight-cure-frames = Nehmen Sie diese Ursprünge in frame-src der Content-Security-Policy auf.
preflight-cure-scripts = Nehmen Sie ’wasm-unsafe-eval’ in script-src der Content-Security-Policy auf, sonst startet der Arbeitsplatz nicht wieder.
preflight-cure-referrer = Senden Sie Referrer-Policy: strict-origin-when-cross-origin. Eine Instanz, die den Ursprung des Arbeitsplatzes nicht sieht, lässt sich nicht einbetten.
preflight-cure-opener = Senden Sie Cross-Origin-Opener-Policy: same-origin-allow-popups. Dieser Wert trennt das Anmeldefenster ab.
preflight-cure-embedder = Senden Sie keine Cross-Origin-Embedder-Policy: Das CCP antwortet nicht darauf und wird blockiert.
preflight-cure-permissions = Nennen Sie dafür beide CCP-Ursprünge in der Permissions-Policy.
preflight-cure-address = Geben Sie die Adresse in config.json als https://….my.connect.aws/ccp-v2/ an.
preflight-cure-stopped = Prüfen Sie Netzwerk, VPN und Proxy. Der Arbeitsplatz versucht es weiter.
preflight-cure-failed = Laden Sie den Arbeitsplatz neu. Wenn es bleibt, senden Sie den Bericht an die Person, die ihn betreibt.
preflight-cure-loading = Warten Sie einen Moment.
preflight-cure-no-storage = Erlauben Sie dieser Adresse, Daten zu speichern; sonst gehen Einstellungen verloren.
preflight-cure-storage = Wenn ein CCP stumm bleibt, obwohl Sie angemeldet sind: Erlauben Sie Cookies und Speicher eingebetteter Seiten für my.connect.aws, und verlassen Sie das private Fenster.
preflight-cure-popup = Erlauben Sie im Browser Fenster (Pop-ups) für diese Adresse.
preflight-cure-microphone = Erlauben Sie im Browser das Mikrofon für diese Adresse.
preflight-cure-no-microphone = Schließen Sie ein Headset an und versuchen Sie es erneut.
preflight-cure-clock = Lassen Sie diesen Computer seine Uhr selbst stellen. Die Anmeldung hängt davon ab.
preflight-cure-no-date = Lassen Sie den Server Date senden, dann bleibt nichts zu raten.
preflight-cure-network = Prüfen Sie das Netzwerk und prüfen Sie dann erneut.
