//! Writes a function for every message of `assets/locales`, and English without its comments. A language that does not fit
//! English stops the build, with each place.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use ambidesk_fluent_codegen::Sources;

/// The words of the crash screen. They are in the page, not in the program: `assets/locales/build.mjs`.
const CRASH: &str = "crash";

/// What the page's own scripts say of releases. `assets/shell` brings it along.
const SHELL: &str = "shell";

/// The names of regions. They are looked up by the regions' codes.
const REGIONS: &str = "regions";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=assets/locales");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?);
    match ambidesk_fluent_codegen::generate(&Sources::read(Path::new("assets/locales"))?, &[CRASH, SHELL, REGIONS]) {
        Ok(made) => {
            fs::write(out.join("words.rs"), made.functions)?;
            let english: Vec<_> =
                made.english.iter().filter(|(area, _)| ![CRASH, SHELL].contains(&area.as_str())).collect();
            fs::write(out.join("english.rs"), format!("&{english:?}"))?;
        }
        Err(problems) => problems.iter().for_each(|problem| println!("cargo::error=assets/locales/{problem}")),
    }
    Ok(())
}
