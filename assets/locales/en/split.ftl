### The edge between the Contact Control Panel and the side panel.

split-label = Width of the Contact Control Panel
split-hint = Drag, or use the arrow keys. A double click puts it back.
# $pixels (Number)
split-value = { $pixels } pixels
# Behind a field with the number.
split-unit = pixels
