#!/usr/bin/env bash
# Which `fetch` a `<link rel="preload" as="fetch">` answers, when the two differ in nothing but the cache mode.
#
# Seen with Chromium 156.0.8078.108 and Firefox 153.8.0esr, and with 148.0.7778.167 and 140.10.2esr (Debian 12 packages), Node.js 20.20.
#
# The guess: `fetch(url, { cache: "no-store" })` goes to the network, whatever a preload has brought before it; or, where a
# preload answers it, it does so in every browser.
#
# What was seen (how often the file was asked for, preload included; Chromium, Firefox):
#   cache "default"    1   1
#   cache "no-cache"   1   2     Chromium: the preload's answer, which nothing revalidated
#   cache "no-store"   1   2     Chromium: the preload's answer, which may come out of a cache
#
# The answers' own headers make no difference: the file says `no-store`. Why it matters here: index.html preloads config.json,
# so that both CCPs start sooner. A cache mode in the script's `fetch` would cost Firefox a second request and protect nobody
# with Chromium from a cached configuration; crates/global-connect/js/early.js gives none, and looks at `Cache-Control` itself.
#
# Run it on a machine with `chromium`, `firefox-esr` and `node` (apt). Nothing else is installed, nothing leaves loopback.
# It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/server.mjs" <<'JS'
import { createServer } from "node:http";

const modes = ["default", "no-cache", "no-store"];
const asked = new Map(modes.map((mode) => [mode, 0]));
const page = (mode) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
  <link rel="preload" as="fetch" crossorigin href="${mode}.json"><script src="${mode}.js"></script>`;
const script = (mode) => `(async () => {
  await (await fetch("${mode}.json", { cache: "${mode}" })).text();
  location.assign("${modes[modes.indexOf(mode) + 1] ?? "report"}");
})()`;

const server = createServer((request, answer) => {
  const [mode, kind] = request.url.slice(1).split(".");
  answer.setHeader("cache-control", "no-store");
  if (mode === "report") {
    for (const [name, count] of asked) console.log(`cache "${name}": ${count}`);
    return answer.end(() => process.exit(0));
  }
  if (!asked.has(mode)) return answer.writeHead(404).end();
  if (kind === "json") {
    asked.set(mode, asked.get(mode) + 1);
    return answer.setHeader("content-type", "application/json").end("{}");
  }
  if (kind === "js") return answer.setHeader("content-type", "text/javascript").end(script(mode));
  answer.setHeader("content-type", "text/html").end(page(mode));
});
server.listen(Number(process.argv[2]), "127.0.0.1");
setTimeout(() => process.exit(1), 60_000).unref();
JS

# see PORT BROWSER OPTIONS…: what the server counted.
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
  "$@" "http://127.0.0.1:$port/default" > /dev/null 2>&1 &
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
cache "default": 1
cache "no-cache": 1
cache "no-store": 1
SEEN
cache "default": 1
cache "no-cache": 2
cache "no-store": 2
SEEN_TOO
