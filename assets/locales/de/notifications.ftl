### Benachrichtigungen des Systems: was kam, nie von wem.

notifications-call = Ein Anruf ist eingegangen
notifications-callback = Ein Rückruf ist eingegangen
notifications-chat = Ein Chat ist eingegangen
notifications-task = Eine Aufgabe ist eingegangen
notifications-email = Eine E-Mail ist eingegangen
notifications-contact = Ein Kontakt ist eingegangen
notifications-pending = Der Desk wechselt bald zu { $name }
notifications-moved = Der Desk ist zu { $name } gewechselt
notifications-contact-help = Öffnen Sie den Desk, um ihn anzunehmen.
notifications-pending-help = Er wartet auf Ihren laufenden Kontakt.
notifications-moved-help = Prüfen Sie Ihren Status: Vielleicht müssen Sie ihn neu setzen.
notifications-session-help = Öffnen Sie den Desk, und bewegen Sie dort die Maus oder drücken Sie eine Taste, um angemeldet zu bleiben.
notifications-look = Öffnen Sie den Desk: Dort steht, was zu tun ist.
