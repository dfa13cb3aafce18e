### The settings.

settings-title = 設定
settings-help = このブラウザに、あなた専用として保存されます。
settings-theme-title = 配色
settings-theme-system = システムに合わせる
settings-theme-light = ライト
settings-theme-dark = ダーク
settings-density-title = 表示密度
settings-density-comfortable = 標準
settings-density-compact = コンパクト：画面により多くの行を表示
settings-attention = お知らせ
settings-sounds = サウンド
settings-sounds-help = フェイルオーバーがコンタクトの終了を待つとき、またこのタブが非表示の間に新しいコンタクトが届いたときに、小さな音を鳴らします。
settings-notifications = デスクトップ通知
settings-notifications-help = このタブが非表示の間に表示します。お客様の情報は含みません。
settings-notifications-refused = このアドレスの通知はブラウザで許可されていません。サイトの設定で許可してから、もう一度お試しください。
settings-keyboard = キーボード
settings-shortcuts = キーボードショートカット
settings-shortcuts-help = 単独のキーで操作します。文字の入力中は働きません。? を押すと一覧を表示します。
settings-show-shortcuts = ショートカットを表示
settings-language = 言語
settings-language-auto = ブラウザに合わせる
