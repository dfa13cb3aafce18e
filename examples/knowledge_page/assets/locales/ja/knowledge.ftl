### チームが参照する資料へのリンクのページ。

knowledge-tab = ナレッジ
knowledge-help = それぞれ新しいタブで開きます。
knowledge-empty = 記事はまだありません
knowledge-empty-help = config.json の desk.knowledge に記載した記事がここに表示されます。
