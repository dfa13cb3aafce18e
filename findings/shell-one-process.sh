#!/usr/bin/env bash
# Whether a frame of another site has a process of its own, in Chromium and in its headless shell.
#
# Seen with puppeteer-core 25.16.0, Chromium and chromium-headless-shell 156.0.8078.114, Debian 12 packages, Node.js 20.20.
#
# The guess: the shell is the same engine of the same version, so a page with a frame of another site is two processes in either.
#
# What was seen (the targets of the page's protocol that are frames, which those of its own process are not):
#   Chromium                                1
#   headless shell                          0: page and frame are in one process
#   headless shell, --site-per-process      1
#
# Why it matters here: a CCP that hangs or crashes is a frame of another site, and what the desk says and does then is tested with it
# (tests/e2e/portal/broken-call.spec.ts). In one process a hanging CCP is a hanging desk. And what a measurement says of the memory or of
# the main thread of one frame would be of all of them. The tests tell the shell so (tests/e2e/playwright.config.ts).
#
# Run it on a machine with `chromium`, `chromium-headless-shell` (apt), `node` and `npm`. Nothing leaves loopback but npm's own requests.
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

const [name, executablePath, ...args] = process.argv.slice(2);
const server = createServer((request, answer) => {
  const frame = `<iframe src="http://127.0.0.1:${server.address().port}/frame"></iframe>`;
  answer.writeHead(200, { "content-type": "text/html" }).end(request.url === "/" ? frame : "<p>of another site</p>");
});
await once(server.listen(0), "listening");
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", ...args] });
const page = await browser.newPage();
const session = await page.createCDPSession();
const frames = [];
session.on("Target.attachedToTarget", ({ targetInfo }) => targetInfo.type === "iframe" && frames.push(targetInfo.url));
await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
await page.goto(`http://localhost:${server.address().port}/`);
await (await page.waitForFrame((frame) => frame.url().endsWith("/frame"))).waitForSelector("p");
console.log(`${[name, ...args].join(" ")}: ${frames.length}`);
await browser.close();
server.close();
JS

node see.mjs chromium "$(command -v chromium)" | tee seen.txt
node see.mjs shell "$(command -v chromium-headless-shell)" | tee -a seen.txt
node see.mjs shell "$(command -v chromium-headless-shell)" --site-per-process | tee -a seen.txt

diff seen.txt - <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
chromium: 1
shell: 0
shell --site-per-process: 1
SEEN
