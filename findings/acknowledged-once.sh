#!/usr/bin/env bash
# What Streams does for a CCP that loads itself anew in its frame.
#
# Seen with amazon-connect-streams 2.28.2, Chromium 156.0.8078.108.
#
# The guess: each CCP that acknowledges with a port of its own is set up like the first. It is sent its configuration again, so the rest
# of what `initCCP` does at the first acknowledgement would be, too.
#
# What was seen (a CCP of a pair, `disasterRecoveryOn`, that acknowledges as "one", and after a reload as "two"):
#   the first CCP     is sent configure and disasterRecovery::init_disaster_recovery; connect.core.portStreamId is "one"
#   the one after it  is sent neither; a request for its configuration is answered with configure alone; portStreamId is "one" still
#
# The handler of the first acknowledgement unsubscribes itself, and nothing else notes a port. Why it matters here: such a CCP does not
# know that it is part of a pair, so that no failover would reach it: the desk configures each new port itself (`on_port` in
# `crates/coordinator/src/machine/reconnect.rs`). And who asks Streams which port it talks to is told of one that is gone
# (`mine.port` in `crates/global-connect/js/region-frame.js`).
#
# Run it on a machine with `node`, `npm` and `chromium` (apt). The pinned package goes into a temporary folder; the CCP is a page on
# loopback that acknowledges and notes what it is sent. It prints what it saw, and ends with 1 when that is something else.
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
  const port = sessionStorage.loaded ? "two" : "one";
  sessionStorage.loaded = "yes";
  const say = (event, data) => parent.postMessage({ event, data }, "*");
  const SETUP = ["configure", "disasterRecovery::init_disaster_recovery"];
  const sent = new Set();
  const tell = (after) => parent.postMessage({ port, after, sent: [...sent].sort().join(" and ") || "nothing" }, "*");
  addEventListener("message", ({ data }) => {
    if (SETUP.includes(data?.event)) sent.add(data.event);
    if (data?.event === "synchronize") say("acknowledge", {});
    if (data === "anew") location.reload();
    if (data === "ask") { say("request_configure"); setTimeout(() => tell("its request"), 1000); }
  });
  say("acknowledge", { id: port });
  // That nothing is sent shows in time alone: what is sent is there within a few milliseconds.
  setTimeout(() => tell("its acknowledgement"), 1000);
</script>`;
const page = (port) => `<!doctype html><meta charset="utf-8"><div id="ccp"></div><script src="streams.js"></script><script>
  const ccpUrl = "http://127.0.0.1:${port}/ccp";
  const seen = [];
  addEventListener("message", ({ data, source }) => {
    if (!data?.sent) return;
    seen.push(data.port + ", after " + data.after + ": " + data.sent + "; portStreamId is " + connect.core.portStreamId);
    if (data.port === "one") source.postMessage("anew", "*");
    else if (data.after === "its acknowledgement") source.postMessage("ask", "*");
    else fetch("report", { method: "POST", body: seen.join("\\n") });
  });
  connect.core.initCCP(document.getElementById("ccp"), {
    ccpUrl, loginUrl: ccpUrl, loginPopup: false, softphone: { allowFramedSoftphone: false },
    disasterRecoveryOn: true, region: "us-east-1",
  });
</script>`;
const listen = (handler) => new Promise((done) => {
  const server = createServer(handler).listen(0, "127.0.0.1", () => done(server.address().port));
});
const own = await listen((request, answer) => answer.setHeader("content-type", "text/html").end(ccp));
let report;
const reported = new Promise((done) => { report = done; });
const host = await listen((request, answer) => {
  if (request.url === "/report") {
    let text = "";
    request.on("data", (part) => { text += part; });
    request.on("end", () => { answer.end(); report(text); });
  } else if (request.url === "/streams.js") {
    answer.setHeader("content-type", "text/javascript").end(streams);
  } else {
    answer.setHeader("content-type", "text/html").end(page(own));
  }
});
const late = setTimeout(() => report("no report"), 30_000);
const browser = spawn("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
  `--user-data-dir=${process.cwd()}/profile`, `http://127.0.0.1:${host}/`], { stdio: "ignore" });
console.log(await reported);
clearTimeout(late);
const ended = new Promise((done) => browser.on("exit", done));
browser.kill();
await ended;
process.exit();
JS
node server.mjs > seen
cat seen

diff - seen <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
one, after its acknowledgement: configure and disasterRecovery::init_disaster_recovery; portStreamId is one
two, after its acknowledgement: nothing; portStreamId is one
two, after its request: configure; portStreamId is one
SEEN
