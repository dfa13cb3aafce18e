### Pieces that several parts of the interface use.

# Two sentences, one after the other.
shared-sentences = { $first } { $second }

# Where a region is silent, and nobody knows why.
shared-sign-in-ended = If your sign-in there has ended, sign in again.

# Beside a button that copies a text.
shared-copied = Copied
# The text is on the page, below.
shared-not-copied = The browser does not let this page copy. The text is selected: copy it with the keyboard.

# Durations. Minutes and seconds after a larger unit have two figures.
# $seconds (Number)
shared-seconds = { $seconds } s
# $minutes (Number)
shared-minutes = { $minutes } min { $seconds } s
# $hours (Number)
shared-hours = { $hours } h { $minutes } min
