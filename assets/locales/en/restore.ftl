### The agent’s state after a move: restored, offered, or not possible.

restore-asked = The desk is setting you back to { $state }.
restore-done = You’re { $state } again.
restore-done-by-desk = You were { $state } before the move; the desk has set you back to { $state }.
restore-take-back = Set me to { $offline } instead
restore-no-such-state = You were { $state } before the move, but { $to } has no state of that name for you. Choose your state in the Contact Control Panel.
restore-refused = { $to } has not set you to { $state }. Try again, or choose your state in the Contact Control Panel.
