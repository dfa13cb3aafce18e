#!/usr/bin/env bash
# What serde-wasm-bindgen does with `deny_unknown_fields`.
#
# Seen with serde-wasm-bindgen 0.6.5, serde 1.0.229, serde_json 1.0.154, wasm-bindgen 0.2.129, Rust 1.95, Node.js 20.20.
#
# The guess: the attribute is serde's own, so whoever reads the object refuses a field that the struct does not have, as serde_json
# does.
#
# What was seen (the same struct with a field `retries: Option<u32>` and `deny_unknown_fields`):
#   document               serde_json          serde-wasm-bindgen
#   {"retries": 3}         3                   3
#   {"retrys": 3}          refused             taken; `retries` is not set
#   {"retries": 3.0}       refused             3
#   [3]                    3                   taken; `retries` is not set
#
# serde-wasm-bindgen asks a struct for its own fields and reads those of the object; the others are never looked at. Why it matters
# here: a misspelt optional field of `config.json` would do nothing and nobody would say so. The portal reads the text with serde_json
# (docs/decisions), not what `response.json()` gives.
#
# Run it on a machine with `cargo` and its target wasm32-unknown-unknown, and `node`. The pinned crates come from the registry into a
# temporary folder, wasm-bindgen's program too unless that version is there (some minutes). It prints what it saw, and ends with 1 when
# that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/app/src"
cat > "$work/app/Cargo.toml" <<'TOML'
[package]
name = "app"
version = "0.0.0"
edition = "2024"

[workspace]

[lib]
crate-type = ["cdylib"]

[dependencies]
serde = { version = "=1.0.229", features = ["derive"] }
serde_json = "=1.0.154"
serde-wasm-bindgen = "=0.6.5"
wasm-bindgen = "=0.2.129"
TOML
cat > "$work/app/src/lib.rs" <<'RUST'
use wasm_bindgen::prelude::*;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    retries: Option<u32>,
}

fn said<E>(settings: Result<Settings, E>) -> String {
    match settings {
        Ok(Settings { retries: Some(retries) }) => retries.to_string(),
        Ok(Settings { retries: None }) => "not set".to_owned(),
        Err(_) => "refused".to_owned(),
    }
}

#[wasm_bindgen]
pub fn by_text(text: &str) -> String {
    said(serde_json::from_str(text))
}

#[wasm_bindgen]
pub fn by_object(object: JsValue) -> String {
    said(serde_wasm_bindgen::from_value(object))
}
RUST
export CARGO_TARGET_DIR="$work/target"
(cd "$work/app" && cargo build --quiet --target wasm32-unknown-unknown)
bindgen=wasm-bindgen
# One that is missing, or another one, is installed below.
if [ "$("$bindgen" --version 2> /dev/null || true)" != "wasm-bindgen 0.2.129" ]; then
  cargo install --quiet --locked wasm-bindgen-cli --version 0.2.129 --debug --root "$work/tools"
  bindgen="$work/tools/bin/wasm-bindgen"
fi
"$bindgen" --target nodejs --no-typescript --out-dir "$work/node" "$work/target/wasm32-unknown-unknown/debug/app.wasm"

cat > "$work/node/ask.js" <<'JS'
const { by_text, by_object } = require("./app.js");
for (const text of ['{"retries": 3}', '{"retrys": 3}', '{"retries": 3.0}', '[3]']) {
  console.log(`${text}: ${by_text(text)}; ${by_object(JSON.parse(text))}`);
}
JS
node "$work/node/ask.js" > "$work/seen"
cat "$work/seen"

diff - "$work/seen" <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
{"retries": 3}: 3; 3
{"retrys": 3}: refused; not set
{"retries": 3.0}: refused; 3
[3]: 3; not set
SEEN
