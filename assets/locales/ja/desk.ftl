### 全体の枠: 上部のバーとタブ。

desk-skip = Contact Control Panel へ移動
desk-tabs = デスクのページ
desk-tab-regions = リージョン
desk-tab-contacts = コンタクト
desk-tab-timeline = タイムライン
desk-tab-logs = ログ
desk-tab-preflight = 事前チェック
desk-tab-settings = 設定
# Beside the name of the desk, and beside the agent's.
desk-active = アクティブ: { $region }
desk-connection-both = 接続済み
desk-connection-one = 1 つのリージョンに接続中
desk-connection-opening = 接続しています…
desk-connection-neither = 未接続
desk-connection-offline = ネットワークなし
desk-your-state = 現在のステータス:
# ステータスの後ろ: コンタクトの後のために選ばれたもの。
desk-next-state = 次は { $state }

desk-sign-out = サインアウト

desk-theme-system = 配色: システムに合わせる。ライトに変更
desk-theme-light = 配色: ライト。ダークに変更
desk-theme-dark = 配色: ダーク。システムに合わせる設定に変更

desk-state-init = まだ確認できません
desk-state-routable = コンタクトを受け付けています
desk-state-not-routable = コンタクトを受け付けていません
desk-state-offline = オフラインです
desk-state-error = Connect でステータスの選択が必要です
desk-state-system = Connect が設定しました
