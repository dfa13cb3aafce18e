### The live contacts.

contacts-title = Live contacts in { $region }
contacts-empty = No live contact
contacts-empty-help = Contacts in { $region } are listed here while they last.
contacts-column-channel = Channel
contacts-column-customer = Customer
contacts-column-queue = Queue
contacts-column-state = State
contacts-column-duration = Duration
# Beside a contact that a failover waits for.
contacts-holds = holds the switch

contacts-voice = Voice
contacts-callback = Callback
contacts-chat = Chat
contacts-task = Task
contacts-email = E-mail
contacts-other = Other

contacts-incoming = Incoming
contacts-connecting = Connecting
contacts-connected = Connected
contacts-ended = After-contact work
contacts-missed = Missed
contacts-error = Error
