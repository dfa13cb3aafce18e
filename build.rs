//! Asks the linker for what cutting the program in two takes: `xtask/src/split.rs` needs to know who refers to whom.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let split = std::env::var_os("CARGO_FEATURE_SPLIT").is_some();
    let browser = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if split && browser {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
