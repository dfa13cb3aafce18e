### The keyboard shortcuts.

shortcuts-sheet-title = Keyboard shortcuts
shortcuts-sheet-help = Not while you type, and not inside the Contact Control Panel, which has keys of its own. You can switch them off in Settings.
# Between two keys that are pressed one after the other: "g then c".
shortcuts-then = then
shortcuts-close = Close
shortcuts-open = Open { $page }
shortcuts-focus-ccp = Go to the Contact Control Panel
shortcuts-switch-now = Switch now (asks first; only while a failover waits)
shortcuts-dismiss-message = Dismiss the message
shortcuts-theme = Change the colours
shortcuts-help = Show this list
