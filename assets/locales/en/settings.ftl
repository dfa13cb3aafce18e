### The settings.

settings-title = Settings
settings-help = Kept in this browser, for you only.
settings-not-kept = This browser keeps nothing for this address: what is set here, and the timeline, are forgotten with this page.
settings-theme-title = Colours
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-density-title = Density
settings-compact = Compact: more rows on the screen
settings-comfortable = Comfortable
settings-attention = Attention
settings-sounds = Sounds
settings-sounds-help = A soft tone when a failover waits for your contact, and, while this tab is hidden, for a new contact and for what needs you.
settings-notifications = Desktop notifications
settings-notifications-help = While this tab is hidden. They never name a customer.
settings-notifications-refused = The browser does not allow notifications for this address. Allow them in its site settings, then try again.
settings-keyboard = Keyboard
settings-shortcuts = Keyboard shortcuts
settings-shortcuts-help = Single keys, never while you type. Press ? to see them.
settings-show-shortcuts = Show the shortcuts
settings-language = Language
settings-language-automatic = As the configuration or the browser has it
# Below the choice of another language.
settings-language-missing = Its texts could not be loaded: the desk stays in this language. The next reload tries again.
