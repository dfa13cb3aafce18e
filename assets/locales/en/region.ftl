### The region rail.

region-rail = Regions
region-ladder = Steps to readiness
region-rung-loaded = Loaded
region-rung-signed-in = Signed in
region-rung-connected = Connected
region-rung-agent-ready = Agent ready
# A rung and whether it is reached, for screen readers.
region-rung = { $name }: { $reached ->
    [yes] done
   *[no] not yet
}
region-sign-in = Sign in
region-retry = Try again
# A button and the region it is about, for screen readers.
region-action = { $action }: { $region }

region-active = Active
region-standby = Standby
region-unknown = Checking

region-opening = Opening
region-no-answer-yet = No answer yet
region-sign-in-needed = Sign-in needed
region-connected = Connected
region-impaired = Impaired
region-agent-ready = Agent ready
region-ready-to-take-over = Ready to take over
region-cookies-needed = Cookies needed
region-not-answering = Not answering
region-could-not-start = Could not start

region-since = since { $since }
region-global = global sign-in
region-unsure-detail = not signed in, or not reachable
region-sign-in-detail = no contacts until you do
region-sign-in-standby-detail = can’t take over until you do
region-regional-detail = not signed in globally, for this region at most; the global sign-in is needed
region-cookies-detail = the browser keeps them back
region-connected-detail = waiting for your agent data
# What could not start says why, in its own words.
region-failed-detail = { $reason }
region-failing-detail = { $failures ->
    [one] 1 call failed within a minute, since { $since }
   *[other] { $failures } calls failed within a minute, since { $since }
}
region-impaired-detail = { $symptom }, since { $since }
region-recovering-detail = well again since { $since }
# When it is tried again, and a reason: "next try in 8 s, since 14:02:11". Where there is little room the end is cut.
# $seconds (Number)
region-next-try = next try in { $seconds } s, { $detail }

region-symptom-failed = it could not start
region-symptom-never-answered = it never answered
region-symptom-not-answering = not answering since { $since }
region-symptom-agent-unknown = no agent data since { $since }
region-symptom-cookies = the browser keeps its cookies back since { $since }
region-symptom-api-failing = calls to it fail
region-symptom-web-socket-lost = its connection for messages is down since { $since }
region-symptom-network-lost = its panel has had no network since { $since }
region-symptom-cannot-look = it can’t see where the traffic goes

# Between the two regions: where things go.
region-link-unknown = role not known yet
region-link-open = ready to move
region-link-closed = can’t move yet
region-link-waiting = moves after your contact
region-link-doubtful = may be called off
region-link-moving = moving

# Said by screen readers when it changes.
region-announcement = { $region }, { $role }: { $headline }.

# A region with the name that tells two instances in it apart.
region-tagged = { $name } { $tag }
