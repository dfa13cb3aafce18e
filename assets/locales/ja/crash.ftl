### デスクが停止したときの画面。

crash-stopped = デスクが動作を停止しました
crash-stopped-help = デスクを再読み込みしてください。繰り返す場合は、レポートをデスクの管理者に送ってください。
crash-not-loaded = デスクを読み込めませんでした
crash-not-loaded-help = 一部が届かなかったか、拒否されました。接続を確認してから、再読み込みしてください。繰り返す場合は、レポートをデスクの管理者に送ってください。
crash-blank = デスクはまだ起動していません。表示されない場合は、このページを再読み込みしてください。解決しない場合は、デスクの管理者に連絡してください。
crash-live = 対応中のコンタクトがあります。Contact Control Panel で対応を続けられます。再読み込みする前に終了してください。
crash-reload = デスクを再読み込み
crash-copy = レポートをコピー
crash-copied = コピーしました
crash-report = レポート

crash-question = 対応中のコンタクトがあるまま再読み込みしますか？
crash-cost = 再読み込みすると、Contact Control Panel がしばらく閉じます。ブラウザーでの通話は切断されます。
crash-stay = コンタクトを続ける
crash-anyway = 再読み込みする
