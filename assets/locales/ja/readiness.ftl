### アクティブなリージョンに今障害が起きても、業務を続けられるかどうか。

readiness-survive = 今フェイルオーバーが起きても業務を続けられます
readiness-survive-until = 最長で { $until } まで、フェイルオーバーが起きても業務を続けられます
readiness-not-survive = 今フェイルオーバーが起きると業務を続けられません
readiness-go-on = 今{ $from }に障害が起きると、{ $to }に切り替わり、業務を続けられます。
readiness-impaired = 今{ $from }に障害が起きると、{ $to }に切り替わり、業務を続けられますが、{ $to }でも障害が発生しています。
readiness-signed-out = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、{ $to }にサインインしていないため業務を続けられません。
readiness-unsure = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、{ $to }にサインインしていないか接続できないため、業務を続けられません。
readiness-opening = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、{ $to }は準備中のため、まだ業務を続けられません。
readiness-withheld = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、ブラウザーが{ $to }の Cookie を遮断しているため業務を続けられません。
readiness-silent = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、{ $to }が応答していないため業務を続けられません。
readiness-failed = 今{ $from }に障害が起きると、{ $to }に切り替わりますが、{ $to }を開始できなかったため業務を続けられません。

# アクティブなリージョンがすでに応答していない場合。
readiness-down-survive = { $to }への切り替えの準備ができています
readiness-down-not-survive = { $to }への切り替えの準備ができていません
readiness-down = { $from }は応答していません。トラフィックが{ $to }に移ると、そちらに切り替わります。
# 上の文に、次のいずれかが続く。
readiness-down-go-on = 切り替え先で業務を続けられます。
readiness-down-impaired = 切り替え先で業務を続けられますが、そのリージョンでも障害が発生しています。
readiness-down-signed-out = サインインしていないため、切り替え先ではまだ業務を続けられません。
readiness-down-unsure = サインインしていないか接続できないため、切り替え先ではまだ業務を続けられません。
readiness-down-opening = 準備中のため、切り替え先ではまだ業務を続けられません。
readiness-down-withheld = ブラウザーが Cookie を遮断しているため、切り替え先ではまだ業務を続けられません。
readiness-down-silent = 切り替え先も応答していないため、業務を続けられません。
readiness-down-failed = 切り替え先を開始できなかったため、業務を続けられません。

readiness-short-go-on = 切り替え可能
readiness-short-impaired = 切り替え可能、障害発生中
readiness-short-signed-out = 切り替え不可: 未サインイン
readiness-short-unsure = 切り替え不可: 応答なし
readiness-short-opening = まだ切り替え不可
readiness-short-withheld = 切り替え不可: Cookie なし
readiness-short-silent = 切り替え不可: 応答停止
readiness-short-failed = 切り替え不可: 未開始
