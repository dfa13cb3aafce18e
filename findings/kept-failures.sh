#!/usr/bin/env bash
# What browsers keep of a failed answer that says `Cache-Control: immutable`, and what they remember of a failed import.
#
# Seen with Chromium 156.0.8078.108 and Firefox 153.8.0esr (Debian 12 packages), Node.js 20.20.
#
# The guess: a 503 is not kept by a browser's cache, whatever its headers say, or at least a reload of the page asks again;
# and a module that failed to load may simply be imported once more.
#
# What was seen (each line: what was done, Chromium, Firefox):
#   fetch of a file that answered 503 once            503      200       kept / not kept
#   the same after the page was loaded anew           503      200       a reload does not ask again
#   fetch with cache "reload", then an ordinary one   200      200       this puts the file in the place of the failure
#   import once more, the file being there again      works    fails     Firefox remembers the failed import of that address
#   import of a module whose dependency failed        works    fails     there, and under another address of the same file, too
#   a style sheet that answered 503                   empty    empty     `link.sheet` is an object, with no rules in it
#
# Each browser so needs what the other one does not: a refreshed cache, and a page that is loaded anew. A response header by
# path, for every status, is what a response headers policy of CloudFront adds. Why it matters here: assets/boot.js does
# both, and deploy/headers.json gives `immutable` to files and never to errors.
#
# Run it on a machine with `chromium`, `firefox-esr` and `node` (apt). Nothing else is installed, nothing leaves loopback.
# It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/server.mjs" <<'JS'
import { createServer } from "node:http";

const broken = new Set(["kept.js", "once-more.js", "inner.js", "sheet.css"]);
const files = {
  "kept.js": "export default 1",
  "once-more.js": "export default 2",
  "inner.js": "export default 3",
  "outer.js": 'import inner from "./inner.js"; export default inner',
  "sheet.css": "body { color: red }",
};
const page = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="sheet.css"><script type="module">
  const seen = JSON.parse(sessionStorage.getItem("seen") ?? "[]");
  const say = async (what, see) => seen.push(what + ": " + await see());
  const status = async (url, cache = "default") => {
    const answer = await fetch(url, { cache });
    await answer.text();
    return answer.status;
  };
  const works = (url) => import(url).then(() => "works", () => "fails");
  if (!seen.length) {
    const { sheet } = document.querySelector("link");
    await say("the failed style sheet", () => (sheet ? sheet.cssRules.length + " rules" : "none"));
    await status("kept.js");
    await works("./once-more.js");
    await works("./outer.js");
    await fetch("heal");
    await say("fetch of a file that failed once", () => status("kept.js"));
    sessionStorage.setItem("seen", JSON.stringify(seen));
    location.reload();
  } else {
    await say("the same after a reload", () => status("kept.js"));
    await fetch("break");
    await works("./once-more.js?2");
    await works("./outer.js?2");
    await fetch("heal");
    await status("once-more.js?2", "reload");
    await status("inner.js", "reload");
    await say("fetch after cache: reload", async () => (await status("kept.js", "reload"), status("kept.js")));
    await say("import once more", () => works("./once-more.js?2"));
    await say("import whose dependency failed", () => works("./outer.js?2"));
    await say("the same at another address", () => works("./outer.js?2#again"));
    await fetch("report", { method: "POST", body: seen.join("\\n") });
  }
</script>`;

const server = createServer((request, answer) => {
  const name = request.url.slice(1).split("?")[0];
  if (name === "") return answer.setHeader("content-type", "text/html").setHeader("cache-control", "no-cache").end(page);
  if (name === "heal" || name === "break") {
    if (name === "heal") broken.clear();
    else for (const file of ["once-more.js", "inner.js"]) broken.add(file);
    return answer.setHeader("cache-control", "no-store").end();
  }
  if (name === "report") {
    request.on("data", (text) => process.stdout.write(`${text}\n`));
    return request.on("end", () => answer.end(() => process.exit(0)));
  }
  if (!(name in files)) return answer.writeHead(404).end();
  answer.setHeader("cache-control", "public, max-age=31536000, immutable");
  answer.setHeader("content-type", name.endsWith(".css") ? "text/css" : "text/javascript");
  if (broken.has(name)) return answer.writeHead(503).end();
  answer.end(files[name]);
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
see 4931 chromium --headless --no-sandbox --disable-gpu --remote-debugging-port=0 --user-data-dir="$work/chromium" > "$work/chromium.txt"
see 4932 firefox-esr --headless --no-remote --profile "$work/firefox" > "$work/firefox.txt"

chromium --version 2> /dev/null
cat "$work/chromium.txt"
firefox-esr --version 2> /dev/null
cat "$work/firefox.txt"

diff - "$work/chromium.txt" <<'SEEN' && diff - "$work/firefox.txt" <<'SEEN_TOO' || { echo "that is not what was seen before"; exit 1; }
the failed style sheet: 0 rules
fetch of a file that failed once: 503
the same after a reload: 503
fetch after cache: reload: 200
import once more: works
import whose dependency failed: works
the same at another address: works
SEEN
the failed style sheet: 0 rules
fetch of a file that failed once: 200
the same after a reload: 200
fetch after cache: reload: 200
import once more: fails
import whose dependency failed: fails
the same at another address: fails
SEEN_TOO
