#!/usr/bin/env bash
# The name of a file that a page saves, as the browser tells it to whoever drives it, when the folder holds a file of that name.
#
# Seen with puppeteer-core 25.16.0 and ws 8.18.3, Chromium 156.0.8078.114 (its own protocol) and Firefox 153.8.0esr (WebDriver BiDi),
# Debian 12 packages, Node.js 20.20.
#
# The guess: `suggestedFilename` of the event `downloadWillBegin` is what the page suggests, the link's `download`, in both protocols;
# what the file is called in the end is said by the event of the end.
#
# What was seen, of a page that saves `log.txt` twice:
#   Chromium   `log.txt` and `log.txt`: what the page asks for
#   Firefox    `log.txt` and `log(1).txt`: the name on the disk, and no event has the page's own
#
# Why it matters here: the documented names of the logs are a promise (docs/global-connect.md), and a test of them in Firefox reads what
# else lies in the folder, which all contexts of a driven browser share: a file of the test before that arrives late gives the next one
# another name. Each context has a folder of its own (tests/e2e/fixtures/firefox.mjs).
#
# Run it on a machine with `chromium`, `firefox-esr` (apt), `node` and `npm`. Nothing leaves loopback but npm's own requests.
# It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --no-audit --no-fund --loglevel=error puppeteer-core@25.16.0 ws@8.18.3 > /dev/null

cat > see.mjs <<'JS'
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";
import { WebSocket } from "ws";

const [browserName, executablePath] = process.argv.slice(2);
const server = createServer((_, answer) => answer.writeHead(200, { "content-type": "text/html" }).end("<p>saves</p>"));
await once(server.listen(0, "127.0.0.1"), "listening");
const url = `http://127.0.0.1:${server.address().port}/`;
const folder = `${process.cwd()}/${browserName}`;
mkdirSync(folder);
const SAVE = `{
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["text"]));
  link.download = "log.txt";
  link.click();
}`;
const names = [];
const told = (name, ended) => {
  if (name !== undefined) names.push(name);
  if (ended) ends.shift()?.();
};
const ends = [];
const twice = async (save) => {
  for (let time = 0; time < 2; time += 1) {
    const ended = new Promise((resolve) => ends.push(resolve));
    await save();
    await ended;
  }
};

if (browserName === "chromium") {
  const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder, eventsEnabled: true });
  session.on("Browser.downloadWillBegin", ({ suggestedFilename }) => told(suggestedFilename));
  session.on("Browser.downloadProgress", ({ state }) => told(undefined, state === "completed"));
  await page.goto(url);
  await twice(() => page.evaluate(SAVE));
  await browser.close();
} else {
  const firefox = spawn(executablePath, ["--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", `${folder}`], { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((resolve) => createInterface(firefox.stderr).on("line", (line) => {
    const found = /^WebDriver BiDi listening on (ws:\/\/\S+)$/.exec(line);
    if (found) resolve(`${found[1]}/session`);
  }));
  const socket = new WebSocket(address);
  await once(socket, "open");
  const waiting = new Map();
  socket.on("message", (data) => {
    const { id, method, params, result, message } = JSON.parse(data);
    if (id) waiting.get(id)(result ?? Promise.reject(new Error(message)));
    else told(params.suggestedFilename, method === "browsingContext.downloadEnd");
  });
  let last = 0;
  const send = (method, params) => new Promise((resolve) => {
    waiting.set(++last, resolve);
    socket.send(JSON.stringify({ id: last, method, params }));
  });
  await send("session.new", { capabilities: {} });
  await send("browser.setDownloadBehavior", { downloadBehavior: { type: "allowed", destinationFolder: folder } });
  await send("session.subscribe", { events: ["browsingContext.downloadWillBegin", "browsingContext.downloadEnd"] });
  const { context } = await send("browsingContext.create", { type: "tab" });
  await send("browsingContext.navigate", { context, url, wait: "complete" });
  await twice(() => send("script.evaluate", { expression: SAVE, target: { context }, awaitPromise: false, userActivation: true }));
  await send("browser.close", {});
  await once(firefox, "exit");
}
server.close();
console.log(`${browserName}: ${names.join(", ")}`);
JS

node see.mjs chromium "$(command -v chromium)" | tee seen.txt
node see.mjs firefox "$(command -v firefox-esr)" | tee -a seen.txt

diff seen.txt - <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
chromium: log.txt, log.txt
firefox: log.txt, log(1).txt
SEEN
