### What has happened.

timeline-lately = Lately
timeline-empty = Nothing has happened yet
timeline-empty-help = Failovers, sign-ins and interruptions are listed here.

timeline-streams-failed = { $region } could not start
timeline-sign-in-refused = { $region } asks for a sign-in
timeline-sign-in-accepted = Signed in to { $region }
timeline-timed-out = { $region } did not answer in time
timeline-retries-exhausted = { $region } stopped loading its panel again by itself
timeline-retry = You tried { $region } again
timeline-show-contact = You went to your contact in { $region }
timeline-sign-in = You opened the sign-in for { $region }
timeline-renew = You began to renew your sign-in to { $region }
timeline-after-sign-in = After the sign-in, { $region } was tried again
timeline-sign-out = You signed out of both regions
timeline-signed-out = Signed out of { $region }
timeline-state = You changed your state
timeline-impaired = { $region } is impaired
timeline-well-again = { $region } is well again

timeline-opened = Desk opened
timeline-closed = Desk closed
timeline-called-off = The move to { $region } was called off
timeline-ready = { $region } is ready
timeline-active = { $region } is active
timeline-untold = Nothing says so; the desk goes on with what it knows
timeline-waits = Move to { $region } waits
timeline-waits-detail = The traffic moved; a contact is still live
timeline-ordered-detail = A contact is still live
timeline-returned = Back in { $from }: the move to { $to } waits
timeline-returned-detail = A contact is still live there
timeline-would-stay = The managed scheme would still be in { $region }
timeline-would-stay-for = { $contacts ->
    [0] Nothing had been said unasked
    [one] For one contact
   *[other] For { $contacts } contacts
}
timeline-moved = Moved to { $region }
timeline-switched = You switched to { $region }
timeline-traffic = The traffic moved
timeline-cleared = The last contact was cleared
timeline-forced = Without waiting for the contact
