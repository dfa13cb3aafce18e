### Notices: what happened, and what is left to do.

notice-dismiss = Dismiss
notice-details = Details
notice-moved = You moved to { $to } at { $at }
notice-switched = You switched to { $to } at { $at }
notice-state-unknown = Your state there is not known yet.
notice-state-routable = You’re { $state } there; new contacts reach you in this desk.
notice-state-contact = You’re on a contact there.
notice-state-other = Your state there is { $state }. Set yourself to Available to get contacts.
notice-restore = Set me to { $state }
notice-called-off-title = You stay in { $active }
notice-called-off-help = The move to { $other } was called off at { $at }. Nothing changes for you.
# While the agent has a call or a chat in both regions, one of which is not on screen.
notice-hidden-contact = You have a contact in { $region } as well
notice-hidden-contact-help = It goes on there, where you can’t see it. The desk shows it as soon as you have no call and no chat here.
notice-hidden-contact-show = Show it now
# While a call or a chat is being offered in the region that is not on screen, where it rings for some seconds.
notice-hidden-offer = A contact is arriving in { $region }
notice-hidden-offer-help = It rings there, where you can’t see it. “Show it now” brings it here.
notice-hidden-offer-meanwhile = It rings there, where you can’t see it. You could go there if you had no call and no chat here.
notice-session-ends = You will be signed out of { $region } at { $at }
notice-session-help = Nothing has been done here for a while. Move the pointer or press a key to stay signed in.
notice-cookies-title = Allow the cookies of { $regions }
notice-cookies-help = The browser keeps them back, and without them you can’t work there. Press the button in each panel, and allow what the browser asks.
notice-cookies-later = Not now
notice-window-title = You’re signed in
notice-window-help = The sign-in window may be closed; this desk can’t do it.
notice-softphone-title = { $region } reports trouble with your calls’ sound
notice-softphone-microphone = The browser gives it no microphone. Plug one in, close what else uses it, allow it for this page beside the address, and load the page again once no contact is live.
notice-softphone-browser = This browser can’t take calls. Use a current Chrome, Edge or Firefox.
notice-softphone-network = The network does not let calls through to Connect. Check VPN, proxy and firewall; whoever runs the network finds in Connect’s network requirements what has to be open.
notice-softphone-busy = The call was answered somewhere else. Close other windows and programs in which you take calls.
notice-softphone-media = The call’s sound could not be set up. If that comes back, restart the browser once no contact is live.
notice-softphone-vdi = The remote desktop does not hand the sound on to this computer. The person who runs it has to set up its support for Connect.
notice-softphone-other = It does not say why. If that comes back, download the logs and send them to the person who runs the desk.

notice-signing-out = Signing you out…
notice-signing-out-help = Both regions are asked to end your session.
notice-signed-out = You’re signed out of both regions
notice-signed-out-help = You get no contacts until you sign in again. No sign-in window opens by itself.
notice-signed-out-of = You’re signed out of { $region } alone
notice-not-signed-out = You’re not signed out yet
# $region could not be reached when the agent signed out, or came back with the session.
notice-sign-out-failed = { $region } could not be reached or has not ended your session there, which lasts until { $until } at the latest. As long as this page is open, the desk asks it again by itself.

# Before signing out during a contact or a failover that waits.
notice-sign-out-title = Sign out of both regions now?
# $contacts: "the call with +49 ··· 417", or several of that.
notice-sign-out-calls = This ends { $contacts } for you, at once.
notice-sign-out-rest = Chats, tasks, e-mails and after-contact work stay yours, and wait until you sign in again.
notice-sign-out-pending = The move to { $to } goes on without you; once you sign in again, you work where the traffic is.
notice-sign-out-keep = Stay signed in

# A session is renewed ahead of its end, at the agent's word.
notice-renew-title = Your sign-in to { $region } ends at { $until }
notice-renew-standby = Sign in again now, while you have no contact. Meanwhile { $region } can’t take over; your work goes on where you are.
notice-renew-active = Sign in again now, while you have no contact. You get none meanwhile, and have your state back afterwards.
notice-renew = Sign in again now
notice-renew-later = Later
notice-renew-blocked = The browser did not open a sign-in window
notice-renew-blocked-help = Nothing has changed. Allow windows for this page beside its address, then try again: your sign-in to { $region } ends at { $until }.
notice-renew-ending = Your sign-in to { $region } is being renewed…
notice-renew-ending-help = The session there is ended first. You sign in again in the window that has opened.
notice-renew-sign-in-help = The session there has ended. You sign in again in the window that has opened; if it is gone, open it here.
notice-renew-elsewhere = Your sign-in to { $region } is being renewed in another tab
notice-renew-elsewhere-help = You sign in again in the window that has opened. This tab follows by itself.
notice-renew-failed = Your sign-in to { $region } could not be renewed
notice-renew-failed-help = The session there has not ended, and goes on until { $until } at the latest. The desk offers it again.

notice-sign-in = Sign in to { $active } again
notice-sign-in-help = Your sign-in has ended. You get no new contacts until you sign in.
notice-silent = { $active } has not answered since { $since }
notice-silent-help = You get no contacts meanwhile. The desk keeps trying, and moves you to { $other } once the traffic moves there.
notice-silent-live-help = The desk keeps trying by itself.
notice-both-silent = Neither region has answered since { $since }
notice-both-silent-help = Check your own connection first. The desk keeps trying both by itself.
notice-offline = This computer has no network
notice-offline-help = Neither region can be reached until it is back. The desk goes on by itself then; nothing has to be loaded again.
notice-failed = { $active } could not start
notice-failed-help = Try again. If this comes back, download the logs and send them to the person who runs the desk.
notice-unreported = { $active } no longer reports your contacts
notice-unreported-help = What the desk shows of them may be out of date, and you get no new ones. Once you no longer need this panel, load it again.
notice-impaired = { $active } has been failing since { $since }
notice-impaired-help = What you do there may fail or take long. The desk keeps watching, and moves you to { $other } once the traffic moves there.
notice-untold = Neither region says which one is active
notice-untold-last = The desk goes on with { $active }, which was active when last known, on { $day } at { $at }.
notice-untold-first = The desk goes on with { $active }, the first region of its configuration.
notice-untold-help = Your contacts there reach you. The desk keeps asking, and moves you if it is { $other }.
# Before one of the sentences above, while a contact may still be connected.
notice-keep = Your contact may still be connected: go on with it, and don’t close or reload this page.

# Before a panel is loaded again that may still hold a call.
notice-retry-title = Load the panel of { $active } again?
notice-retry-sound = If you still talk to somebody, the call’s sound ends here.
notice-retry-silent = If the line is silent, this is the way to get the panel back.
notice-retry-keep = Leave it
notice-retry-anyway = Load it again
notice-retry-asks = Load the panel again…
notice-lost-call = { $region } stopped answering while you were in a call there
notice-lost-call-help = The call may go on. When nobody is on it any more, load the panel again.
