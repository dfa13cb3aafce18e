#!/usr/bin/env bash
# What Streams hides of two CCPs when the `style` of `initCCP` does not end in a semicolon.
#
# Seen with amazon-connect-streams 2.28.2, Chromium 156.0.8078.108.
#
# The guess: with `enableGlobalResiliency` one of the two CCPs is shown, whatever `style` says, as a declaration list needs no semicolon
# at its end, neither in CSS nor in a `style` attribute, nor in `initCCP` with a single CCP.
#
# What was seen (frames that are visible, and what their attribute says of `display`):
#   "width: 320px; height: 480px;"   one
#   "width: 320px; height: 480px"    both: the second one's text ends in `480pxdisplay: none;`, so that its height is lost as well
#   no style                         one
#
# Nothing is said in the log. The text is put together anew at every failover, then for the other one. Why it matters here: the desk
# plays this script's part itself and hides its own frames (docs/decisions/0011-the-managed-scheme-by-frames-of-its-own.md); a page
# that moves from it, or is tried beside it (tests/pages/managed.html), writes the semicolon.
#
# Run it on a machine with `node`, `npm` and `chromium` (apt). The pinned package goes into a temporary folder; both CCPs are empty pages
# on loopback. It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund amazon-connect-streams@2.28.2

cat > server.mjs <<'JS'
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { spawn } from "node:child_process";

const streams = readFileSync("node_modules/amazon-connect-streams/release/connect-streams-min.js");
const page = (ports) => `<!doctype html><meta charset="utf-8"><div id="ccps"></div><script src="streams.js"></script><script>
  const style = { ends: "width: 320px; height: 480px;", open: "width: 320px; height: 480px", none: undefined }[location.search.slice(1)];
  const [ccpUrl, secondaryCCPUrl] = ${JSON.stringify(ports)}.map((port) => "http://127.0.0.1:" + port + "/ccp");
  connect.core.initCCP(document.getElementById("ccps"), {
    ccpUrl, secondaryCCPUrl, enableGlobalResiliency: true, loginUrl: ccpUrl, loginPopup: false, style,
    softphone: { allowFramedSoftphone: false },
  });
  addEventListener("load", () => {
    const seen = [...document.querySelectorAll("iframe")].map((frame) =>
      (frame.checkVisibility() ? "visible" : "hidden") + ", height " + (frame.style.height || "lost"));
    fetch("report", { method: "POST", body: seen.join("; ") });
  });
</script>`;
const listen = (handler) => new Promise((done) => {
  const server = createServer(handler).listen(0, "127.0.0.1", () => done(server.address().port));
});
const ccps = await Promise.all([1, 2].map(() => listen((request, answer) =>
  answer.setHeader("content-type", "text/html").end("<!doctype html><p>A CCP."))));
let report;
const host = await listen((request, answer) => {
  if (request.url === "/report") {
    let text = "";
    request.on("data", (part) => { text += part; });
    request.on("end", () => { answer.end(); report(text); });
  } else if (request.url === "/streams.js") {
    answer.setHeader("content-type", "text/javascript").end(streams);
  } else {
    answer.setHeader("content-type", "text/html").end(page(ccps));
  }
});
for (const style of ["ends", "open", "none"]) {
  const reported = new Promise((done) => { report = done; });
  const late = setTimeout(() => report("no report"), 30_000);
  const browser = spawn("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
    `--user-data-dir=${process.cwd()}/${style}`, `http://127.0.0.1:${host}/?${style}`], { stdio: "ignore" });
  console.log(`${style}: ${await reported}`);
  clearTimeout(late);
  const ended = new Promise((done) => browser.on("exit", done));
  browser.kill();
  await ended;
}
process.exit();
JS
node server.mjs > seen
cat seen

diff - seen <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
ends: visible, height 480px; hidden, height 480px
open: visible, height 480px; visible, height lost
none: visible, height 100%; hidden, height 100%
SEEN
