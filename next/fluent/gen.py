# key: (en, de, ja)
T={}
T['settings']=[
('title','Settings','Einstellungen','設定'),
('help','Kept in this browser, for you only.','In diesem Browser gespeichert, nur für Sie.','このブラウザに、あなた専用として保存されます。'),
('theme-title','Colours','Farben','配色'),
('theme-system','As the system','Wie das System','システムに合わせる'),
('theme-light','Light','Hell','ライト'),
('theme-dark','Dark','Dunkel','ダーク'),
('density-title','Density','Dichte','表示密度'),
('density-comfortable','Comfortable','Komfortabel','標準'),
('density-compact','Compact: more rows on the screen','Kompakt: mehr Zeilen auf dem Bildschirm','コンパクト：画面により多くの行を表示'),
('attention','Attention','Aufmerksamkeit','お知らせ'),
('sounds','Sounds','Töne','サウンド'),
('sounds-help','A soft tone when a failover waits for your contact, and for a new contact while this tab is hidden.','Ein leiser Ton, wenn ein Failover auf Ihren Kontakt wartet, und bei einem neuen Kontakt, während dieser Tab verdeckt ist.','フェイルオーバーがコンタクトの終了を待つとき、またこのタブが非表示の間に新しいコンタクトが届いたときに、小さな音を鳴らします。'),
('notifications','Desktop notifications','Desktop-Benachrichtigungen','デスクトップ通知'),
('notifications-help','While this tab is hidden. They never name a customer.','Während dieser Tab verdeckt ist. Sie nennen nie einen Kunden.','このタブが非表示の間に表示します。お客様の情報は含みません。'),
('notifications-refused','The browser does not allow notifications for this address. Allow them in its site settings, then try again.','Der Browser erlaubt für diese Adresse keine Benachrichtigungen. Erlauben Sie sie in den Website-Einstellungen und versuchen Sie es erneut.','このアドレスの通知はブラウザで許可されていません。サイトの設定で許可してから、もう一度お試しください。'),
('keyboard','Keyboard','Tastatur','キーボード'),
('shortcuts','Keyboard shortcuts','Tastenkürzel','キーボードショートカット'),
('shortcuts-help','Single keys, never while you type. Press ? to see them.','Einzelne Tasten, nie während Sie tippen. Drücken Sie ?, um sie zu sehen.','単独のキーで操作します。文字の入力中は働きません。? を押すと一覧を表示します。'),
('show-shortcuts','Show the shortcuts','Tastenkürzel anzeigen','ショートカットを表示'),
('language','Language','Sprache','言語'),
('language-auto','As the browser','Wie der Browser','ブラウザに合わせる'),
]
T['habits']=[
('news-voice','A call has arrived','Ein Anruf ist eingegangen','通話が着信しました'),
('news-callback','A callback has arrived','Ein Rückruf ist eingegangen','コールバックが届きました'),
('news-chat','A chat has arrived','Ein Chat ist eingegangen','チャットが届きました'),
('news-task','A task has arrived','Eine Aufgabe ist eingegangen','タスクが届きました'),
('news-email','An e-mail has arrived','Eine E-Mail ist eingegangen','E メールが届きました'),
('news-contact','A contact has arrived','Ein Kontakt ist eingegangen','コンタクトが届きました'),
('news-pending','The desk will move to { $name }','Der Arbeitsplatz wechselt zu { $name }','デスクは { $name } に切り替わります'),
('news-moved','The desk has moved to { $name }','Der Arbeitsplatz ist zu { $name } gewechselt','デスクは { $name } に切り替わりました'),
('news-contact-help','Open the desk to answer it.','Öffnen Sie den Arbeitsplatz, um ihn anzunehmen.','デスクを開いて応答してください。'),
('news-pending-help','It waits for your current contact.','Er wartet auf Ihren aktuellen Kontakt.','現在のコンタクトの終了を待っています。'),
('news-moved-help','Look at your state: you may have to set it again.','Prüfen Sie Ihren Status: Sie müssen ihn vielleicht neu setzen.','ステータスを確認してください。再設定が必要な場合があります。'),
('tabs-others',"""{ $count ->
    [one] This desk is open in another tab too.
   *[other] This desk is open in { $count } other tabs too.
 }""","""{ $count ->
    [one] Dieser Arbeitsplatz ist auch in einem anderen Tab geöffnet.
   *[other] Dieser Arbeitsplatz ist auch in { $count } anderen Tabs geöffnet.
 }""",'このデスクは他の { $count } 個のタブでも開かれています。'),
('tabs-first','This tab was opened first: as a rule it has the audio of calls.','Dieser Tab wurde zuerst geöffnet: In der Regel hat er den Ton der Anrufe.','このタブが最初に開かれました。通常、通話の音声はこのタブで使われます。'),
('tabs-later','As a rule the tab that was opened first has the audio of calls. Work there, and close this one.','In der Regel hat der zuerst geöffnete Tab den Ton der Anrufe. Arbeiten Sie dort und schließen Sie diesen.','通常、通話の音声は最初に開いたタブで使われます。そのタブで作業し、このタブを閉じてください。'),
('dismiss','Dismiss','Schließen','閉じる'),
('sheet-title','Keyboard shortcuts','Tastenkürzel','キーボードショートカット'),
('sheet-help','Not while you type, and not inside the Contact Control Panel, which has keys of its own. You can switch them off in Settings.','Nicht während Sie tippen und nicht im Contact Control Panel, das eigene Tasten hat. Sie können sie in den Einstellungen abschalten.','文字の入力中と、独自のキーを持つ Contact Control Panel の中では働きません。設定でオフにできます。'),
('then','then','dann','続けて'),
('close','Close','Schließen','閉じる'),
('action-open','Open { $page }','{ $page } öffnen','{ $page }を開く'),
('action-ccp','Go to the Contact Control Panel','Zum Contact Control Panel gehen','Contact Control Panel に移動'),
('action-switch','Switch now (asks first; only while a failover waits)','Jetzt wechseln (fragt nach; nur während ein Failover wartet)','今すぐ切り替える（確認あり。フェイルオーバーの待機中のみ）'),
('action-dismiss','Dismiss the message','Meldung schließen','メッセージを閉じる'),
('action-theme','Change the colours','Farben wechseln','配色を変更'),
('action-help','Show this list','Diese Liste anzeigen','この一覧を表示'),
]
T['preflight']=[
('title','Preflight','Vorabprüfung','事前チェック'),
('help','What has to be right around the desk before a shift. Send the report to the person who runs the desk where the cure is theirs.','Was rund um den Arbeitsplatz vor einer Schicht stimmen muss. Senden Sie den Bericht an die Person, die den Arbeitsplatz betreibt, wo sie die Abhilfe hat.','シフトの前に、デスクの周囲で整っているべきことです。管理者の対応が必要なものは、レポートを管理者に送ってください。'),
('looking','Checking','Prüfung läuft','確認しています'),
('none','No problem found.','Kein Problem gefunden.','問題は見つかりませんでした。'),
('warnings',"""{ $count ->
    [one] 1 warning.
   *[other] { $count } warnings.
 }""","""{ $count ->
    [one] 1 Warnung.
   *[other] { $count } Warnungen.
 }""",'警告が { $count } 件あります。'),
('problems',"""{ $count ->
    [one] 1 problem found.
   *[other] { $count } problems found.
 }""","""{ $count ->
    [one] 1 Problem gefunden.
   *[other] { $count } Probleme gefunden.
 }""",'問題が { $count } 件見つかりました。'),
('again','Check again','Erneut prüfen','もう一度確認'),
('copy','Copy the report','Bericht kopieren','レポートをコピー'),
('copied','Copied','Kopiert','コピーしました'),
('try-popup','Try a window','Fenster ausprobieren','ウィンドウを試す'),
('try-microphone','Try the microphone','Mikrofon ausprobieren','マイクを試す'),
('notice',"""{ $count ->
    [one] The preflight has found 1 problem around this desk.
   *[other] The preflight has found { $count } problems around this desk.
 }""","""{ $count ->
    [one] Die Vorabprüfung hat 1 Problem rund um diesen Arbeitsplatz gefunden.
   *[other] Die Vorabprüfung hat { $count } Probleme rund um diesen Arbeitsplatz gefunden.
 }""",'事前チェックで、このデスクの周囲に { $count } 件の問題が見つかりました。'),
('notice-link','See what to do','Abhilfe ansehen','対処方法を見る'),
('ok','OK','OK','OK'),
('untried','Not tried','Nicht geprüft','未確認'),
('warning','Warning','Warnung','警告'),
('problem','Problem','Problem','問題'),
('secure','Secure context','Sicherer Kontext','安全なコンテキスト'),
('browser','Browser','Browser','ブラウザ'),
('frames','Content policy: frames','Content-Security-Policy: Frames','コンテンツポリシー：フレーム'),
('scripts','Content policy: WebAssembly','Content-Security-Policy: WebAssembly','コンテンツポリシー：WebAssembly'),
('referrer','Referrer policy','Referrer-Policy','リファラーポリシー'),
('opener','Opener policy','Cross-Origin-Opener-Policy','オープナーポリシー'),
('embedder','Embedder policy','Cross-Origin-Embedder-Policy','埋め込みポリシー'),
('permissions','Permissions policy','Permissions-Policy','許可ポリシー'),
('address','CCP address, { $name }','CCP-Adresse, { $name }','CCP のアドレス（{ $name }）'),
('ccp','CCP, { $name }','CCP, { $name }','CCP（{ $name }）'),
('storage','Storage for embedded pages','Speicher für eingebettete Seiten','埋め込みページのストレージ'),
('popup','Sign-in window','Anmeldefenster','サインインウィンドウ'),
('microphone','Microphone','Mikrofon','マイク'),
('clock','Clock','Uhr','時計'),
]

T['preflight']+=[
('not-sent','The server sends no such header.','Der Server sendet diesen Header nicht.','サーバーはこのヘッダーを送信していません。'),
('lacks','Not allowed: { $list }.','Nicht erlaubt: { $list }.','許可されていません：{ $list }'),
('browser-is','{ $name } { $version }.','{ $name } { $version }.','{ $name } { $version }'),
('no-shared-worker','This browser has no shared workers.','Dieser Browser hat keine Shared Worker.','このブラウザには共有ワーカーがありません。'),
('no-broadcast','This browser has no broadcast channels.','Dieser Browser hat keine Broadcast Channels.','このブラウザにはブロードキャストチャネルがありません。'),
('not-https','The address does not begin with https.','Die Adresse beginnt nicht mit https.','アドレスが https で始まっていません。'),
('not-ccp','The address does not lead to ccp-v2.','Die Adresse führt nicht zu ccp-v2.','アドレスが ccp-v2 を指していません。'),
('answers','It answers in this page.','Es antwortet in dieser Seite.','このページで応答しています。'),
('answers-at','It answers in this page, last heard at { $at }.','Es antwortet in dieser Seite, zuletzt um { $at }.','このページで応答しています（最終応答 { $at }）。'),
('asks-sign-in','It answers in this page and asks you to sign in.','Es antwortet in dieser Seite und bittet Sie, sich anzumelden.','このページで応答し、サインインを求めています。'),
('loading','It is still loading.','Es lädt noch.','読み込み中です。'),
('silent','It has not answered in its frame. This page’s policy does not let it ask the server.','Es hat in seinem Frame nicht geantwortet. Die Richtlinie dieser Seite erlaubt keine Anfrage an den Server.','フレーム内で応答がありません。このページのポリシーにより、サーバーに問い合わせできません。'),
('silent-reachable','Its server answers; in its frame it has not.','Sein Server antwortet, in seinem Frame hat es nicht geantwortet.','サーバーは応答していますが、フレーム内では応答がありません。'),
('silent-unreachable','Its server does not answer.','Sein Server antwortet nicht.','サーバーが応答していません。'),
('stopped','Not answering since { $at }.','Antwortet seit { $at } nicht.','{ $at } から応答がありません。'),
('failed','Streams could not be started: { $reason }.','Streams konnte nicht gestartet werden: { $reason }.','Streams を開始できませんでした：{ $reason }'),
('no-cookies','This browser accepts no cookies.','Dieser Browser nimmt keine Cookies an.','このブラウザは Cookie を受け付けません。'),
('no-storage','This page may not store anything.','Diese Seite darf nichts speichern.','このページはデータを保存できません。'),
('asks','The browser will ask you.','Der Browser wird Sie fragen.','ブラウザが確認を求めます。'),
('blocked','The browser refuses it.','Der Browser lehnt es ab.','ブラウザが拒否しています。'),
('no-microphone','There is no microphone.','Es gibt kein Mikrofon.','マイクがありません。'),
('clock-behind','This computer’s clock is { $span } behind the server’s.','Die Uhr dieses Computers geht gegenüber dem Server { $span } nach.','このコンピュータの時計はサーバーより { $span } 遅れています。'),
('clock-ahead','This computer’s clock is { $span } ahead of the server’s.','Die Uhr dieses Computers geht gegenüber dem Server { $span } vor.','このコンピュータの時計はサーバーより { $span } 進んでいます。'),
('fine','As it should be.','Wie es sein soll.','問題ありません。'),
('fine-frames','Both CCPs may be embedded.','Beide CCPs dürfen eingebettet werden.','両方の CCP を埋め込めます。'),
('fine-scripts','WebAssembly may run.','WebAssembly darf laufen.','WebAssembly を実行できます。'),
('fine-permissions','Both CCPs get what they ask for.','Beide CCPs bekommen, was sie brauchen.','両方の CCP に必要な許可があります。'),
('fine-storage','A CCP’s shared worker works.','Der Shared Worker eines CCP arbeitet.','CCP の共有ワーカーが動作しています。'),
('fine-popup','A window could be opened.','Ein Fenster konnte geöffnet werden.','ウィンドウを開けました。'),
('fine-microphone','This page may use it.','Diese Seite darf es verwenden.','このページで使用できます。'),
('fine-clock','Within two minutes of the server’s.','Weniger als zwei Minuten neben der des Servers.','サーバーとの差は 2 分以内です。'),
('wrong-secure','The page was not loaded over https.','Die Seite wurde nicht über https geladen.','ページが https で読み込まれていません。'),
('wrong-scripts','WebAssembly may not run.','WebAssembly darf nicht laufen.','WebAssembly を実行できません。'),
('unknown-browser','This browser says no name that is known here.','Dieser Browser nennt keinen bekannten Namen.','このブラウザの名前は不明です。'),
('unknown-storage','No CCP has answered yet; a page can’t look into it from outside.','Noch kein CCP hat geantwortet; von außen kann eine Seite nicht hineinsehen.','まだどの CCP も応答していません。ページの外側からは確認できません。'),
('unknown-click','It takes a click to find out.','Das lässt sich nur mit einem Klick feststellen.','確認にはクリックが必要です。'),
('unknown-headers','This page’s own address did not answer in time.','Die eigene Adresse dieser Seite hat nicht rechtzeitig geantwortet.','このページのアドレスが時間内に応答しませんでした。'),
('cure-silent','Sign in there. If that does not help: open the CCP’s address in a tab of its own; check network, VPN and proxy; check that the instance approves { $origin } (without a slash at the end).','Melden Sie sich dort an. Wenn das nicht hilft: Öffnen Sie die Adresse des CCP in einem eigenen Tab; prüfen Sie Netzwerk, VPN und Proxy; prüfen Sie, ob { $origin } (ohne Schrägstrich am Ende) in der Instanz als Ursprung genehmigt ist.','そこでサインインしてください。解決しない場合は、CCP のアドレスを別のタブで開き、ネットワーク、VPN、プロキシを確認し、インスタンスの承認済みオリジンに { $origin }（末尾のスラッシュなし）があることを確認してください。'),
('cure-old','Update it to { $version } or later.','Aktualisieren Sie ihn auf { $version } oder neuer.','{ $version } 以降に更新してください。'),
('cure-secure','Serve the desk over https.','Stellen Sie den Arbeitsplatz über https bereit.','デスクを https で配信してください。'),
('cure-broadcast','Open the desk in one tab only, or update the browser.','Öffnen Sie den Arbeitsplatz nur in einem Tab, oder aktualisieren Sie den Browser.','デスクを 1 つのタブだけで開くか、ブラウザを更新してください。'),
('cure-browser','Use a current Chrome, Edge or Firefox on a desktop computer.','Verwenden Sie ein aktuelles Chrome, Edge oder Firefox auf einem Desktop-Computer.','デスクトップの最新の Chrome、Edge または Firefox を使用してください。'),
('cure-no-policy','The desk works. To protect it, send the headers of deploy/headers.json.','Der Arbeitsplatz funktioniert. Senden Sie die Header aus deploy/headers.json, um ihn zu schützen.','デスクは動作します。保護するには deploy/headers.json のヘッダーを送信してください。'),
('cure-frames','Add these origins to frame-src in Content-Security-Policy.','Nehmen Sie diese Ursprünge in frame-src der Content-Security-Policy auf.','Content-Security-Policy の frame-src にこれらのオリジンを追加してください。'),
('cure-scripts','Add ’wasm-unsafe-eval’ to script-src in Content-Security-Policy, or the desk will not start again.','Nehmen Sie ’wasm-unsafe-eval’ in script-src der Content-Security-Policy auf, sonst startet der Arbeitsplatz nicht wieder.','Content-Security-Policy の script-src に ’wasm-unsafe-eval’ を追加してください。追加しないと、デスクは次回起動しません。'),
('cure-referrer','Send Referrer-Policy: strict-origin-when-cross-origin. An instance that can’t see the desk’s origin refuses to be embedded.','Senden Sie Referrer-Policy: strict-origin-when-cross-origin. Eine Instanz, die den Ursprung des Arbeitsplatzes nicht sieht, lässt sich nicht einbetten.','Referrer-Policy: strict-origin-when-cross-origin を送信してください。デスクのオリジンが見えないインスタンスは埋め込みを拒否します。'),
('cure-opener','Send Cross-Origin-Opener-Policy: same-origin-allow-popups. This value cuts the sign-in window off.','Senden Sie Cross-Origin-Opener-Policy: same-origin-allow-popups. Dieser Wert trennt das Anmeldefenster ab.','Cross-Origin-Opener-Policy: same-origin-allow-popups を送信してください。現在の値ではサインインウィンドウが切り離されます。'),
('cure-embedder','Don’t send Cross-Origin-Embedder-Policy: the CCP does not answer to it and is blocked.','Senden Sie keine Cross-Origin-Embedder-Policy: Das CCP antwortet nicht darauf und wird blockiert.','Cross-Origin-Embedder-Policy を送信しないでください。CCP は対応しておらず、ブロックされます。'),
('cure-permissions','Name both CCP origins for these in Permissions-Policy.','Nennen Sie dafür beide CCP-Ursprünge in der Permissions-Policy.','Permissions-Policy でこれらに両方の CCP オリジンを指定してください。'),
('cure-address','In config.json, give the address as https://….my.connect.aws/ccp-v2/.','Geben Sie die Adresse in config.json als https://….my.connect.aws/ccp-v2/ an.','config.json でアドレスを https://….my.connect.aws/ccp-v2/ の形で指定してください。'),
('cure-stopped','Check network, VPN and proxy. The desk goes on trying.','Prüfen Sie Netzwerk, VPN und Proxy. Der Arbeitsplatz versucht es weiter.','ネットワーク、VPN、プロキシを確認してください。デスクは再試行を続けます。'),
('cure-failed','Reload the desk. If it stays, send the report to who runs the desk.','Laden Sie den Arbeitsplatz neu. Wenn es bleibt, senden Sie den Bericht an die Person, die ihn betreibt.','デスクを再読み込みしてください。解決しない場合は、レポートを管理者に送ってください。'),
('cure-loading','Wait a moment.','Warten Sie einen Moment.','しばらくお待ちください。'),
('cure-no-storage','Allow this address to store data; preferences are forgotten otherwise.','Erlauben Sie dieser Adresse, Daten zu speichern; sonst gehen Einstellungen verloren.','このアドレスのデータ保存を許可してください。許可しないと設定は保存されません。'),
('cure-storage','If a CCP stays silent although you are signed in: allow cookies and storage of embedded pages for my.connect.aws, and leave private browsing.','Wenn ein CCP stumm bleibt, obwohl Sie angemeldet sind: Erlauben Sie Cookies und Speicher eingebetteter Seiten für my.connect.aws, und verlassen Sie das private Fenster.','サインインしているのに CCP が応答しない場合は、my.connect.aws の埋め込みページの Cookie とストレージを許可し、プライベートブラウズを終了してください。'),
('cure-popup','Allow windows (pop-ups) for this address in the browser.','Erlauben Sie im Browser Fenster (Pop-ups) für diese Adresse.','ブラウザでこのアドレスのポップアップを許可してください。'),
('cure-microphone','Allow the microphone for this address in the browser.','Erlauben Sie im Browser das Mikrofon für diese Adresse.','ブラウザでこのアドレスのマイクを許可してください。'),
('cure-no-microphone','Connect a headset, then try again.','Schließen Sie ein Headset an und versuchen Sie es erneut.','ヘッドセットを接続して、もう一度お試しください。'),
('cure-clock','Let this computer set its clock by itself. Sign-in depends on it.','Lassen Sie diesen Computer seine Uhr selbst stellen. Die Anmeldung hängt davon ab.','このコンピュータの時計を自動設定にしてください。サインインに影響します。'),
('cure-no-date','Let the server send Date, and nothing is left to guess.','Lassen Sie den Server Date senden, dann bleibt nichts zu raten.','サーバーが Date を送信するように設定してください。'),
('cure-network','Check the network, then check again.','Prüfen Sie das Netzwerk und prüfen Sie dann erneut.','ネットワークを確認してから、もう一度確認してください。'),
]
ORDER=('en','de','ja')
HEAD={'settings':'The settings.','habits':'Notifications, strips above the panels, keyboard shortcuts.','preflight':'The preflight.'}
for area,rows in T.items():
    for n,lang in enumerate(ORDER):
        with open(f'assets/locales/{lang}/{area}.ftl','w') as f:
            f.write(f'### {HEAD[area]}\n\n')
            for r in rows:
                f.write(f'{area}-{r[0]} = {r[1+n]}\n' if not r[1+n].startswith('{ $count ->') else f'{area}-{r[0]} =\n    '+r[1+n].replace('\n','\n    ').replace('\n     }','\n    }')+'\n')
