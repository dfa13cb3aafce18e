### The preflight: what was checked, what was found, what to do about it.

preflight-title = Preflight
preflight-help = What has to be right around the desk before a shift. Send the report to the person who runs the desk where the cure is theirs.
preflight-looking = Checking
preflight-clean = No problem found.
preflight-only-warnings = No problem found. { $warnings } to look at.
preflight-only-problems = { $problems } found.
preflight-both = { $problems } and { $warnings } found.
# These two are put into the sentences above.
preflight-problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}
preflight-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
preflight-again = Check again
preflight-copy = Copy the report
preflight-try-popup = Try a window
preflight-try-microphone = Try the microphone
preflight-notice = The preflight has found { $problems } around this desk.
preflight-notice-link = See what to do

preflight-ok = OK
preflight-not-tried = Not tried
preflight-warning = Warning
preflight-problem = Problem

preflight-secure = Secure context
preflight-browser = Browser
preflight-frame-sources = Content policy: frames
preflight-connect-sources = Content policy: requests to the instances
preflight-script-sources = Content policy: WebAssembly
preflight-referrer = Referrer policy
preflight-opener = Opener policy
preflight-embedder = Embedder policy
preflight-permissions = Permissions policy
preflight-address = CCP address, { $name }
preflight-ccp = CCP, { $name }
preflight-delegation = Permissions of the CCP, { $name }
preflight-pair = Pair of instances
preflight-scripts = Scripts and other files
preflight-storage = Storage for embedded pages
preflight-popup = Sign-in window
preflight-microphone = Microphone
preflight-clock = Clock

preflight-not-sent = The server sends no such header.
preflight-lacks = Not allowed: { $missing }.
preflight-other-account = The two instances belong to two accounts.
preflight-other-id = The two instances have two ids.
preflight-other-address = The address of a CCP is named after another region than the one beside it.
preflight-other-regions = Amazon Connect replicates nothing between these two regions.
preflight-one-sign-in = loginUrl is an instance’s own address: a sign-in there leaves the other region without a session.
preflight-short-times = A time in config.json is below 100 milliseconds: it was probably meant in seconds.
preflight-absent = Did not load: { $scripts }.
preflight-no-shared-worker = This browser has no shared workers.
preflight-no-broadcast = This browser has no broadcast channels.
preflight-not-https = The address does not begin with https.
preflight-not-ccp = The address does not lead to ccp-v2.
preflight-answers = It answers in this page.
preflight-answers-at = It answers in this page, last heard at { $at }.
preflight-asks-for-sign-in = It answers in this page; your sign-in is missing.
preflight-withheld = The browser keeps its cookies back.
preflight-loading = It is still loading.
preflight-silent = It has not answered in its frame. This page’s policy does not let it ask the server.
preflight-silent-server-up = Its server answers; in its frame it has not.
preflight-silent-server-down = Its server does not answer.
preflight-stopped = Not answering since { $at }.
preflight-ails = It answers, but { $symptom }.
preflight-failed = Streams could not be started: { $reason }.
preflight-no-cookies = This browser accepts no cookies.
preflight-no-storage = This page may not store anything.
preflight-asks = The browser will ask you.
preflight-blocked = The browser refuses it.
preflight-no-microphone = There is no microphone.
preflight-busy-microphone = There is one, and it does not start.
preflight-clock-behind = This computer’s clock is { $span } behind the server’s.
preflight-clock-ahead = This computer’s clock is { $span } ahead of the server’s.

preflight-fine-frames = Both CCPs may be embedded.
preflight-fine-connect = The desk may end sessions at both instances.
preflight-fine-scripts = WebAssembly may run.
preflight-fine-permissions = Both CCPs get what they ask for.
preflight-fine-delegation = The page hands on all seven, screen sharing and the choice of a speaker included.
preflight-fine-storage = A CCP’s shared worker works.
preflight-fine-popup = A window could be opened.
preflight-fine-microphone = This page may use it.
preflight-fine-clock = Within two minutes of the server’s.
preflight-fine = As it should be.
preflight-wrong-secure = The page was not loaded over https.
preflight-wrong-scripts = WebAssembly may not run.
preflight-wrong-delegation = This version of Streams makes the CCP’s frame in a way that the desk does not know.
preflight-unknown-browser = This browser says no name that is known here.
preflight-unknown-storage = No CCP has answered yet; a page can’t look into it from outside.
preflight-unknown-click = It takes a click to find out.
preflight-unknown = This page’s own address did not answer in time.

preflight-cure-silent = Sign in there. If that does not help: open the CCP’s address in a tab of its own; check network, VPN and proxy; check that the instance approves { $origin } (without a slash at the end).
# $least (Number)
preflight-cure-update = Update it to { $least } or later.
preflight-cure-secure = Serve the desk over https.
preflight-cure-broadcast = Open the desk in one tab only, or update the browser.
preflight-cure-browser = Use a current Chrome, Edge or Firefox on a desktop computer.
preflight-cure-headers = The desk works. To protect it, send the headers of deploy/headers.json.
preflight-cure-frames = Add these origins to frame-src in Content-Security-Policy.
preflight-cure-connect = Add these origins to connect-src in Content-Security-Policy: until then, agents can’t sign out here, and their sessions are not renewed.
preflight-cure-scripts = Add 'wasm-unsafe-eval' to script-src in Content-Security-Policy, or the desk will not start again.
preflight-cure-referrer = Send Referrer-Policy: strict-origin-when-cross-origin. An instance that can’t see the desk’s origin refuses to be embedded.
preflight-cure-opener = Send Cross-Origin-Opener-Policy: same-origin-allow-popups. This value cuts the sign-in window off.
preflight-cure-embedder = Don’t send Cross-Origin-Embedder-Policy: the CCP does not answer to it and is blocked.
preflight-cure-permissions = Name both CCP origins for these in Permissions-Policy.
preflight-cure-delegation = The CCP works, but screen sharing and the choice of a speaker may be refused. Deploy the version of Streams that the desk was built with.
preflight-cure-pair = Check both instanceArn in config.json: a replica has the account and the id of its source, and only certain regions are paired.
preflight-cure-regions = Check the two regions in config.json: Amazon Connect pairs only certain ones.
preflight-cure-addresses = See in config.json that the two addresses are not swapped.
preflight-cure-one-sign-in = Put the global sign-in of your identity provider into loginUrl.
preflight-cure-times = In config.json, give ccpAckTimeout, ccpSynTimeout, ccpLoadTimeout and additionalScriptsTimeout in milliseconds: 3000 is three seconds.
preflight-cure-absent = Check that each address opens, that Content-Security-Policy names its origin in the directive in brackets (deploy/headers.json has the places), and that additional scripts answer in time (ccp.additionalScriptsTimeout).
preflight-cure-address = In config.json, give the address as https://….my.connect.aws/ccp-v2/.
preflight-cure-stopped = Check network, VPN and proxy. The desk goes on trying.
preflight-cure-withheld = Press the button in its panel and allow the cookies; “Try again” asks once more. If nothing is asked, allow cookies of embedded pages for my.connect.aws in the browser’s settings.
preflight-cure-failed = Reload the desk. If it stays, send the report to the person who runs the desk.
preflight-cure-loading = Wait a moment.
preflight-cure-no-storage = Allow this address to store data; preferences are forgotten otherwise.
preflight-cure-storage = If a CCP stays silent although you are signed in: allow cookies and storage of embedded pages for my.connect.aws, and leave private browsing.
preflight-cure-popup = Allow windows (pop-ups) for this address in the browser.
preflight-cure-microphone = Allow the microphone for this address in the browser.
preflight-cure-headset = Connect a headset, then try again.
preflight-cure-notifications = Allow notifications for this address in the browser. If it was never asked, switch them off and on again in the settings.
preflight-cure-busy-microphone = Close what else uses the microphone, or plug it in again; then try again.
preflight-cure-clock = Let this computer set its clock by itself. Sign-in depends on it.
preflight-cure-date = Let the server send Date, and nothing is left to guess.
preflight-cure-network = Check the network, then check again.
