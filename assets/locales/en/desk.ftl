### What is around everything: top bar and tabs.

desk-skip = Skip to the Contact Control Panel
desk-tabs = Desk pages
desk-tab-regions = Regions
desk-tab-contacts = Contacts
desk-tab-timeline = Timeline
desk-tab-logs = Logs
desk-tab-preflight = Preflight
desk-tab-settings = Settings
# Beside the name of the desk, and beside the agent's.
desk-active = Active: { $region }
desk-connection-both = Connected
desk-connection-one = One region connected
desk-connection-opening = Connecting…
desk-connection-neither = Not connected
desk-connection-offline = No network
# Before the agent's state, for screen readers.
desk-your-state = Your state:
# After the agent's state: the one that they have chosen for the time after their contact.
desk-next-state = then { $state }

desk-sign-out = Sign out

desk-theme-system = Colours: as the system. Change to light
desk-theme-light = Colours: light. Change to dark
desk-theme-dark = Colours: dark. Change to those of the system

# What an agent's state means; its name is Connect's.
desk-state-init = not known yet
desk-state-routable = you get contacts
desk-state-not-routable = you get no contacts
desk-state-offline = you are offline
desk-state-error = Connect needs you to choose a state
desk-state-system = set by Connect
