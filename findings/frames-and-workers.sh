#!/usr/bin/env bash
# Which frames of a page have their scripts from the page's service worker.
#
# Seen with Chromium 156.0.8078.108 and Firefox 153.8.0esr, and with 148.0.7778.167 and 140.10.2esr (Debian 12 packages), Node.js 20.20.
#
# The guess, after the specification: a frame without an address of its own (`about:blank`, `srcdoc`, `blob:`) has the service
# worker of the page that made it, as it has that page's origin and policy.
#
# What was seen (each line: the frame, then who answered a script in it, in Chromium and in Firefox):
#   about:blank                              network   worker
#   about:blank, opened (document.open)      network   worker    although it has the page's address then
#   blob:                                    network   worker
#   javascript:''                            network   network
#   srcdoc, also an empty one                worker    worker
#   srcdoc, opened                           worker    worker    and has the page's address, as an opened about:blank has
#   an address of the page's own folder      worker    worker
#
# `navigator.serviceWorker.controller` says the same in each frame: null where the network answered. So a frame that has to
# work without a network asks its own document, and takes an empty `srcdoc` where nobody serves that. Why it matters here: both
# regions' Streams run in such frames (crates/global-connect/js/region-element.js), and a desk has to open while its host is down.
#
# Run it on a machine with `chromium`, `firefox-esr` and `node` (apt). Nothing else is installed, nothing leaves loopback.
# It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/server.mjs" <<'JS'
import { createServer } from "node:http";

const worker = `
  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(clients.claim()));
  addEventListener("fetch", (event) => {
    if (!new URL(event.request.url).pathname.endsWith("/who.js")) return;
    event.respondWith(new Response('self.who = "worker"', { headers: { "content-type": "text/javascript" } }));
  });`;
const page = `<!doctype html><meta charset="utf-8"><body><script type="module">
  const container = navigator.serviceWorker;
  if (!container.controller) {
    const controlled = new Promise((resolve) => container.addEventListener("controllerchange", resolve));
    await container.register("worker.js");
    await controlled;
    location.reload();
    await new Promise(() => {});
  }
  const seen = [];
  let count = 0;
  const see = async (what, prepare, opens) => {
    const frame = document.createElement("iframe");
    prepare(frame);
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const { contentDocument: inner, contentWindow: window } = frame;
    if (opens) {
      inner.open();
      inner.close();
    }
    const script = inner.createElement("script");
    const ran = new Promise((resolve) => { script.onload = script.onerror = resolve; });
    script.src = new URL("who.js?" + (count += 1), document.baseURI).href;
    (inner.body ?? inner.documentElement).append(script);
    await ran;
    const said = Boolean(window.navigator.serviceWorker.controller) === (window.who === "worker");
    const address = inner.URL === document.URL ? ", at the page's address" : "";
    seen.push(what + ": " + (window.who ?? "nobody") + address + (said ? "" : ", and the controller says another thing"));
  };
  await see("about:blank", () => {});
  await see("about:blank, opened", () => {}, true);
  const blob = URL.createObjectURL(new Blob(["<!doctype html><body>"], { type: "text/html" }));
  await see("blob", (frame) => { frame.src = blob; });
  await see("javascript", (frame) => { frame.src = "javascript:''"; });
  await see("srcdoc", (frame) => { frame.srcdoc = "<!doctype html><body>"; });
  await see("srcdoc, empty", (frame) => { frame.srcdoc = ""; });
  await see("srcdoc, empty, opened", (frame) => { frame.srcdoc = ""; }, true);
  await see("an address", (frame) => { frame.src = "frame.html"; });
  await fetch("report", { method: "POST", body: seen.join("\\n") });
</script>`;

const files = {
  "": ["text/html", page],
  "frame.html": ["text/html", "<!doctype html><body>"],
  "worker.js": ["text/javascript", worker],
  "who.js": ["text/javascript", 'self.who = "network"'],
};

const server = createServer((request, answer) => {
  const name = request.url.slice(1).split("?")[0];
  if (name === "report") {
    request.on("data", (text) => process.stdout.write(`${text}\n`));
    return request.on("end", () => answer.end(() => process.exit(0)));
  }
  if (!(name in files)) return answer.writeHead(404).end();
  const [type, text] = files[name];
  answer.setHeader("cache-control", "no-store").setHeader("content-type", type).end(text);
});
server.listen(Number(process.argv[2]), "127.0.0.1");
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
  "$@" "http://127.0.0.1:$port/" > /dev/null 2>&1 &
  local browser=$!
  wait "$server" || echo "no report"
  # A browser that has ended by itself, or was ended here, is no failure of what was looked at.
  kill "$browser" 2> /dev/null || true
  wait "$browser" 2> /dev/null || true
}

mkdir "$work/firefox"
see 4933 chromium --headless --no-sandbox --disable-gpu --remote-debugging-port=0 --user-data-dir="$work/chromium" > "$work/chromium.txt"
see 4934 firefox-esr --headless --no-remote --profile "$work/firefox" > "$work/firefox.txt"

chromium --version 2> /dev/null
cat "$work/chromium.txt"
firefox-esr --version 2> /dev/null
cat "$work/firefox.txt"

diff - "$work/chromium.txt" <<'SEEN' && diff - "$work/firefox.txt" <<'SEEN_TOO' || { echo "that is not what was seen before"; exit 1; }
about:blank: network
about:blank, opened: network, at the page's address
blob: network
javascript: network
srcdoc: worker
srcdoc, empty: worker
srcdoc, empty, opened: worker, at the page's address
an address: worker
SEEN
about:blank: worker
about:blank, opened: worker, at the page's address
blob: worker
javascript: network
srcdoc: worker
srcdoc, empty: worker
srcdoc, empty, opened: worker, at the page's address
an address: worker
SEEN_TOO
