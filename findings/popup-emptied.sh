#!/usr/bin/env bash
# What becomes of a named popup that is at another site, and is sent back to about:blank by the page that opened it.
#
# Seen with Chromium 156.0.8078.108 and Firefox 153.8.0esr (Debian 12 packages), Node.js 20.20.
#
# The guess: a page with `Cross-Origin-Opener-Policy: same-origin-allow-popups` keeps its popups. `open("about:blank", name)` empties
# the one that is there, as it does without the header, and by that name it is found again.
#
# What was seen, with the header on the page alone (the other site has none):
#   Chromium   `open` gives the window that is there, and it does become empty; but for its opener it is closed from then on, and
#              the name finds it no more: the next `open(address, name)` makes a second window
#   Firefox    the window is kept, and found
# Without the header both keep it. `open("", name)`, which leaves the window where it is, keeps it in both, with the header as well.
#
# Why it matters here: a desk opens the window for a sign-in at the click, empty, and leads it to the identity provider ten seconds
# later (docs/decisions/0022). A second window at that time, without a click, is one that a browser blocks; so the desk opens "" and
# goes on with the window that it was given (crates/global-connect/src/browser/sign_in.rs).
#
# Run it on a machine with `chromium`, `firefox-esr` and `node` (apt). Nothing else is installed, nothing leaves loopback.
# It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/server.mjs" <<'JS'
import { createServer } from "node:http";

const port = Number(process.argv[2]);
// Two names of this machine are two sites.
const other = `http://localhost:${port}/other`;
const script = `
  const arrives = () => new Promise((resolve) => addEventListener("message", resolve, { once: true }));
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  const isEmpty = (there) => { try { return there.location.href === "about:blank"; } catch { return false; } };
  const seen = [];
  const lead = async (name) => {
    const arrived = arrives();
    const window = open("${other}", name);
    await arrived;
    return window;
  };
  const see = async (how, address) => {
    const first = await lead(how);
    const given = open(address, how);
    for (let tries = 0; address && tries < 100 && !given.closed && !isEmpty(given); tries += 1) await pause();
    const state = given.closed ? "closed" : "there";
    const again = await lead(how);
    seen.push(location.pathname.slice(1) + ", " + (address || "nothing") + ": " + (given === first ? "the same window" : "another window") + ", " + state
      + ", and its name finds " + (again === first && !first.closed ? "it" : "another one"));
  };
  (async () => {
    await see("emptied", "about:blank");
    await see("left", "");
    if (location.pathname === "/plain") return location.assign("/coop");
    await fetch("/report", { method: "POST" });
  })().then(() => fetch("/seen", { method: "POST", body: seen.join("\\n"), keepalive: true }));`;

const server = createServer((request, answer) => {
  const { pathname } = new URL(request.url, "http://localhost");
  answer.setHeader("cache-control", "no-store").setHeader("content-type", "text/html");
  if (pathname === "/seen") {
    request.on("data", (text) => process.stdout.write(`${text}\n`));
    return request.on("end", () => answer.end(() => reported && process.exit(0)));
  }
  if (pathname === "/report") reported = true;
  if (pathname === "/plain" || pathname === "/coop") {
    if (pathname === "/coop") answer.setHeader("cross-origin-opener-policy", "same-origin-allow-popups");
    return answer.end(`<!doctype html><link rel="icon" href="data:,"><script>${script}</script>`);
  }
  return answer.end(`<!doctype html><link rel="icon" href="data:,"><script>opener?.postMessage("here", "*")</script>`);
});
let reported = false;
server.listen(port);
setTimeout(() => process.exit(1), 60_000).unref();
JS

# see PORT BROWSER OPTIONS…: what the page reports.
see() {
  local port=$1
  shift
  node "$work/server.mjs" "$port" &
  local server=$!
  # The port says nothing when it opens: it is tried, for ten seconds at most.
  for _ in $(seq 100); do
    if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then break; fi
    sleep 0.1
  done
  "$@" "http://127.0.0.1:$port/plain" > /dev/null 2>&1 &
  local browser=$!
  wait "$server" || echo "no report"
  # A browser that has ended by itself, or was ended here, is no failure of what was looked at.
  kill "$browser" 2> /dev/null || true
  wait "$browser" 2> /dev/null || true
}

mkdir "$work/firefox"
echo 'user_pref("dom.disable_open_during_load", false);' > "$work/firefox/user.js"
see 4943 chromium --headless --no-sandbox --disable-gpu --disable-popup-blocking --remote-debugging-port=0 \
  --user-data-dir="$work/chromium" > "$work/chromium.txt"
see 4944 firefox-esr --headless --no-remote --profile "$work/firefox" > "$work/firefox.txt"

chromium --version 2> /dev/null
cat "$work/chromium.txt"
firefox-esr --version 2> /dev/null
cat "$work/firefox.txt"

diff - "$work/chromium.txt" <<'SEEN' && diff - "$work/firefox.txt" <<'SEEN_TOO' || { echo "that is not what was seen before"; exit 1; }
plain, about:blank: the same window, there, and its name finds it
plain, nothing: the same window, there, and its name finds it
coop, about:blank: the same window, closed, and its name finds another one
coop, nothing: the same window, there, and its name finds it
SEEN
plain, about:blank: the same window, there, and its name finds it
plain, nothing: the same window, there, and its name finds it
coop, about:blank: the same window, there, and its name finds it
coop, nothing: the same window, there, and its name finds it
SEEN_TOO
