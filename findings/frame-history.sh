#!/usr/bin/env bash
# What a frame of another site that is loaded again adds to the history of the page around it.
#
# Seen with puppeteer-core 25.16.0, Chromium 156.0.8078.114 (its own protocol) and Firefox 153.8.0esr (WebDriver BiDi), Debian 12
# packages, Node.js 20.20.
#
# The guess: to set a frame's `src` to the address that it has loads it again, as `location.reload()` would: the history stays as
# it is. And what one of the two browsers does, the other does as well.
#
# What was seen (entries that were added to `history.length`):
#   Chromium   `src` as it is: 1; by way of `about:blank`: 1; `location.replace`: 0. After an entry of the page's own, the way back leaves the
#              page where it is, and loads the frame instead
#   Firefox    none in either way, and the way back is the page's
#
# Why it matters here: a desk loads a CCP that does not answer again and again. Each time was an entry, and an agent who went back in the
# page had the CCP loaded anew in the middle of a call (crates/global-connect/js/ccp-frame.js).
#
# Run it on a machine with `chromium`, `firefox-esr` (apt), `node` and `npm`. Nothing leaves loopback but npm's own requests.
# It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --no-audit --no-fund --loglevel=error puppeteer-core@25.16.0 > /dev/null

cat > see.mjs <<'JS'
import { once } from "node:events";
import { createServer } from "node:http";
import puppeteer from "puppeteer-core";

const [browserName, executablePath] = process.argv.slice(2);
let asked = 0;
const server = createServer((request, answer) => {
  if (request.url === "/frame") asked += 1;
  answer.writeHead(200, { "content-type": "text/html", "cache-control": "no-store" }).end("<p>here</p>");
});
await once(server.listen(0), "listening");
const { port } = server.address();
const frame = `http://127.0.0.1:${port}/frame`;
const browser = await puppeteer.launch({ browser: browserName, executablePath, args: browserName === "chrome" ? ["--no-sandbox"] : [] });

const WAYS = {
  "src as it is": (element) => { element.src = element.src; },
  "by way of about:blank": async (element, loaded) => {
    const { src } = element;
    element.src = "about:blank";
    await loaded();
    element.src = src;
  },
  "location.replace": (element) => element.contentWindow.location.replace(element.src),
};
for (const [what, way] of Object.entries(WAYS)) {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/`);
  const added = await page.evaluate(async (frame, way) => {
    const element = document.createElement("iframe");
    const loaded = () => new Promise((resolve) => element.addEventListener("load", resolve, { once: true }));
    element.src = frame;
    document.body.append(element);
    await loaded();
    location.hash = "#entry";
    const before = history.length;
    const again = loaded();
    const done = (0, eval)(`(${way})`)(element, loaded);
    await again;
    if (done) await Promise.all([done, loaded()]);
    return history.length - before;
  }, frame, String(way));
  const before = asked;
  // A page that goes back says so; a frame that is loaded asks for its document.
  const left = page.evaluate(() => new Promise((resolve) => {
    addEventListener("hashchange", () => resolve("the page goes back"));
    document.querySelector("iframe").addEventListener("load", () => resolve("the frame is loaded"));
    history.back();
  }));
  const back = await left;
  console.log(`${browserName}, ${what}: ${added}; on the way back ${back}${asked > before && back.includes("page") ? ", and the frame is loaded" : ""}`);
  await page.close();
}
await browser.close();
server.close();
JS

node see.mjs chrome "$(command -v chromium)" | tee seen.txt
node see.mjs firefox "$(command -v firefox-esr)" | tee -a seen.txt

diff seen.txt - <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
chrome, src as it is: 1; on the way back the frame is loaded
chrome, by way of about:blank: 1; on the way back the frame is loaded
chrome, location.replace: 0; on the way back the page goes back
firefox, src as it is: 0; on the way back the page goes back
firefox, by way of about:blank: 0; on the way back the page goes back
firefox, location.replace: 0; on the way back the page goes back
SEEN
