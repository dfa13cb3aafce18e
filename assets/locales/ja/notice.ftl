### お知らせ: 起きたことと、残っている作業。

notice-dismiss = 閉じる
notice-details = 詳細
notice-moved = { $at } に{ $to }へ切り替わりました
notice-switched = { $at } に{ $to }へ切り替えました
notice-state-unknown = 切り替え先でのステータスはまだ確認できません。
notice-state-routable = 切り替え先でのステータスは { $state } です。新しいコンタクトはこのデスクに届きます。
notice-state-contact = 切り替え先でコンタクトに対応中です。
notice-state-other = 切り替え先でのステータスは { $state } です。コンタクトを受け付けるには Available に設定してください。
notice-restore = ステータスを { $state } に戻す
notice-called-off-title = { $active }のままです
notice-called-off-help = { $other }への切り替えは { $at } に取り消されました。変更はありません。
notice-hidden-contact = { $region }でもコンタクトに対応中です
notice-hidden-contact-help = そのコンタクトは画面に表示されないまま続いています。こちらの通話とチャットがなくなると表示されます。
notice-hidden-contact-show = 今すぐ表示
notice-hidden-offer = { $region }にコンタクトの着信があります
notice-hidden-offer-help = 画面に表示されていないリージョンで着信しています。「今すぐ表示」で表示されます。
notice-hidden-offer-meanwhile = 画面に表示されていないリージョンで着信しています。こちらに通話やチャットがある間は表示できません。
notice-session-ends = { $at } に{ $region }からサインアウトされます
notice-session-help = しばらく操作がありません。サインインを続けるには、ポインターを動かすかキーを押してください。
notice-cookies-title = { $regions }の Cookie を許可してください
notice-cookies-help = ブラウザーが Cookie を遮断しており、そのままでは業務ができません。各パネルのボタンを押し、ブラウザーの確認を許可してください。
notice-cookies-later = 今はしない
notice-window-title = サインインしました
notice-window-help = サインイン用のウィンドウは閉じてかまいません。このデスクからは閉じられません。
notice-softphone-title = { $region }が通話の音声の問題を知らせています
notice-softphone-microphone = ブラウザーがマイクを使わせていません。マイクを接続し、ほかで使っていれば終了し、アドレス欄の横でこのページに許可してから、コンタクトがないときにページを再読み込みしてください。
notice-softphone-browser = このブラウザーでは通話できません。最新の Chrome、Edge、Firefox を使ってください。
notice-softphone-network = ネットワークが Connect への通話を通していません。VPN、プロキシ、ファイアウォールを確認してください。必要な設定は Connect のネットワーク要件にあります。
notice-softphone-busy = 通話は別の場所で応答されました。通話を受けるほかのウィンドウやプログラムを閉じてください。
notice-softphone-media = 通話の音声を確立できませんでした。繰り返す場合は、コンタクトがないときにブラウザーを再起動してください。
notice-softphone-vdi = リモートデスクトップが音声をこのコンピューターに渡していません。管理者が Connect 対応を設定する必要があります。
notice-softphone-other = 理由は不明です。繰り返す場合は、ログをダウンロードしてデスクの管理者に送ってください。

notice-signing-out = サインアウトしています…
notice-signing-out-help = 両方のリージョンにセッションの終了を求めています。
notice-signed-out = 両方のリージョンからサインアウトしました
notice-signed-out-help = もう一度サインインするまで、コンタクトは届きません。サインイン用のウィンドウが自動的に開くことはありません。
notice-signed-out-of = { $region }からのみサインアウトしました
notice-not-signed-out = まだサインアウトしていません
notice-sign-out-failed = { $region }に接続できなかったか、セッションが終了していません。セッションは遅くとも { $until } に終了します。このページを開いている間、デスクは自動的に終了を求め続けます。

# コンタクトの対応中や、フェイルオーバーの待機中にサインアウトする前の確認。
notice-sign-out-title = 両方のリージョンから今すぐサインアウトしますか？
notice-sign-out-calls = { $contacts }はすぐに終了します。
notice-sign-out-rest = チャット、タスク、E メール、アフターコールワークは担当のまま残り、もう一度サインインするまで待機します。
notice-sign-out-pending = { $to }への切り替えはそのまま進みます。もう一度サインインすると、トラフィックのあるリージョンで対応できます。
notice-sign-out-keep = サインインを続ける

# 終了する前に、本人の操作でセッションを更新する。
notice-renew-title = { $region }へのサインインは { $until } に終了します
notice-renew-standby = コンタクトのない今のうちに、もう一度サインインしてください。その間{ $region }は引き継げませんが、今の業務はそのまま続けられます。
notice-renew-active = コンタクトのない今のうちに、もう一度サインインしてください。その間コンタクトは届きません。完了後、ステータスは元に戻ります。
notice-renew = 今すぐサインインし直す
notice-renew-later = 後で
notice-renew-blocked = ブラウザーがサインイン用のウィンドウを開きませんでした
notice-renew-blocked-help = 変更はありません。アドレス欄の横でこのページのウィンドウを許可して、もう一度お試しください。{ $region }へのサインインは { $until } に終了します。
notice-renew-ending = { $region }へのサインインを更新しています…
notice-renew-ending-help = 先に現在のセッションを終了します。その後、開いたウィンドウでサインインしてください。
notice-renew-sign-in-help = 現在のセッションは終了しました。開いたウィンドウでサインインしてください。ウィンドウがない場合は、ここから開けます。
notice-renew-elsewhere = { $region }へのサインインを別のタブで更新しています
notice-renew-elsewhere-help = 開いたウィンドウでサインインし直してください。このタブにも自動的に反映されます。
notice-renew-failed = { $region }へのサインインを更新できませんでした
notice-renew-failed-help = 現在のセッションは終了しておらず、遅くとも { $until } まで続きます。デスクが後でもう一度お知らせします。

notice-sign-in = { $active }にもう一度サインインしてください
notice-sign-in-help = サインインの有効期限が切れました。サインインするまで、新しいコンタクトは届きません。
notice-silent = { $active }は { $since } から応答していません
notice-silent-help = その間、コンタクトは届きません。デスクは再試行を続け、トラフィックが{ $other }に移ると、そちらに切り替えます。
notice-silent-live-help = デスクは自動的に再試行を続けます。
notice-both-silent = どちらのリージョンも { $since } から応答していません
notice-both-silent-help = まずご自身の接続を確認してください。デスクは両方に対して自動的に再試行を続けます。
notice-offline = このコンピューターはネットワークに接続していません
notice-offline-help = 接続が戻るまで、どちらのリージョンにも到達できません。戻れば自動的に再開します。再読み込みは不要です。
notice-failed = { $active }を開始できませんでした
notice-failed-help = もう一度お試しください。繰り返す場合は、ログをダウンロードして、デスクの管理者に送ってください。
notice-unreported = { $active }からコンタクトの情報が届かなくなりました
notice-unreported-help = 表示されているコンタクトの情報は古い可能性があり、新しいコンタクトは届きません。このパネルが不要になったら、再読み込みしてください。
notice-impaired = { $active }で { $since } から障害が発生しています
notice-impaired-help = 操作が失敗したり、時間がかかったりすることがあります。デスクは監視を続け、トラフィックが{ $other }に移ると、そちらに切り替えます。
notice-untold = どちらのリージョンがアクティブか、どちらからも通知がありません
notice-untold-last = デスクは、最後に確認できた時点 ({ $day } { $at }) でアクティブだった{ $active }で続行しています。
notice-untold-first = デスクは、設定の最初のリージョンである{ $active }で続行しています。
notice-untold-help = そこでのコンタクトは届きます。デスクは確認を続け、{ $other }がアクティブであれば切り替えます。
notice-keep = コンタクトはまだつながっている可能性があります。対応を続け、このページを閉じたり再読み込みしたりしないでください。

# 通話が残っている可能性のあるパネルを再読み込みする前の確認。
notice-retry-title = { $active }のパネルを再読み込みしますか？
notice-retry-sound = まだ通話中の場合、通話の音声はここで途切れます。
notice-retry-silent = 何も聞こえない場合は、再読み込みするとパネルが元に戻ります。
notice-retry-keep = そのままにする
notice-retry-anyway = 再読み込みする
notice-retry-asks = パネルを再読み込み…
notice-lost-call = 通話中に{ $region }が応答しなくなりました
notice-lost-call-help = 通話は続いている可能性があります。すでに終わっている場合は、パネルを再読み込みしてください。
