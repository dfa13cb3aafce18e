### 通知、パネル上部の帯、キーボードショートカット。

habits-news-call = 通話の着信があります
habits-news-callback = コールバックが届きました
habits-news-chat = チャットが届きました
habits-news-task = タスクが届きました
habits-news-email = E メールが届きました
habits-news-contact = コンタクトが届きました
habits-news-pending = デスクはまもなく{ $name }に切り替わります
habits-news-moved = デスクは{ $name }に切り替わりました
habits-news-contact-help = デスクを開いて応答してください。
habits-news-pending-help = 現在のコンタクトの終了を待っています。
habits-news-moved-help = ステータスを確認してください。再設定が必要な場合があります。

habits-tabs = このデスクはほかの { $others } 個のタブでも開かれています。
habits-tabs-first = このタブは最初に開かれたため、通常は通話の音声がここで流れます。
habits-tabs-later = 通常は、最初に開いたタブで通話の音声が流れます。そちらで作業し、このタブは閉じてください。
habits-dismiss = 閉じる

habits-sheet-title = キーボードショートカット
habits-sheet-help = 入力中と、独自のキーを持つ Contact Control Panel の中では使えません。設定でオフにできます。
habits-then = 次に
habits-close = 閉じる
habits-open = { $page }を開く
habits-focus-ccp = Contact Control Panel へ移動
habits-switch-now = 今すぐ切り替える (確認あり、フェイルオーバーの保留中のみ)
habits-dismiss-message = メッセージを閉じる
habits-theme = 配色を変更
habits-help = この一覧を表示
