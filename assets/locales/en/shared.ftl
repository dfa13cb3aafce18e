### Pieces that several parts of the interface use.

# Two sentences, one after the other.
shared-sentences = { $first } { $second }

# Durations. Minutes and seconds after a larger unit have two figures.
# $seconds (Number)
shared-seconds = { $seconds } s
# $minutes (Number)
shared-minutes = { $minutes } min { $seconds } s
# $hours (Number)
shared-hours = { $hours } h { $minutes } min
