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
contacts-holds = holds up the move
# Beside a contact that global routing gave to the agent from the other region, and what that means.
contacts-elsewhere = lives in { $region }
contacts-elsewhere-help = Where a contact lives in { $region }, what you do to it is done there. Should { $region } fail, it may go on, but can’t be ended or cleared here until { $region } works again.
contacts-elsewhere-failing = { $region } does not work at the moment: contacts that live there may go on, but can’t be ended or cleared here until it does.
# In the region that is not on screen.
contacts-hidden-task = You also have a task or an e-mail in { $region }, which you can’t see here.

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
