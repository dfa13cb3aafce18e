### Contact Control Panel とサイドパネルの境界。

split-label = Contact Control Panel の幅
split-hint = ドラッグするか矢印キーで調整します。ダブルクリックで元に戻ります。
split-value = { $pixels } ピクセル
split-unit = ピクセル
