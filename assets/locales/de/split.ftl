### Die Kante zwischen Contact Control Panel und Seitenleiste.

split-label = Breite des Contact Control Panels
split-hint = Ziehen Sie, oder nutzen Sie die Pfeiltasten. Ein Doppelklick setzt die Breite zurück.
split-value = { $pixels } Pixel
split-unit = Pixel
