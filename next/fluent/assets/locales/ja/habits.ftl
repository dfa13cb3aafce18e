### Notifications, strips above the panels, keyboard shortcuts.

habits-news-voice = 通話が着信しました
habits-news-callback = コールバックが届きました
habits-news-chat = チャットが届きました
habits-news-task = タスクが届きました
habits-news-email = E メールが届きました
habits-news-contact = コンタクトが届きました
habits-news-pending = デスクは { $name } に切り替わります
habits-news-moved = デスクは { $name } に切り替わりました
habits-news-contact-help = デスクを開いて応答してください。
habits-news-pending-help = 現在のコンタクトの終了を待っています。
habits-news-moved-help = ステータスを確認してください。再設定が必要な場合があります。
habits-tabs-others = このデスクは他の { $count } 個のタブでも開かれています。
habits-tabs-first = このタブが最初に開かれました。通常、通話の音声はこのタブで使われます。
habits-tabs-later = 通常、通話の音声は最初に開いたタブで使われます。そのタブで作業し、このタブを閉じてください。
habits-dismiss = 閉じる
habits-sheet-title = キーボードショートカット
habits-sheet-help = 文字の入力中と、独自のキーを持つ Contact Control Panel の中では働きません。設定でオフにできます。
habits-then = 続けて
habits-close = 閉じる
habits-action-open = { $page }を開く
habits-action-ccp = Contact Control Panel に移動
habits-action-switch = 今すぐ切り替える（確認あり。フェイルオーバーの待機中のみ）
habits-action-dismiss = メッセージを閉じる
habits-action-theme = 配色を変更
habits-action-help = この一覧を表示
