### Other tabs with the same desk.

tabs-others = { $others ->
    [one] This desk is open in another tab too.
   *[other] This desk is open in { $others } other tabs too.
}
tabs-first = This tab was opened first: as a rule it has the audio of calls.
tabs-later = As a rule the tab that was opened first has the audio of calls. Work there, and close this one.
