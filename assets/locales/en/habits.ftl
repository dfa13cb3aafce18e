### Notifications, the strips above the panels, and the keyboard shortcuts.

habits-news-call = A call has arrived
habits-news-callback = A callback has arrived
habits-news-chat = A chat has arrived
habits-news-task = A task has arrived
habits-news-email = An e-mail has arrived
habits-news-contact = A contact has arrived
habits-news-pending = The desk will move to { $name }
habits-news-moved = The desk has moved to { $name }
habits-news-contact-help = Open the desk to answer it.
habits-news-pending-help = It waits for your current contact.
habits-news-moved-help = Look at your state: you may have to set it again.

habits-tabs = { $others ->
    [one] This desk is open in another tab too.
   *[other] This desk is open in { $others } other tabs too.
}
habits-tabs-first = This tab was opened first: as a rule it has the audio of calls.
habits-tabs-later = As a rule the tab that was opened first has the audio of calls. Work there, and close this one.
habits-dismiss = Dismiss

habits-sheet-title = Keyboard shortcuts
habits-sheet-help = Not while you type, and not inside the Contact Control Panel, which has keys of its own. You can switch them off in Settings.
# Between two keys that are pressed one after the other: "g then c".
habits-then = then
habits-close = Close
habits-open = Open { $page }
habits-focus-ccp = Go to the Contact Control Panel
habits-switch-now = Switch now (asks first; only while a failover waits)
habits-dismiss-message = Dismiss the message
habits-theme = Change the colours
habits-help = Show this list
