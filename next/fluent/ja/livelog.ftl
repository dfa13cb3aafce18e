### ライブログ。

livelog-title = ライブログ
livelog-filter = ログの絞り込み
livelog-sources = ログ
livelog-desk = デスク
livelog-level = レベル
livelog-level-all = すべてのレベル
livelog-level-info = 情報以上
livelog-level-warn = 警告以上
livelog-level-error = エラーのみ
livelog-find = ログ内を検索
livelog-empty = まだ項目がありません
livelog-empty-help = 両方のリージョンで Streams が記録した内容が、ここにリアルタイムで表示されます。
livelog-nothing = 該当する項目がありません
livelog-nothing-help = 別のレベルまたはログを選ぶか、検索語を短くしてください。
livelog-count = { $kept } 件
livelog-count-some = { $kept } 件中 { $shown } 件
livelog-dropped = 古い { $count } 件は破棄されました
livelog-end = 最後に移動
livelog-new = 新しい項目 { $count } 件
livelog-detail = 項目の全文
livelog-close = 閉じる
