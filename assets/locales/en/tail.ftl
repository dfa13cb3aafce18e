### The live log.

tail-title = Live log
tail-filter = Filter the log
tail-sources = Logs
tail-desk = Desk
tail-level-label = Level
tail-level-all = All levels
tail-level-information = Information and above
tail-level-warnings = Warnings and above
tail-level-errors = Errors only
tail-find = Find in the log
tail-empty = No entries yet
tail-empty-help = What Streams logs in both regions is shown here as it happens.
tail-nothing = No entry fits
tail-nothing-help = Choose another level or log, or look for less.
tail-count-all = { $kept ->
    [one] 1 entry
   *[other] { $kept } entries
}
# $shown (Number)
tail-count-some = { $kept ->
    [one] { $shown } of 1 entry
   *[other] { $shown } of { $kept } entries
}
# How many entries there are, and that old ones are gone: "1,000 entries; the oldest 20 were let go".
tail-dropped = { $dropped ->
    [one] { $count }; the oldest one was let go
   *[other] { $count }; the oldest { $dropped } were let go
}
tail-to-the-end = Go to the end
tail-new = { $new ->
    [one] 1 new entry
   *[other] { $new } new entries
}
tail-detail = Entry in full
tail-close = Close
