### アクティブなリージョンに今障害が起きても、業務を続けられるかどうか。

outlook-survive = 今フェイルオーバーが起きても業務を続けられます
outlook-not-survive = 今フェイルオーバーが起きると業務を続けられません
outlook-go-on = 今{ $from }に障害が起きると、{ $to }に切り替わり、業務を続けられます。
outlook-impaired = 今{ $from }に障害が起きると、{ $to }に切り替わり、業務を続けられますが、{ $to }でも障害が発生しています。
outlook-signed-out = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、{ $to }にサインインしていないため業務を続けられません。
outlook-unsure = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、{ $to }にサインインしていないか接続できないため、業務を続けられません。
outlook-opening = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、{ $to }は準備中のため、まだ業務を続けられません。
outlook-silent = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、{ $to }が応答していないため業務を続けられません。
outlook-failed = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、{ $to }を開始できなかったため業務を続けられません。

# アクティブなリージョンがすでに応答していない場合。
outlook-down-survive = { $to }への切り替えの準備ができています
outlook-down-not-survive = { $to }への切り替えの準備ができていません
outlook-down = { $from }は応答していません。トラフィックが{ $to }に移ると、そちらに切り替わります。
# 上の文に、次のいずれかが続く。
outlook-down-go-on = 切り替え先で業務を続けられます。
outlook-down-impaired = 切り替え先で業務を続けられますが、そのリージョンでも障害が発生しています。
outlook-down-signed-out = サインインしていないため、切り替え先ではまだ業務を続けられません。
outlook-down-unsure = サインインしていないか接続できないため、切り替え先ではまだ業務を続けられません。
outlook-down-opening = 準備中のため、切り替え先ではまだ業務を続けられません。
outlook-down-silent = 切り替え先も応答していないため、業務を続けられません。
outlook-down-failed = 切り替え先を開始できなかったため、業務を続けられません。

outlook-short-go-on = 切り替え可能
outlook-short-impaired = 切り替え可能、障害発生中
outlook-short-signed-out = 切り替え不可: 未サインイン
outlook-short-unsure = 切り替え不可: 応答なし
outlook-short-opening = まだ切り替え不可
outlook-short-silent = 切り替え不可: 応答停止
outlook-short-failed = 切り替え不可: 未開始
