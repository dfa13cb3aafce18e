### リージョンの一覧。

region-rail = リージョン
region-ladder = 準備完了までの手順
region-rung-loaded = 読み込み済み
region-rung-signed-in = サインイン済み
region-rung-connected = 接続済み
region-rung-agent-ready = エージェント準備完了
region-rung = { $name }: { $reached ->
    [yes] 完了
   *[no] 未完了
}
region-sign-in = サインイン
region-retry = 再試行
region-action = { $action }: { $region }

region-active = アクティブ
region-standby = スタンバイ
region-unknown = 確認中

region-opening = 開いています
region-no-answer-yet = まだ応答がありません
region-sign-in-needed = サインインが必要です
region-connected = 接続済み
region-impaired = 障害発生中
region-agent-ready = エージェント準備完了
region-ready-to-take-over = 引き継ぎ可能
region-cookies-needed = Cookie が必要
region-not-answering = 応答なし
region-could-not-start = 開始できませんでした

region-since = { $since } から
region-global = グローバルサインイン
region-unsure-detail = サインインしていないか、接続できません
region-sign-in-detail = サインインするまでコンタクトは届きません
region-sign-in-standby-detail = サインインするまで引き継げません
region-regional-detail = グローバルサインインではありません (有効だとしてもこのリージョンのみ)。グローバルサインインが必要です
region-cookies-detail = ブラウザーが遮断しています
region-connected-detail = エージェントのデータを待っています
region-failed-detail = メッセージ: { $reason }
region-failing-detail = 1 分間に { $failures } 件の呼び出しが失敗、{ $since } から
region-impaired-detail = { $symptom }、{ $since } から
region-recovering-detail = { $since } に回復
region-next-try = { $seconds } 秒後に再試行、{ $detail }

region-symptom-failed = 開始できませんでした
region-symptom-never-answered = 一度も応答がありません
region-symptom-not-answering = { $since } から応答なし
region-symptom-agent-unknown = { $since } からエージェントのデータなし
region-symptom-cookies = { $since } からブラウザーが Cookie を遮断
region-symptom-api-failing = 呼び出しが失敗しています
region-symptom-web-socket-lost = メッセージ用の接続が{ $since }から切れています
region-symptom-network-lost = パネルのネットワークが{ $since }から切れています
region-symptom-cannot-look = トラフィックの分散を確認できません

region-link-unknown = 役割は未確認
region-link-open = 切り替え可能
region-link-closed = まだ切り替え不可
region-link-waiting = コンタクト後に切り替え
region-link-doubtful = 取り消しの可能性
region-link-moving = 切り替え中

region-announcement = { $region }、{ $role }: { $headline }。

region-tagged = { $name } { $tag }
