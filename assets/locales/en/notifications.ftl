### Notifications of the system: what came, never from whom.

notifications-call = A call has arrived
notifications-callback = A callback has arrived
notifications-chat = A chat has arrived
notifications-task = A task has arrived
notifications-email = An e-mail has arrived
notifications-contact = A contact has arrived
notifications-pending = The desk will move to { $name }
notifications-moved = The desk has moved to { $name }
notifications-contact-help = Open the desk to answer it.
notifications-pending-help = It waits for your current contact.
notifications-moved-help = Look at your state: you may have to set it again.
notifications-session-help = Open the desk and move the pointer there, or press a key, to stay signed in.
notifications-look = Open the desk: it says what to do.
