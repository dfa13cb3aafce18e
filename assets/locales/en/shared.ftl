### Pieces that several parts of the interface use.

# Two sentences, one after the other.
shared-sentences = { $first } { $second }

# Durations. Minutes and seconds after a larger unit have two figures.
shared-seconds = { $seconds } s
shared-minutes = { $minutes } min { $seconds } s
shared-hours = { $hours } h { $minutes } min
