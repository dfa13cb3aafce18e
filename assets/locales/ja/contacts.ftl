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
