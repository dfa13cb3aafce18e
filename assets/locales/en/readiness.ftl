### Whether the agent could go on if the active region failed now.

readiness-survive = You would survive a failover now
readiness-survive-until = You would survive a failover until { $until } at the latest
readiness-not-survive = You would not survive a failover now
readiness-go-on = If { $from } failed now, you would move to { $to } and could go on.
readiness-impaired = If { $from } failed now, you would move to { $to } and could go on, but { $to } is impaired itself.
readiness-signed-out = If { $from } failed now, you would move to { $to } and could not go on: you are not signed in to { $to }.
readiness-unsure = If { $from } failed now, you would move to { $to } and could not go on: you are not signed in to { $to }, or it can’t be reached.
readiness-opening = If { $from } failed now, you would move to { $to } and could not go on yet: { $to } is still getting ready.
readiness-withheld = If { $from } failed now, you would move to { $to } and could not go on: the browser keeps the cookies of { $to } back.
readiness-silent = If { $from } failed now, you would move to { $to } and could not go on: { $to } is not answering.
readiness-failed = If { $from } failed now, you would move to { $to } and could not go on: { $to } could not start.

# The active region is not answering already.
readiness-down-survive = You are ready to move to { $to }
readiness-down-not-survive = You are not ready to move to { $to }
readiness-down = { $from } is not answering. You move to { $to } when the traffic moves there.
# One of these comes after it.
readiness-down-go-on = You can go on there.
readiness-down-impaired = You can go on there, but it is impaired itself.
readiness-down-signed-out = You can’t go on there yet: you are not signed in.
readiness-down-unsure = You can’t go on there yet: you are not signed in, or it can’t be reached.
readiness-down-opening = You can’t go on there yet: it is still getting ready.
readiness-down-withheld = You can’t go on there yet: the browser keeps its cookies back.
readiness-down-silent = You can’t go on there: it is not answering either.
readiness-down-failed = You can’t go on there: it could not start.

# The same between the two regions of the rail.
readiness-short-go-on = ready to move
readiness-short-impaired = ready to move, but impaired
readiness-short-signed-out = can’t move: not signed in
readiness-short-unsure = can’t move: no answer
readiness-short-opening = can’t move yet
readiness-short-withheld = can’t move: no cookies
readiness-short-silent = can’t move: not answering
readiness-short-failed = can’t move: not started
