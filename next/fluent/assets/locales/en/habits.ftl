### Notifications, strips above the panels, keyboard shortcuts.

habits-news-voice = A call has arrived
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
habits-tabs-others =
    { $count ->
        [one] This desk is open in another tab too.
       *[other] This desk is open in { $count } other tabs too.
    }
habits-tabs-first = This tab was opened first: as a rule it has the audio of calls.
habits-tabs-later = As a rule the tab that was opened first has the audio of calls. Work there, and close this one.
habits-dismiss = Dismiss
habits-sheet-title = Keyboard shortcuts
habits-sheet-help = Not while you type, and not inside the Contact Control Panel, which has keys of its own. You can switch them off in Settings.
habits-then = then
habits-close = Close
habits-action-open = Open { $page }
habits-action-ccp = Go to the Contact Control Panel
habits-action-switch = Switch now (asks first; only while a failover waits)
habits-action-dismiss = Dismiss the message
habits-action-theme = Change the colours
habits-action-help = Show this list
