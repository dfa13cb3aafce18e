### ライブログ。

tail-title = ライブログ
tail-filter = ログの絞り込み
tail-sources = ログ
tail-desk = デスク
tail-level-label = レベル
tail-level-all = すべてのレベル
tail-level-information = 情報以上
tail-level-warnings = 警告以上
tail-level-errors = エラーのみ
tail-find = ログ内を検索
tail-empty = まだ項目がありません
tail-empty-help = 両方のリージョンで Streams が記録した内容が、そのつどここに表示されます。
tail-nothing = 一致する項目がありません
tail-nothing-help = 別のレベルやログを選ぶか、検索語を短くしてください。
tail-count-all = { $kept } 件
tail-count-some = { $kept } 件中 { $shown } 件
tail-dropped = { $count }。古い { $dropped } 件は破棄されました
tail-to-the-end = 最後へ移動
tail-new = 新しい項目 { $new } 件
tail-detail = 項目の全文
tail-close = 閉じる
