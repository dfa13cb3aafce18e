#!/usr/bin/env bash
# What a function among the parameters of `initCCP` does to the keepalive of a CCP, with and without `enableGlobalResiliency`.
#
# Seen with amazon-connect-streams 2.28.2, Chromium 156.0.8078.108.
#
# The guess: a function is an ordinary parameter. `onViewContact` is documented as one, and works with a single CCP.
#
# What was seen (how often a CCP that acknowledges is asked to `synchronize` within three seconds, `ccpSynTimeout` being 200 ms):
#   single CCP, with or without the function    many times
#   two CCPs, without the function              both many times
#   two CCPs, with the function                 never, neither of them
#
# With two CCPs all parameters are posted to both. A function can't be cloned: the exception is kept in the log, and what comes after
# it in that handler, the keepalive, is never started. Everything else seems well. Why it matters here: a page that moves to the managed
# scheme with the parameters that it had loses the keepalive without a word. The desk has a Streams for each CCP, which starts as with a
# single one (docs/decisions/0011-the-managed-scheme-by-frames-of-its-own.md), so that functions are taken there.
#
# Run it on a machine with `node`, `npm` and `chromium` (apt). The pinned package goes into a temporary folder; both CCPs are pages on
# loopback that acknowledge and count. It prints what it saw, and ends with 1 when that is something else.
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
const ccp = `<!doctype html><p>A CCP.</p><script>
  const say = (event, data) => parent.postMessage({ event, data }, "*");
  let asked = 0;
  addEventListener("message", ({ data }) => {
    if (data?.event === "synchronize") {
      asked += 1;
      say("acknowledge", {});
    } else if (data?.event === "globalResiliency::validate_global_signin") {
      say("globalResiliency::global_signin_valid", { message: "valid" });
    }
  });
  say("acknowledge", { id: "one" });
  setTimeout(() => parent.postMessage({ count: asked }, "*"), 3000);
</script>`;
const page = (ports) => `<!doctype html><meta charset="utf-8"><div id="ccps"></div><script src="streams.js"></script><script>
  const [scheme, parameters] = location.search.slice(1).split("-");
  const [ccpUrl, secondaryCCPUrl] = ${JSON.stringify(ports)}.map((port) => "http://127.0.0.1:" + port + "/ccp");
  const counts = new Map();
  addEventListener("message", ({ data, source }) => {
    if (typeof data?.count !== "number") return;
    counts.set(source, data.count);
    const frames = [...document.querySelectorAll("iframe")];
    if (counts.size < frames.length) return;
    const seen = frames.map((frame) => (counts.get(frame.contentWindow) > 3 ? "many times" : counts.get(frame.contentWindow) + " times"));
    fetch("report", { method: "POST", body: seen.join("; ") });
  });
  connect.core.initCCP(document.getElementById("ccps"), {
    ccpUrl, loginUrl: ccpUrl, loginPopup: false, ccpSynTimeout: 200, softphone: { allowFramedSoftphone: false },
    ...(scheme === "two" ? { secondaryCCPUrl, enableGlobalResiliency: true } : {}),
    ...(parameters === "function" ? { onViewContact: () => {} } : {}),
  });
</script>`;
const listen = (handler) => new Promise((done) => {
  const server = createServer(handler).listen(0, "127.0.0.1", () => done(server.address().port));
});
const ccps = await Promise.all([1, 2].map(() => listen((request, answer) => answer.setHeader("content-type", "text/html").end(ccp))));
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
for (const way of ["single-plain", "single-function", "two-plain", "two-function"]) {
  const reported = new Promise((done) => { report = done; });
  const late = setTimeout(() => report("no report"), 30_000);
  const browser = spawn("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
    `--user-data-dir=${process.cwd()}/${way}`, `http://127.0.0.1:${host}/?${way}`], { stdio: "ignore" });
  console.log(`${way}: ${await reported}`);
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
single-plain: many times
single-function: many times
two-plain: many times; many times
two-function: 0 times; 0 times
SEEN
