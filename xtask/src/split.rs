//! Cuts the release in two: what a desk starts with, and the pages that it fetches later (`src/deferred.rs`).
//!
//! The cut has to be made between cargo and wasm-bindgen, and Trunk calls both. So Trunk finds another `wasm-bindgen`
//! first: a copy of this very program, which cuts and then calls the real one. When Trunk is done, [`finish`] puts the
//! later part beside what Trunk wrote, under a name that holds a digest. Absent: what goes where; `wasm_split` takes
//! along whatever only the deferred pages reach.

use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use crate::problem::{Problem, Result};
use crate::tools::{self, Tools};
use crate::{build, process, workspace};

/// How Trunk calls the program that it believes to be wasm-bindgen.
const STAND_IN: &str = "wasm-bindgen";

/// Tells the stand-in where the real tools are: a value for PATH.
const REAL_TOOLS: &str = "AMBIDESK_REAL_TOOLS";

/// Tells the stand-in where the later part waits for [`finish`].
const WAITING: &str = "AMBIDESK_DEFERRED";

/// The names that `wasm_split` gives to the script that loads the later part, and to that part.
const SPLIT_SCRIPT: &str = "__wasm_split.js";
const SPLIT_PROGRAM: &str = "split_pages.wasm";

/// What both are called in the release, before their digest. `deploy/headers.json` lets everything that begins like the
/// program itself be cached for ever.
const NAME: &str = "ambidesk-pages";

/// The file with the digest, beside the parts that wait.
const DIGEST: &str = "digest";

/// Whether this process was started as the stand-in.
pub fn is_stand_in() -> bool {
    let name = env::args_os().next().map(PathBuf::from);
    name.is_some_and(|name| name.file_stem().is_some_and(|stem| stem == STAND_IN))
}

/// Lets a Trunk that is about to build find the stand-in instead of wasm-bindgen.
pub fn interpose(trunk: &mut Command, tools: &Tools) -> Result<()> {
    let folder = folder();
    let stand_in = folder.join("bin").join(format!("{STAND_IN}{}", env::consts::EXE_SUFFIX));
    fs::create_dir_all(folder.join("bin")).map_err(Problem::file(&folder))?;
    let this = env::current_exe().map_err(Problem::file(&stand_in))?;
    // Written anew each time: it is this program as it is now.
    fs::copy(&this, &stand_in).map_err(Problem::file(&stand_in))?;
    let real = tools.path()?;
    let path = [folder.join("bin")].into_iter().chain(env::split_paths(&real));
    let path = env::join_paths(path)
        .map_err(|error| Problem::Unreadable { what: "PATH".to_owned(), why: error.to_string() })?;
    trunk.env("PATH", path).env(REAL_TOOLS, real).env(WAITING, folder);
    Ok(())
}

/// Where the parts wait, and the stand-in is.
fn folder() -> PathBuf {
    workspace::root().join("target").join("split")
}

/// What Trunk gets when it calls wasm-bindgen.
pub fn stand_in() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    match bind(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::from(problem.exit_code())
        }
    }
}

/// Cuts the program among the arguments and has the first part bound; any other call goes through as it is.
fn bind(arguments: &[OsString]) -> Result<()> {
    let whole = arguments.iter().position(|argument| Path::new(argument).extension().is_some_and(|end| end == "wasm"));
    let waiting = env::var_os(WAITING).map(PathBuf::from);
    let (Some(place), Some(waiting)) = (whole, waiting) else {
        return process::run(real(STAND_IN).args(arguments), "wasm-bindgen");
    };
    let whole = Path::new(&arguments[place]);
    let name = whole.file_stem().unwrap_or_default();
    let mut cut = real(tools::WASM_SPLIT_PROGRAM);
    cut.arg(whole).arg(&waiting).arg("--out-name").arg(name);
    process::run(&mut cut, "cutting off the deferred pages")?;

    let mut rest = arguments.to_vec();
    rest[place] = waiting.join(name).with_extension("wasm").into();
    // Both parts share the table of functions, which wasm-bindgen would take for its own.
    process::run(real(STAND_IN).arg("--keep-lld-exports").args(&rest), "wasm-bindgen")?;

    let digest = digest(&fs::read(whole).map_err(Problem::file(whole))?);
    fs::write(waiting.join(DIGEST), &digest).map_err(Problem::file(&waiting))?;
    let option = |name: &str| {
        let given = arguments.iter().find_map(|argument| argument.to_str()?.strip_prefix(name));
        given.ok_or_else(|| unreadable("wasm-bindgen's arguments", &format!("Trunk gave no {name}")))
    };
    let glue = Path::new(option("--out-dir=")?).join(format!("{}.js", option("--out-name=")?));
    // Where it comes from; in the program it keeps its name. The digest in Trunk's name of the glue depends on it then.
    rewrite(&glue, &[(&format!("from \"./{SPLIT_SCRIPT}\""), &format!("from \"./{NAME}-{digest}.js\""))])
}

/// A real tool, past the stand-in.
fn real(program: &str) -> Command {
    let path = env::var_os(REAL_TOOLS).unwrap_or_default();
    let found = env::split_paths(&path).map(|folder| folder.join(format!("{program}{}", env::consts::EXE_SUFFIX)));
    let mut command = process::command(found.into_iter().find(|file| file.is_file()).unwrap_or_else(|| program.into()));
    command.env("PATH", path);
    command
}

/// Names both parts, and everything that is made of them: it is taken of the program before the cut, and of the tools.
fn digest(program: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    (program, tools::VERSIONS).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Puts the later part into the release that Trunk has written.
pub fn finish(tools: &Tools) -> Result<()> {
    let (waiting, dist) = (folder(), workspace::dist());
    let digest = fs::read_to_string(waiting.join(DIGEST)).map_err(Problem::file(&waiting))?;
    let program = format!("{NAME}-{digest}.wasm");
    build::shrink(tools, &waiting.join(SPLIT_PROGRAM), &dist.join(&program))?;

    let script = waiting.join(SPLIT_SCRIPT);
    rewrite(
        &script,
        &[("./ambidesk.js", &format!("./{}", glue(&dist)?)), (&format!("./{SPLIT_PROGRAM}"), &format!("./{program}"))],
    )?;
    let name = format!("{NAME}-{digest}.js");
    build::minify(tools, &script, &dist.join(&name))?;
    // The glue imports it: asked for at the same time, it delays nothing.
    let preload = format!("<link rel=\"modulepreload\" href=\"{name}\">");
    rewrite(&dist.join("index.html"), &[("</head>", &format!("{preload}</head>"))])
}

/// The program's own script, as Trunk has named it.
fn glue(dist: &Path) -> Result<String> {
    let entries = fs::read_dir(dist).map_err(Problem::file(dist))?;
    let mut names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let is_script = |name: &str| Path::new(name).extension().is_some_and(|end| end == "js");
    let found = names.find(|name| name.starts_with("ambidesk-") && !name.starts_with(NAME) && is_script(name));
    found.ok_or_else(|| unreadable("dist/", "Trunk left no ambidesk-*.js in it"))
}

/// Replaces texts in a file; each has to be there.
fn rewrite(file: &Path, changes: &[(&str, &str)]) -> Result<()> {
    let mut text = fs::read_to_string(file).map_err(Problem::file(file))?;
    for (old, new) in changes {
        if !text.contains(old) {
            return Err(unreadable(&file.display().to_string(), &format!("there is no {old} in it")));
        }
        text = text.replace(old, new);
    }
    fs::write(file, text).map_err(Problem::file(file))
}

fn unreadable(what: &str, why: &str) -> Problem {
    Problem::Unreadable { what: what.to_owned(), why: why.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn another_program_has_another_digest() {
        assert_eq!(digest(b"one"), digest(b"one"));
        assert_ne!(digest(b"one"), digest(b"other"));
        assert_eq!(digest(b"one").len(), 16);
    }
}
