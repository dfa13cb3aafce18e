### The Regions page.

report-ladder = Steps to readiness
report-step-loaded = Panel loaded
report-step-signed-in = Signed in
report-step-connected = Connected
report-step-agent-ready = Agent ready
report-reached = done
report-later = after that
report-loading = on its way since { $since }
report-unsure = you are not signed in there, or it can’t be reached, since { $since }
report-sign-in = your sign-in is missing since { $since }
report-connected = waiting for your agent data since { $since }
report-cookies = the browser keeps its cookies back since { $since }
report-silent = not answering since { $since }
report-failed = { $reason }

report-heard = Last heard
report-state = Your state there
report-health = Health
report-acknowledged = Last acknowledgement
report-agent = Last agent report
report-page = Last page load
report-failed-calls = Failed calls
report-loaded-again = Loaded again
report-next = What happens next
report-evidence = What this rests on
report-moment = { $at }, { $elapsed } ago
report-state-unknown = not known yet
report-state-stale = { $state }, when it was last reported

report-verdict-unknown = nothing observed yet
report-verdict-healthy = well since { $since }
report-verdict-impaired = impaired since { $since }
report-verdict-recovering = well again since { $since }; not yet relied upon
report-no-failures = none
# $count (Number)
# $status (Number)
report-failures = { $count } lately; the last one: { $operation }, status { $status }, { $at }
# $count (Number)
report-failures-no-answer = { $count } lately; the last one: { $operation }, no answer, { $at }
report-reloads = { $count ->
    [0] not since it was last ready
    [1] once since it was last ready
   *[other] { $count } times since it was last ready
}

report-next-try = the desk tries again at { $at }, in { $elapsed }
report-next-active = your contacts reach you here
report-next-standby = it takes over when the traffic moves there
report-next-unknown = it says which region is active
report-next-opening = it goes on by itself in a few seconds
report-next-sign-in = it goes on by itself once you have signed in
report-next-cookies = it goes on by itself once you allow its cookies
report-next-silent = the desk listens; it does not load a panel again that may hold your call
report-next-failed = nothing by itself; try again
