### 設定。

settings-title = 設定
settings-help = このブラウザーだけに、ご自身用として保存されます。
settings-not-kept = このブラウザーはこのアドレスのデータを保存しません。ここでの設定とタイムラインは、このページを閉じると失われます。
settings-theme-title = 配色
settings-theme-system = システムに合わせる
settings-theme-light = ライト
settings-theme-dark = ダーク
settings-density-title = 表示密度
settings-compact = コンパクト: 画面により多くの行を表示
settings-comfortable = 標準
settings-attention = お知らせ方法
settings-sounds = サウンド
settings-sounds-help = フェイルオーバーがコンタクトの終了を待っているときと、このタブが非表示の間に新しいコンタクトが届いたときや対応が必要なときに、静かな音を鳴らします。
settings-notifications = デスクトップ通知
settings-notifications-help = このタブが非表示の間に通知します。お客様の名前は表示しません。
settings-notifications-refused = ブラウザーがこのアドレスの通知を許可していません。サイトの設定で許可してから、もう一度お試しください。
settings-keyboard = キーボード
settings-shortcuts = キーボードショートカット
settings-shortcuts-help = 単独のキーで操作します。入力中は無効です。? を押すと一覧が表示されます。
settings-show-shortcuts = ショートカットを表示
settings-language = 言語
settings-language-automatic = 設定またはブラウザーに合わせる
settings-language-missing = テキストを読み込めなかったため、デスクはこの言語のままです。次に再読み込みしたときにもう一度試します。
