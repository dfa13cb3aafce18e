#!/usr/bin/env bash
# What makes two presses of the mouse a double click, over the two protocols by which a browser is driven.
#
# Seen with puppeteer-core 25.16.0, Chromium 156.0.8078.108 (its own protocol) and Firefox 153.8.0esr (WebDriver BiDi), Debian 12
# packages, Node.js 20.20.
#
# The guess: `mouse.down({ clickCount: 2 })` and `mouse.up({ clickCount: 2 })` make the second click of a double click; or, where the
# browser counts by itself, two presses within half a second at one place do.
#
# What was seen (`detail` of each click):
#   Chromium   as many as were asked for, however long ago the press before was
#   Firefox    the option has no effect, since BiDi has no word for it. The browser counts, but only the presses of one command
#              (`click(x, y, { count: 2 })`): two commands, ten milliseconds apart, are two single clicks
#
# Why it matters here: the second press of a double click presses no button that has come to its place in between
# (src/components/button.rs). A test of that has to look between the two presses, and so can't be had in Firefox: there both count, and the
# second one rightly presses the button (tests/e2e/portal/session-renewal.spec.ts).
#
# Run it on a machine with `chromium`, `firefox-esr` (apt), `node` and `npm`. Nothing leaves loopback but npm's own requests.
# It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --no-audit --no-fund --loglevel=error puppeteer-core@25.16.0 > /dev/null

cat > see.mjs <<'JS'
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";

const [browserName, executablePath] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: browserName, executablePath, args: browserName === "chrome" ? ["--no-sandbox"] : [] });
console.log(browserName, await browser.version());
const page = await browser.newPage();
await page.setContent(`<button style="width: 200px; height: 200px">press</button>`);
await page.evaluate(() => {
  window.details = [];
  addEventListener("click", ({ detail }) => window.details.push(detail));
});
await page.mouse.move(100, 100);
const press = async (clickCount) => {
  await page.mouse.down({ clickCount });
  await page.mouse.up({ clickCount });
};
// Longer than the half second after which a click is one of its own.
const APART = 700;
const see = async (what, ...presses) => {
  await pause(APART);
  await page.evaluate(() => { window.details.length = 0; });
  for (const [wait, clickCount] of presses) {
    if (wait) await pause(wait);
    await press(clickCount);
  }
  if (presses.length === 0) await page.mouse.click(100, 100, { count: 2 });
  console.log(`${what}: ${(await page.evaluate(() => window.details)).join(", ")}`);
};
await see("asked for 2 alone", [0, 2]);
await see("asked for 1 and 2, at once", [0, 1], [0, 2]);
await see("asked for 1 and 2, apart", [0, 1], [APART, 2]);
await see("asked for both in one command");
await browser.close();
JS

node see.mjs chrome "$(command -v chromium)" | tee chromium.txt
node see.mjs firefox "$(command -v firefox-esr)" | tee firefox.txt

diff - <(tail -n +2 chromium.txt) <<'SEEN' && diff - <(tail -n +2 firefox.txt) <<'SEEN_TOO' || { echo "that is not what was seen before"; exit 1; }
asked for 2 alone: 2
asked for 1 and 2, at once: 1, 2
asked for 1 and 2, apart: 1, 2
asked for both in one command: 1, 2
SEEN
asked for 2 alone: 1
asked for 1 and 2, at once: 1, 1
asked for 1 and 2, apart: 1, 1
asked for both in one command: 1, 2
SEEN_TOO
