### 使用できる設定がないときの画面。ファイルとフィールドの名前はそのままにします。

config-missing = このデスクを設定してください
config-missing-help = index.html と同じ場所に config.json がまだありません。下のテキストに 2 つのインスタンスのアドレスと ARN を記入し、その名前で保存してから、再読み込みしてください。
config-unreadable = 設定を読み込めません
config-status-help = サーバーが config.json に対して { $status } を返しました。サインインなしでファイルを読み取れることを確認してから、もう一度お試しください。
config-unreachable-help = サーバーから config.json の応答がありませんでした。接続を確認してから、もう一度お試しください。
config-broken = 設定が有効な JSON ではありません
config-page-help = サーバーが config.json の代わりにウェブページを返しました。不明なアドレスすべてに index.html を返している可能性があります。config.json を index.html と同じ場所に置き、存在しないファイルには 404 を返すようにしてください。
config-broken-help = 最後まで読み取れませんでした。config.json を修正してから、再読み込みしてください。
config-broken-help-place = { $line } 行 { $column } 列で読み取りが止まりました。config.json のその箇所を修正してから、再読み込みしてください。
config-broken-reason = ブラウザのメッセージ: { $reason }
config-problems = 設定に修正が必要な箇所が { $count } 件あります
config-problems-help = 何も開始していません。config.json のこれらの箇所を修正してから、再読み込みしてください。

config-reload = 再読み込み
config-copy = コピー
config-copied = コピーしました
config-after-sample = 「ccp」には globalConnect.core.initCCP のパラメータをドキュメントどおりの名前で記入します。既存のオブジェクトを貼り付けることもできます。このページのオリジンを両方のインスタンスで承認してください。
config-origin = このページのオリジン:
config-found = 現在の値
config-example-label = 例

config-required = 必須の項目がありません。
config-unknown = このフィールドはありません。削除してください。
config-unknown-meant = このフィールドはありません。「{ $meant }」ではありませんか？
config-done-by-the-desk = これはデスクが自動的に行います。削除してください。
config-not-json = これはプログラムの一部であり、JSON には記述できません。削除してください。
config-other-scheme = これは 2 つのインスタンスを組み合わせる別の方式のものです。削除して、2 つ目のインスタンスを「standByRegion」に記述してください。
config-takes-text = 引用符で囲んだテキストを指定してください。
config-takes-flag = true または false を引用符なしで指定してください。
config-takes-number = 数値を引用符なしで指定してください。
config-takes-list = 角かっこで囲んだリストを指定してください。
config-takes-object = 波かっこで囲んだオブジェクトを指定してください。
config-empty = 値が空です。
config-spaces = テキストの前または後ろに空白があります。削除してください。
config-must-be-true = 「true」の場合にのみ、2 つのインスタンスがペアになります。
config-not-positive = 0 より大きいミリ秒数を指定してください。
config-not-seconds = 1～3600 の秒数を指定します。
config-one-of = 次のいずれかを指定してください: { $words }
config-not-absolute = 完全なアドレスを指定してください。
config-not-secure = アドレスは https:// で始まる必要があります。http:// を使用できるのは localhost のみです。
config-not-a-ccp = Contact Control Panel のアドレスではありません。パスに「ccp-v2」が含まれている必要があります。
config-other-origin = デスクと同じオリジンのスクリプトを、ホストを含まないパスで指定してください。
config-region-form = リージョンのコードを指定してください。
config-arn-form = Connect インスタンスの ARN を、リージョンと ID を含めて指定してください。
config-arn-region = このインスタンスは { $arn } にありますが、隣の「region」は { $field } です。
config-same-as = 「{ $other }」と同じ値です。2 つのインスタンスでは異なる値になります。
