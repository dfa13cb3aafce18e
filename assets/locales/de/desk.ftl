### Um alles herum: obere Leiste und Reiter.

desk-skip = Zum Contact Control Panel springen
desk-tabs = Seiten des Desks
desk-tab-regions = Regionen
desk-tab-contacts = Kontakte
desk-tab-timeline = Verlauf
desk-tab-logs = Protokolle
desk-tab-preflight = Vorabprüfung
desk-tab-settings = Einstellungen
# Beside the name of the desk, and beside the agent's.
desk-active = Aktiv: { $region }
desk-connection-both = Verbunden
desk-connection-one = Eine Region verbunden
desk-connection-opening = Verbindet …
desk-connection-neither = Nicht verbunden
desk-connection-offline = Kein Netz
desk-your-state = Ihr Status:
# Hinter dem Status: der, der für die Zeit nach dem Kontakt gewählt ist.
desk-next-state = danach { $state }

desk-sign-out = Abmelden

desk-theme-system = Farben: wie im System. Zu hell wechseln
desk-theme-light = Farben: hell. Zu dunkel wechseln
desk-theme-dark = Farben: dunkel. Zu denen des Systems wechseln

desk-state-init = noch nicht bekannt
desk-state-routable = Sie erhalten Kontakte
desk-state-not-routable = Sie erhalten keine Kontakte
desk-state-offline = Sie sind offline
desk-state-error = Connect verlangt, dass Sie einen Status wählen
desk-state-system = von Connect gesetzt
