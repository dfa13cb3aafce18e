#!/usr/bin/env bash
# What yew-router's HashRouter does with an address whose fragment is no path: `#main`, as a link past a menu has it.
#
# Seen with yew-router 0.20.0 (yew 0.23.0, gloo-history 0.2.2), wasm-bindgen 0.2.129, Rust 1.95, Chromium 156.0.8078.108.
#
# The guess: it is an address that there is no page for, so the route that is marked `#[not_found]` is shown, as for `#/nowhere`.
# gloo-history says of HashHistory that it panics where a *route* does not start with `/`; what a visitor types, or a plain
# link of the page, is no route of the program.
#
# What was seen (what is done: what is drawn, what is thrown):
#   opened without a fragment, or at #/    home        nothing
#   opened at #/nowhere                    not found   nothing
#   opened at #main                        home        nothing: the address is replaced by #/
#   changed to #/nowhere while open        not found   nothing
#   changed to #main while open            home        Error: You cannot use relative path with this history type.
#
# So the same address is home in a fresh tab, never "not found", and an exception in an open one, where the old page stays. Why it
# matters here: the desk's addresses are fragments, and it has a link past its top bar; src/pages/address.rs replaces what is no path
# before the router hears of it.
#
# Run it on a machine with `cargo` and its target wasm32-unknown-unknown, `node` and `chromium` (apt). The pinned crates come from the
# registry into a temporary folder, wasm-bindgen's program too unless that version is there (some minutes); nothing else leaves loopback.
# It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server"; fi; rm -rf "$work"' EXIT
mkdir -p "$work/app/src" "$work/web"

cat > "$work/app/Cargo.toml" <<'TOML'
[package]
name = "app"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
gloo-history = "=0.2.2"
wasm-bindgen = "=0.2.129"
yew = { version = "=0.23.0", features = ["csr"] }
yew-router = "=0.20.0"
TOML
cat > "$work/app/src/main.rs" <<'RUST'
use yew::prelude::*;
use yew_router::prelude::*;

#[derive(Clone, PartialEq, Routable)]
enum Route {
    #[at("/")]
    Home,
    #[not_found]
    #[at("/404")]
    NotFound,
}

#[component]
fn App() -> Html {
    let page = |route: Route| match route {
        Route::Home => html! { <h1>{"home"}</h1> },
        Route::NotFound => html! { <h1>{"not found"}</h1> },
    };
    html! { <HashRouter><Switch<Route> render={page}/></HashRouter> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
RUST
cat > "$work/web/index.html" <<'HTML'
<!doctype html><meta charset="utf-8"><body></body><script type="module">
  const thrown = [];
  addEventListener("error", ({ message }) => thrown.push(message));
  const turn = () => new Promise((done) => setTimeout(done, 500));
  const { default: run } = await import("./app.js");
  await run().catch((error) => thrown.push(`Uncaught ${error}`));
  await turn();
  const next = new URLSearchParams(location.search).get("next");
  if (next) { location.hash = next; await turn(); }
  const drawn = document.querySelector("h1")?.textContent ?? "nothing";
  document.body.innerHTML = `<pre>${drawn}; ${thrown[0]?.replace("Uncaught ", "") ?? "nothing"}</pre>`;
</script>
HTML
cat > "$work/server.mjs" <<'JS'
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
const types = { html: "text/html", js: "text/javascript", wasm: "application/wasm" };
const server = createServer(async ({ url }, answer) => {
  const name = url.split("?")[0].slice(1) || "index.html";
  const file = await readFile(`${process.argv[2]}/${name}`).catch(() => null);
  answer.writeHead(file ? 200 : 404, { "content-type": types[name.split(".").pop()] ?? "text/plain" }).end(file);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
JS

export CARGO_TARGET_DIR="$work/target"
(cd "$work/app" && cargo build --quiet --target wasm32-unknown-unknown)
bindgen=wasm-bindgen
# One that is missing, or another one, is installed below.
if [ "$("$bindgen" --version 2> /dev/null || true)" != "wasm-bindgen 0.2.129" ]; then
  cargo install --quiet --locked wasm-bindgen-cli --version 0.2.129 --debug --root "$work/tools"
  bindgen="$work/tools/bin/wasm-bindgen"
fi
"$bindgen" --target web --no-typescript --out-dir "$work/web" "$work/target/wasm32-unknown-unknown/debug/app.wasm"

node "$work/server.mjs" "$work/web" > "$work/port" &
server=$!
# The port is written once the server listens; ten seconds at most.
for _ in $(seq 100); do
  if [ -s "$work/port" ]; then break; fi
  sleep 0.1
done
address="http://127.0.0.1:$(cat "$work/port")/"

# open ADDRESS: what is drawn, and the first thing that is thrown.
open() {
  chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --virtual-time-budget=20000 --dump-dom \
    "$address$1" 2> /dev/null | sed -n 's/.*<pre>\(.*\)<\/pre>.*/\1/p'
}

for at in "" "#/" "#/nowhere" "#main"; do
  echo "opened at ${at:-no fragment}: $(open "$at")"
done > "$work/seen"
for next in "%23/nowhere" "%23main"; do
  echo "changed to #${next#%23}: $(open "?next=$next#/")"
done >> "$work/seen"
cat "$work/seen"

diff - "$work/seen" <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
opened at no fragment: home; nothing
opened at #/: home; nothing
opened at #/nowhere: not found; nothing
opened at #main: home; nothing
changed to #/nowhere: not found; nothing
changed to #main: home; Error: You cannot use relative path with this history type.
SEEN
