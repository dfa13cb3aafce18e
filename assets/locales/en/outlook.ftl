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

# The active region is not answering already.
outlook-down-survive = You are ready to move to { $to }
outlook-down-not-survive = You are not ready to move to { $to }
outlook-down = { $from } is not answering. You move to { $to } when the traffic moves there.
# One of these comes after it.
outlook-down-go-on = You can go on there.
outlook-down-impaired = You can go on there, but it is impaired itself.
outlook-down-signed-out = You can’t go on there yet: you are not signed in.
outlook-down-unsure = You can’t go on there yet: you are not signed in, or it can’t be reached.
outlook-down-opening = You can’t go on there yet: it is still getting ready.
outlook-down-silent = You can’t go on there: it is not answering either.
outlook-down-failed = You can’t go on there: it could not start.

# The same between the two regions of the rail.
outlook-short-go-on = ready to move
outlook-short-impaired = ready to move, but impaired
outlook-short-signed-out = can’t move: not signed in
outlook-short-unsure = can’t move: no answer
outlook-short-opening = can’t move yet
outlook-short-silent = can’t move: not answering
outlook-short-failed = can’t move: not started
