### The failover banner, and the question before "Switch now".

banner-label = Failover
banner-steps = Steps of the move
# The next three are said before a step, by screen readers only.
banner-step-done = Done:
banner-step-now = Now:
banner-step-ahead = Then:
banner-step-switched = Switched
banner-step-available = Set yourself Available
banner-switch-now = Switch now…
banner-keep-waiting = Keep waiting

# Where a customer's number is not known.
banner-your-customer = your customer
# The next five stand in sentences: "Finish the call with +49 ··· 417".
banner-contact-work = the after-contact work of { $customer }
banner-contact-callback = the callback to { $customer }
banner-contact-call = the call with { $customer }
banner-contact-chat = the chat with { $customer }
banner-contact-monitoring = the monitoring of the call with { $customer }

banner-pending-title = { $contacts ->
    [0] You’ll move to { $to } in a moment
    [one] You’ll move to { $to } after your current call
   *[other] You’ll move to { $to } after your { $contacts } current calls
}
banner-pending-title-contacts = { $contacts ->
    [0] You’ll move to { $to } in a moment
    [one] You’ll move to { $to } after your current contact
   *[other] You’ll move to { $to } after your { $contacts } current contacts
}
banner-pending-title-work = You’ll move to { $to } once you clear your after-contact work
banner-pending-ended = Chats, tasks and e-mails in { $from } have been ended by the failover.
# What the region does with them is not known before.
banner-tasks-end = Tasks and e-mails in { $from } may end with the move.
banner-pending-help-work = { $contacts ->
    [one] Clear the contact with { $customer }; the desk then switches by itself.
   *[other] Clear all { $contacts } contacts; the desk then switches by itself.
}
banner-pending-help = { $contacts ->
    [one] Finish { $listed } and clear its after-contact work; the desk then switches by itself.
   *[other] Finish { $listed }, and clear the after-contact work; the desk then switches by itself.
}
# None of them is taken yet.
banner-pending-help-ringing = { $contacts ->
    [one] A contact is arriving. Take it and finish it, or let it pass; the desk then switches by itself.
   *[other] { $contacts } contacts are arriving. Take and finish them, or let them pass; the desk then switches by itself.
}
# Nobody is on these contacts any more.
banner-pending-help-missed = { $contacts ->
    [one] Nobody is on { $contact } any more. The desk clears it and then switches by itself; if it stays, clear it in the panel.
   *[other] Nobody is on these { $contacts } contacts any more. The desk clears them and then switches by itself; if one stays, clear it in the panel.
}
banner-long-wait = If a contact can’t be finished, you can switch now and lose it.

banner-doubtful-title = The move to { $to } may have been called off
banner-doubtful-help = Nothing has confirmed it since { $since }. The desk keeps asking; you stay in { $from } meanwhile. Go on with your contact as usual.
banner-doubtful-sign-in = Should the move go ahead, you need to be signed in to { $to }.

banner-ordered-title = Moving you to { $to } in a few seconds
banner-ordered-help = Both regions have been asked to complete the move. The desk switches by itself, whatever they answer.

banner-switching-title = Moving you to { $to }
banner-switching-sign-in = Sign in to { $to } to go on.
banner-switching-ready = Your Contact Control Panel there is getting ready. Then set yourself to Available.
banner-switching-cookies = The browser keeps the cookies of { $to } back, and without them you can’t work there. “Try again” asks for them once more: then press the button in its panel, and allow them.
banner-switching-silent = { $to } is not answering yet. The desk keeps trying by itself.
banner-switching-unsure = { $to } is not answering yet: you’re not signed in there, or it can’t be reached. Sign in; if nothing opens, try again.

banner-step-detected = Detected { $since }
banner-step-waiting = { $contacts ->
    [0] Waiting for your contacts
    [one] Waiting for 1 contact
   *[other] Waiting for { $contacts } contacts
}

banner-confirm-title = Switch to { $to } now?
banner-confirm-work = The after-contact work of { $customer } is closed as it is.
banner-confirm-callback = The callback to { $customer } ends at once.
banner-confirm-call = The call with { $customer } ends at once.
banner-confirm-chat = The chat with { $customer } ends at once.
# The agent is there as a supervisor: the call is another agent’s.
banner-confirm-monitoring = You leave the call with { $customer } that you monitor; it goes on without you.
banner-confirm-missed = Nobody is on { $contact } any more; it is cleared.
banner-confirm-offline = You’re offline in { $to } until you set yourself to Available there.
banner-confirm-no-way-back = You leave { $from }. There is no way back from here; your administrator moves the traffic.
banner-confirm-action = { $contacts ->
    [0] Switch now
    [one] End the call and switch
   *[other] End the calls and switch
}
banner-confirm-action-contacts = { $contacts ->
    [0] Switch now
    [one] End the contact and switch
   *[other] End the contacts and switch
}
banner-confirm-action-work = Close it and switch
