### 起きたこと。

timeline-lately = 最近
timeline-empty = まだ何も起きていません
timeline-empty-help = フェイルオーバー、サインイン、中断がここに表示されます。

timeline-streams-failed = { $region }を開始できませんでした
timeline-sign-in-refused = { $region }がサインインを求めています
timeline-sign-in-accepted = { $region }にサインインしました
timeline-timed-out = { $region }が時間内に応答しませんでした
timeline-retries-exhausted = { $region }はパネルの自動再読み込みを停止しました
timeline-retry = { $region }を再試行しました
timeline-show-contact = { $region }のコンタクトを表示しました
timeline-sign-in = { $region }のサインインを開きました
timeline-renew = { $region }のサインイン更新を始めました
timeline-after-sign-in = サインイン後、{ $region }に再接続しました
timeline-sign-out = 両方のリージョンからサインアウトしました
timeline-signed-out = { $region }からサインアウトしました
timeline-state = ステータスを変更しました
timeline-impaired = { $region }で障害が発生しています
timeline-well-again = { $region }が回復しました

timeline-opened = デスクを開きました
timeline-closed = デスクを閉じました
timeline-called-off = { $region }への切り替えは取り消されました
timeline-ready = { $region }の準備ができました
timeline-active = { $region }がアクティブです
timeline-untold = 通知はなく、デスクはわかっている情報で続行しています
timeline-waits = { $region }への切り替えを保留しています
timeline-waits-detail = トラフィックが移りましたが、コンタクトが続いています
timeline-ordered-detail = コンタクトが続いています
timeline-returned = { $from }に戻りました。{ $to }への切り替えは保留中です
timeline-returned-detail = そこでコンタクトが続いています
timeline-would-stay = マネージド方式ならまだ{ $region }にいます
timeline-would-stay-for = { $contacts ->
    [0] 問い合わせなしには何も通知されていないため
   *[other] { $contacts } 件のコンタクトのため
}
timeline-moved = { $region }に切り替わりました
timeline-switched = { $region }に切り替えました
timeline-traffic = トラフィックが移りました
timeline-cleared = 最後のコンタクトがクリアされました
timeline-forced = コンタクトの終了を待たずに切り替えました
