### キーボードショートカット。

shortcuts-sheet-title = キーボードショートカット
shortcuts-sheet-help = 入力中と、独自のキーを持つ Contact Control Panel の中では使えません。設定でオフにできます。
shortcuts-then = 次に
shortcuts-close = 閉じる
shortcuts-open = { $page }を開く
shortcuts-focus-ccp = Contact Control Panel へ移動
shortcuts-switch-now = 今すぐ切り替える (確認あり、フェイルオーバーの保留中のみ)
shortcuts-dismiss-message = メッセージを閉じる
shortcuts-theme = 配色を変更
shortcuts-help = この一覧を表示
