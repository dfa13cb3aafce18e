### The live log.

livelog-title = Live log
livelog-filter = Filter the log
livelog-sources = Logs
livelog-desk = Desk
livelog-level = Level
livelog-level-all = All levels
livelog-level-info = Information and above
livelog-level-warn = Warnings and above
livelog-level-error = Errors only
livelog-find = Find in the log
livelog-empty = No entries yet
livelog-empty-help = What Streams logs in both regions is shown here as it happens.
livelog-nothing = No entry fits
livelog-nothing-help = Choose another level or log, or look for less.
livelog-count = { $kept ->
    [one] { $kept } entry
   *[other] { $kept } entries
}
livelog-count-some = { $shown } of { $kept } entries
livelog-dropped = { $count ->
    [one] the oldest one was let go
   *[other] the oldest { $count } were let go
}
livelog-end = Go to the end
livelog-new = { $count ->
    [one] { $count } new entry
   *[other] { $count } new entries
}
livelog-detail = Entry in full
livelog-close = Close
