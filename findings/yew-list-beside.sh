#!/usr/bin/env bash
# What becomes of a component that stands beside a list when the list grows, in Yew.
#
# Seen with yew 0.23.0, wasm-bindgen 0.2.129, Rust 1.95, Chromium 156.0.8078.108.
#
# The guess: `{for items}` takes one place among its siblings, as a list in braces does in React, so that a component that stands before
# it keeps its state and its elements.
#
# What was seen (how often the component before the list was made, while the list grew from 0 to 3 items, one at a time):
#   { for items }                       4: anew with every item
#   { items.collect::<Vec<_>>() }       4
#   { option }                          2: anew when it appears
#   the component with a `key`          4: its siblings have none
#   { items.collect::<Html>() }         1
#   for item in items { <i/> }          1
#   a parent of the list's own          1
#
# The items of the first four are put among the siblings, which are compared from the last to the first: one more at the end, and every
# component before it is another one's successor. Nothing warns of it.
#
# Why it matters here: a CCP's frame that is made anew is a CCP that is loaded anew, and a filter's text that is lost. Lists in the
# desk are written as loops, or have a parent of their own.
#
# Run it on a machine with `cargo` and its target wasm32-unknown-unknown, `node` and `chromium` (apt). The pinned crates come from the
# registry into a temporary folder, wasm-bindgen's program too unless that version is there (some minutes). It prints what it saw, and
# ends with 1 when that is something else.
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

[lib]
crate-type = ["cdylib"]

[dependencies]
wasm-bindgen = "=0.2.129"
yew = { version = "=0.23.0", features = ["csr"] }
TOML
cat > "$work/app/src/lib.rs" <<'RUST'
use std::cell::Cell;

use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

thread_local! {
    static MADE: Cell<u32> = const { Cell::new(0) };
}

/// Shows how many of it had been made when it was.
#[component]
fn Beside() -> Html {
    let number = *use_state(|| MADE.with(|made| made.replace(made.get() + 1) + 1));
    html! { <b>{number}</b> }
}

#[derive(PartialEq, Properties)]
struct Way {
    way: AttrValue,
}

#[component]
fn App(Way { way }: &Way) -> Html {
    let count = use_state(|| 0);
    let more = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + 1))
    };
    let items = || (0..*count).map(|item| html! { <i>{item}</i> });
    let some = || (*count > 0).then(|| html! { <i>{*count}</i> });
    let body = match way.as_str() {
        "for-in-braces" => html! { <p><Beside/>{ for items() }</p> },
        "vec-in-braces" => html! { <p><Beside/>{ items().collect::<Vec<_>>() }</p> },
        "option-in-braces" => html! { <p><Beside/>{ some() }</p> },
        "html-in-braces" => html! { <p><Beside/>{ items().collect::<Html>() }</p> },
        "loop" => html! { <p><Beside/>for item in 0..*count { <i>{item}</i> }</p> },
        "own-parent" => html! { <p><Beside/><span>{ for items() }</span></p> },
        "key" => html! { <p><Beside key="beside"/>{ for items() }</p> },
        _ => html! {},
    };
    html! { <main><button onclick={more}/>{ body }</main> }
}

#[wasm_bindgen]
pub fn draw(way: String) {
    yew::Renderer::<App>::with_props(Way { way: way.into() }).render();
}
RUST
cat > "$work/web/index.html" <<'HTML'
<!doctype html><meta charset="utf-8"><body></body><script type="module">
  const turn = () => new Promise((done) => setTimeout(done, 300));
  const { default: run, draw } = await import("./app.js");
  await run();
  draw(location.search.slice(1));
  await turn();
  for (let click = 0; click < 3; click += 1) {
    document.querySelector("button").click();
    await turn();
  }
  document.body.innerHTML = `<pre>${document.querySelector("b")?.textContent} with ${document.querySelectorAll("i").length} items</pre>`;
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
for way in for-in-braces vec-in-braces option-in-braces html-in-braces loop own-parent key; do
  seen=$(chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --virtual-time-budget=20000 --dump-dom \
    "http://127.0.0.1:$(cat "$work/port")/?$way" 2> /dev/null | sed -n 's/.*<pre>\(.*\)<\/pre>.*/\1/p')
  echo "$way: $seen"
done > "$work/seen"
cat "$work/seen"

diff - "$work/seen" <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
for-in-braces: 4 with 3 items
vec-in-braces: 4 with 3 items
option-in-braces: 2 with 1 items
html-in-braces: 1 with 3 items
loop: 1 with 3 items
own-parent: 1 with 3 items
key: 4 with 3 items
SEEN
