### The timeline page: why each step was taken, and past failovers.

history-every-step = Show every step
history-download = Download as JSON
history-chart = Past failovers
history-part-waiting = waiting for contacts
history-part-ready = getting ready
history-as-table = As a table
history-column-detected = Detected
history-column-from = From
history-column-to = To
history-column-shown = On screen after
history-column-ready = Ready after
# A failover beside its bar: "Sun, 22 Nov 2026, 14:02, to US West (Oregon)".
history-failover = { $day }, { $at }, to { $to }
history-failover-forced = { $day }, { $at }, to { $to }, at your word
# A short time with a tenth of a second: "3.4 s".
# $seconds (Number)
# $tenths (Number)
history-span = { $seconds }.{ $tenths } s
history-open = not seen

history-signaled = { $region } said that the traffic goes to { $to }
history-pending = { $region } waits for a contact before it leaves
history-force-offline-requested = { $region } was told by its traffic distribution to leave
history-force-offline-overdue = { $region } was told to leave and did not do so in time
history-claim-stood = { $region } said that it is active, and did not take that back
history-distribution-unknown = Nobody said in time which region is active
history-poll-due = Time to ask { $region } where the traffic goes
history-poll-unanswered = { $region } did not say in time where the traffic goes
history-confirmation-due = Time to ask whether the failover still stands
history-confirmation-overdue = Nothing confirmed the failover in time
history-detection-expired = Nothing came of the failover that was noticed
history-end-overdue = The contacts are over, but the region did not say that it is done
history-agent-updated = { $region } reported your state and contacts
history-acknowledged = { $region } answered
history-ccp-loaded = { $region } loaded its panel
history-started = { $region } started
history-failed = { $region } could not start
history-silence = { $region } gave no sign of life
history-timed-out = { $region } did not answer in time
history-retries-exhausted = { $region } stopped loading its panel by itself
history-retry-due = Time to try { $region } again
history-health-reviewed = The health of { $region } was looked at again
history-api-answered = A call to { $region } was answered: { $operation }
# $status (Number)
history-api-failed = A call to { $region } failed: { $operation } ({ $status })
history-polling-ended = { $region } no longer reports your state and contacts
history-web-socket-open = { $region } has its connection for messages
history-web-socket-lost = { $region } lost its connection for messages
history-cookies-needed = The browser kept the cookies of { $region } back
history-cookies-granted = The cookies of { $region } were allowed
history-cookies-denied = The cookies of { $region } were refused
history-session-ends = { $region } told when your session ends
history-network-status = { $region } told how its panel’s network is
history-sign-in-refused = { $region } refused your sign-in
history-sign-in-accepted = { $region } accepted your sign-in
history-sign-in-regional = The sign-in in { $region } is no global one: it is good for that region at most
history-not-signed-out = { $region } had not ended your session
history-renewal-due = A step of the new sign-in to { $region } was due
history-cleanup-due = { $region } is to let you go, as it was left without a word
history-restore-overdue = The region did not restore your state in time
history-reminder-due = The regions were reminded of their roles
history-peer-opened = Another window of this desk was opened
history-peer-said = Another window of this desk said so
history-switch-now = You asked for it
history-fail-over = A script asked for it
history-put-cookies-off = You put the question for cookies off
history-dismiss-notice = You put a notice away
history-terminate = The desk was taken down
history-set-agent-state = A state was chosen for you
history-opened = The desk was opened
history-tick = Time passed
history-retry = You tried { $region } again
history-sign-in = You opened the sign-in for { $region }
history-unrecognized = { $region } sent something that this version doesn’t know: { $what }

# What the desk did in a step; several of them stand in a row.
history-did-create-frame = { $region } got its frame
history-did-show = { $region } was shown
history-did-suppress = { $region } was told to hold contacts back
history-did-release = { $region } was told to let contacts through
history-did-configure = { $region } was told that it is one of two regions
history-did-poll-distribution = { $region } was to look where the traffic goes
history-did-try-web-socket = { $region } was asked for a connection for messages
history-did-force-offline = { $region } was told to end its contacts and go offline
history-did-force-offline-soft = { $region } was told to go offline after its calls
history-did-force-failover = the CCPs were told to end the wait
history-did-relay-failover = the other CCP was told what { $region } says of the active region
history-did-complete-failover = the CCPs were told that the move to { $region } is complete
history-did-clear-contact = a contact of { $region } was cleared
history-did-reload = the panel of { $region } was loaded again
history-did-renew = the panel of { $region } was loaded anew
history-did-open-sign-in = the sign-in for { $region } was opened
history-did-release-sign-in = the sign-in window was closed
history-did-sign-out = { $region } was to end your session
history-did-set-agent-state = your state was set in { $region }
history-did-broadcast = other windows of this desk were told
history-did-page-event = the page was told
history-did-remove-frames = the frames were removed

# Under the list: what an earlier version of the desk had kept is not shown.
history-begins-anew = The timeline begins anew here: what was kept before this version can’t be read any more.
