### リージョンのページ。

report-ladder = 準備完了までの手順
report-step-loaded = パネル読み込み済み
report-step-signed-in = サインイン済み
report-step-connected = 接続済み
report-step-agent-ready = エージェント準備完了
report-reached = 完了
report-later = その後
report-loading = { $since } から読み込み中
report-unsure = { $since } からサインインしていないか、接続できません
report-sign-in = { $since } からサインインが必要です
report-connected = { $since } からエージェントのデータを待っています
report-cookies = { $since } からブラウザーが Cookie を遮断しています
report-silent = { $since } から応答していません
report-failed = メッセージ: { $reason }

report-heard = 最後の通信
report-state = そこでのステータス
report-health = 状態
report-acknowledged = 最後の確認応答
report-agent = 最後のエージェント通知
report-page = 最後のページ読み込み
report-failed-calls = 失敗した呼び出し
report-loaded-again = 再読み込み
report-next = 次に起きること
report-evidence = 判断の根拠
report-moment = { $at }、{ $elapsed }前
report-state-unknown = まだ確認できません
report-state-stale = { $state } (最後の通知時点)

report-verdict-unknown = まだ観測していません
report-verdict-healthy = { $since } から正常
report-verdict-impaired = { $since } から障害発生中
report-verdict-recovering = { $since } に回復、様子を見ています
report-no-failures = なし
report-failures = 最近 { $count } 件。最後: { $operation }、ステータス { $status }、{ $at }
report-failures-no-answer = 最近 { $count } 件。最後: { $operation }、応答なし、{ $at }
report-reloads = { $count ->
    [0] 最後に準備が完了してからはありません
   *[other] 最後に準備が完了してから { $count } 回
}

report-next-try = { $at } ({ $elapsed }後) にデスクが再試行します
report-next-active = コンタクトはここに届きます
report-next-standby = トラフィックが移ると引き継ぎます
report-next-unknown = どのリージョンがアクティブかを知らせます
report-next-opening = 数秒後に自動的に続行します
report-next-sign-in = サインインすると自動的に続行します
report-next-cookies = Cookie を許可すると自動的に続行します
report-next-silent = デスクは応答を待っています。通話が残っている可能性のあるパネルは再読み込みしません
report-next-failed = 自動では何も起きません。再試行してください
