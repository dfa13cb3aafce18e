### Whether the agent could go on if the active region failed now.

outlook-survive = You would survive a failover now
outlook-not-survive = You would not survive a failover now
outlook-go-on = If { $from } failed now, you would move to { $to } and could go on.
outlook-impaired = If { $from } failed now, you would move to { $to } and could go on, but { $to } is impaired itself.
outlook-signed-out = If { $from } failed now, you would move to { $to } and could not go on: you are not signed in to { $to }.
outlook-unsure = If { $from } failed now, you would move to { $to } and could not go on: you are not signed in to { $to }, or it can’t be reached.
outlook-opening = If { $from } failed now, you would move to { $to } and could not go on yet: { $to } is still getting ready.
outlook-silent = If { $from } failed now, you would move to { $to } and could not go on: { $to } is not answering.
outlook-failed = If { $from } failed now, you would move to { $to } and could not go on: { $to } could not start.

# The same between the two regions of the rail.
outlook-short-go-on = ready to move
outlook-short-impaired = ready to move, but impaired
outlook-short-signed-out = can’t move: not signed in
outlook-short-unsure = can’t move: no answer
outlook-short-opening = can’t move yet
outlook-short-silent = can’t move: not answering
outlook-short-failed = can’t move: not started
