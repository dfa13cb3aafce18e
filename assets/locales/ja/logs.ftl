### ログのダウンロード。

logs-title = Streams ログのダウンロード
logs-help = ログはリージョンごとに記録されます。フェイルオーバーの問題を報告するときは、両方を送ってください。
logs-which = リージョン
logs-both = 両方のリージョン
logs-name = ファイル名
logs-name-help = ファイル名の前にリージョンのコードが付きます。
logs-filter = ログレベル以上の項目のみ
logs-download = ダウンロード
logs-done = { $count ->
    [1] { $files } として保存しました。
   *[other] { $files } として保存しました。1 つしか届かない場合は、このページによる複数ファイルのダウンロードを許可してください。
}
logs-failed = メッセージ: { $reason }
