### 対応中のコンタクト。

contacts-title = { $region }の対応中のコンタクト
contacts-empty = 対応中のコンタクトはありません
contacts-empty-help = { $region }のコンタクトは、対応している間ここに表示されます。
contacts-column-channel = チャネル
contacts-column-customer = お客様
contacts-column-queue = キュー
contacts-column-state = 状態
contacts-column-duration = 時間
contacts-holds = 切り替えを保留中
contacts-elsewhere = { $region }で処理
contacts-elsewhere-help = { $region }にあるコンタクトへの操作は、{ $region }で実行されます。{ $region }に障害が発生すると、コンタクトは続くことがありますが、{ $region }が復旧するまでここでは終了もクリアもできません。
contacts-elsewhere-failing = { $region }は現在動作していません。そこにあるコンタクトは続くことがありますが、復旧するまでここでは終了もクリアもできません。
contacts-hidden-task = { $region }にも、ここに表示されないタスクまたは E メールがあります。

contacts-voice = 音声
contacts-callback = コールバック
contacts-chat = チャット
contacts-task = タスク
contacts-email = E メール
contacts-other = その他

contacts-incoming = 着信中
contacts-connecting = 接続中
contacts-connected = 接続済み
contacts-ended = アフターコールワーク
contacts-missed = 不在着信
contacts-error = エラー
