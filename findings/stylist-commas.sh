#!/usr/bin/env bash
# What stylist makes of a selector with a list in parentheses.
#
# Seen with stylist 0.15.1 (feature `macros`), Rust 1.95.
#
# The guess: the string form of `style!` takes CSS; what its parser does not know it refuses, at compile time.
#
# What was seen: a comma inside the parentheses is taken for one between selectors, and the class is put after it as well:
#   written                 what comes out
#   :is(.a, .b)             .CLASS:is(.a, .CLASS .b)
#   &:not(.a, .b)           .CLASS:not(.a, .CLASS .b)
#   &:has(.a, .b)           .CLASS:has(.a, .CLASS .b)
#   .a, .b                  .CLASS .a, .CLASS .b, as it should be
#
# It compiles, and is valid CSS that means something else: what has `.b` is no longer left out by `:not`, unless it lies within another
# element of that class. Why it matters here: the styles of the desk's components are such strings; lists in them are written out, one
# `:not()` or one rule for each.
#
# Run it on a machine with `cargo`. The pinned crates come from the registry into a temporary folder. It prints what it saw, and ends
# with 1 when that is something else.
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

[dependencies]
stylist = { version = "=0.15.1", default-features = false, features = ["macros"] }
TOML
cat > "$work/app/src/main.rs" <<'RUST'
use stylist::style;

fn main() {
    let styles = [
        (":is(.a, .b)", style!(":is(.a, .b) { color: red; }")),
        ("&:not(.a, .b)", style!("&:not(.a, .b) { color: red; }")),
        ("&:has(.a, .b)", style!("&:has(.a, .b) { color: red; }")),
        (".a, .b", style!(".a, .b { color: red; }")),
        ("a comma in a value", style!("font-family: a, b; transition: top 1s, left 1s;")),
    ];
    for (name, style) in styles {
        let style = style.expect("it compiles");
        let text = style.get_style_str().replace(style.get_class_name(), "CLASS");
        println!("{name} -> {}", text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}
RUST
export CARGO_TARGET_DIR="$work/target"
(cd "$work/app" && cargo build --quiet)
"$work/target/debug/app" > "$work/seen"
cat "$work/seen"

diff - "$work/seen" <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
:is(.a, .b) -> .CLASS:is(.a, .CLASS .b) { color: red; }
&:not(.a, .b) -> .CLASS:not(.a, .CLASS .b) { color: red; }
&:has(.a, .b) -> .CLASS:has(.a, .CLASS .b) { color: red; }
.a, .b -> .CLASS .a, .CLASS .b { color: red; }
a comma in a value -> .CLASS { font-family: a, b; transition: top 1s, left 1s; }
SEEN
