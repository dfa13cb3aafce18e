//! `dist/`, which a person uploads: a release, laid over what they keep there themselves (`config.json`, scripts and style sheets of
//! their own, a `shell.json` that they have changed). Trunk empties the folder that it builds into, so it has one of its own under
//! `target/`, and `dist/` gets a copy once all of it is built. So nobody's files have to be put aside and brought back, and whatever
//! becomes of a build, they are there; but one whose name a release takes gets another one.
//!
//! Deliberately absent: building. What tests and measures looks at the folder that was built, where nothing is of anybody else.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use ambidesk_hosting::STABLE;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::problem::{Problem, Result};
use crate::{fork, workspace};

/// The page, which names the other files: the last one that is written.
const PAGE: &str = "index.html";

/// What a person may change: a build leaves it as it is then.
const ORDERS: &str = "shell.json";

/// The list that a release has of its parts.
const LIST: &str = "release.json";

/// Where a release is built, where it is laid, and where it is remembered which files builds have made there.
pub struct Places {
    built: PathBuf,
    dist: PathBuf,
    record: PathBuf,
}

impl Places {
    /// Those of this checkout.
    pub fn of_this_checkout() -> Self {
        let (built, dist) = (workspace::built(), workspace::dist());
        let record = built.with_extension("json");
        Self { built, dist, record }
    }
}

/// What builds have made of `dist/`.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Made {
    files: BTreeSet<String>,
    /// What they have written into [`ORDERS`].
    orders: BTreeSet<String>,
}

/// What there is after a release was laid.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Laid {
    /// How many files the release has, and how many bytes.
    pub files: usize,
    /// Their bytes together.
    pub bytes: u64,
    /// What else is there, which is as it was.
    pub others: BTreeSet<String>,
    /// What had a name that is the release's now: the other name that it has got.
    pub renamed: Vec<String>,
}

/// Builds, and lays what was built over `dist/`. Where the build fails, `dist/` is as it was.
pub fn renew(places: &Places, build: impl FnOnce(&Path) -> Result<()>) -> Result<Laid> {
    build(&places.built)?;
    lay(places)
}

fn lay(Places { built, dist, record }: &Places) -> Result<Laid> {
    fs::create_dir_all(dist).map_err(Problem::file(dist))?;
    let now: BTreeSet<String> = files(built)?.into_iter().collect();
    let orders = text(&built.join(ORDERS))?;
    let before = Made::until_now(record, dist)?;
    let is_changed = text(&dist.join(ORDERS))?
        .is_some_and(|there| Some(&there) != orders.as_ref() && !before.orders.contains(&there));
    let is_theirs = |path: &str| path == ORDERS && is_changed;
    let mut laid = Laid { files: now.len(), ..Laid::default() };
    for path in now.difference(&before.files) {
        laid.renamed.extend(put_aside(&built.join(path), dist, path)?);
    }
    // Where what follows is cut off, the next build takes nothing of it for somebody's own.
    before.and(&now, orders.as_ref()).remember(record)?;
    for path in now.iter().filter(|path| *path != PAGE).chain(now.get(PAGE)) {
        let (source, target) = (built.join(path), dist.join(path));
        laid.bytes += fs::metadata(&source).map_err(Problem::file(&source))?.len();
        if !is_theirs(path) {
            place(&source, &target)?;
        }
    }
    for path in before.files.difference(&now).filter(|path| !is_theirs(path)) {
        fork::remove(&dist.join(path))?;
    }
    laid.others = files(dist)?.into_iter().filter(|path| !now.contains(path) || is_theirs(path)).collect();
    Made::default().and(&now, orders.as_ref()).remember(record)?;
    Ok(laid)
}

impl Made {
    /// What was remembered. Where that is gone, as after `cargo clean`, the release in the folder tells most of it: the list of its
    /// parts, and the names that every release has.
    fn until_now(record: &Path, dist: &Path) -> Result<Self> {
        let mut made: Self = text(record)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let list: Value = text(&dist.join(LIST))?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        made.files.extend(list["files"].as_object().into_iter().flat_map(|files| files.keys().cloned()));
        made.files.extend(STABLE.map(str::to_owned));
        let is_inside = |path: &String| Path::new(path).components().all(|one| matches!(one, Component::Normal(_)));
        made.files.retain(is_inside);
        Ok(made)
    }

    fn and(&self, files: &BTreeSet<String>, orders: Option<&String>) -> Self {
        let orders = self.orders.iter().chain(orders).cloned().collect();
        Self { files: self.files.union(files).cloned().collect(), orders }
    }

    fn remember(&self, record: &Path) -> Result<()> {
        fs::write(record, serde_json::to_vec_pretty(self).unwrap_or_default()).map_err(Problem::file(record))
    }
}

/// Gives a file of a person another name, one that is never uploaded, where the release has one of that name from now on.
fn put_aside(built: &Path, dist: &Path, path: &str) -> Result<Option<String>> {
    let theirs = dist.join(path);
    if !theirs.is_file() || is_same(built, &theirs) {
        return Ok(None);
    }
    let mut names = (1..).map(|number| format!("{path}.{number}.bak"));
    let Some(name) = names.find(|name| !dist.join(name).exists()) else { return Ok(None) };
    fs::rename(&theirs, dist.join(&name)).map_err(Problem::file(&theirs))?;
    Ok(Some(name))
}

/// Makes a file the same as the built one. A link is taken away, and what it leads to stays as it is.
fn place(built: &Path, target: &Path) -> Result<()> {
    let is_link = target.is_symlink();
    if !is_link && is_same(built, target) {
        return Ok(());
    }
    if is_link {
        fs::remove_file(target).map_err(Problem::file(target))?;
    }
    fork::copy(built, target)
}

fn is_same(one: &Path, other: &Path) -> bool {
    fs::read(one).ok() == fs::read(other).ok()
}

/// What a file holds, if it is there and text.
fn text(path: &Path) -> Result<Option<String>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Problem::file(path)(error)),
    }
}

/// Every file under a folder by its path in it, with `/` between folders, sorted.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(&inner).map_err(Problem::file(&inner))? {
            let entry = entry.map_err(Problem::file(&inner))?;
            let path = entry.path();
            if entry.file_type().map_err(Problem::file(&path))?.is_dir() {
                folders.push(path);
            } else if let Ok(inside) = path.strip_prefix(folder) {
                found.push(inside.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{BTreeSet, Laid, ORDERS, Path, Places, Problem, files, fork, fs, renew, workspace};

    const FIRST: &[(&str, &str)] = &[
        ("a-0123456789abcdef.js", "a"),
        ("index.html", "first page"),
        ("locales/de.ftl", "ein"),
        ("locales/fr.ftl", "un"),
        ("release.json", r#"{ "files": { "a-0123456789abcdef.js": "", "locales/de.ftl": "", "locales/fr.ftl": "" } }"#),
        (ORDERS, "share 100"),
    ];
    const SECOND: &[(&str, &str)] = &[
        ("b-0123456789abcdef.js", "b"),
        ("index.html", "second page"),
        ("locales/de.ftl", "zwei"),
        ("release.json", r#"{ "files": { "b-0123456789abcdef.js": "", "locales/de.ftl": "" } }"#),
        (ORDERS, "share 100, look 15"),
    ];

    /// Folders of a test's own.
    fn places(name: &str) -> Places {
        let place = workspace::root().join("target").join("tmp").join("dist").join(name);
        fork::remove(&place).expect("nobody else uses it");
        fs::create_dir_all(&place).expect("it can be made");
        Places { built: place.join("built"), dist: place.join("dist"), record: place.join("built.json") }
    }

    fn write(folder: &Path, files: &[(&str, &str)]) {
        for (path, content) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
            fs::write(path, content).expect("it can be written");
        }
    }

    /// A build: like Trunk it empties its folder first.
    fn build(places: &Places, release: &[(&str, &str)]) -> Laid {
        let build = |folder: &Path| {
            fork::remove(folder)?;
            write(folder, release);
            Ok(())
        };
        renew(places, build).expect("it can be laid")
    }

    fn content(places: &Places, path: &str) -> Option<String> {
        fs::read_to_string(places.dist.join(path)).ok()
    }

    fn set(paths: &[&str]) -> BTreeSet<String> {
        paths.iter().map(|path| (*path).to_owned()).collect()
    }

    #[test]
    fn what_is_a_persons_own_outlives_every_build_and_what_is_a_builds_does_not() {
        let places = places("own");
        assert_eq!(build(&places, FIRST).others, set(&[]));
        let own = [("config.json", "{}"), ("crm.js", "crm"), ("brand/logo.png", "logo"), (".well-known/it", "it")];
        write(&places.dist, &own);
        let laid = build(&places, SECOND);
        assert_eq!(laid.others, set(&[".well-known/it", "brand/logo.png", "config.json", "crm.js"]));
        assert_eq!(laid.renamed, [""; 0]);
        let there = files(&places.dist).expect("it is there");
        let release = SECOND.iter().map(|(path, _)| *path);
        assert_eq!(
            there.into_iter().collect::<BTreeSet<_>>(),
            own.iter().map(|(path, _)| *path).chain(release).map(str::to_owned).collect()
        );
        for (path, text) in own.iter().chain(SECOND) {
            assert_eq!(content(&places, path).as_deref(), Some(*text), "{path}");
        }
    }

    #[test]
    fn orders_stay_once_somebody_has_changed_them() {
        let places = places("orders");
        build(&places, FIRST);
        build(&places, SECOND);
        assert_eq!(content(&places, ORDERS).as_deref(), Some("share 100, look 15"), "nobody has changed them");
        write(&places.dist, &[(ORDERS, "share 5")]);
        for release in [SECOND, FIRST] {
            assert_eq!(build(&places, release).others, set(&[ORDERS]));
            assert_eq!(content(&places, ORDERS).as_deref(), Some("share 5"));
        }
    }

    #[test]
    fn a_build_that_fails_leaves_everything_as_it_was() {
        let places = places("failed");
        build(&places, FIRST);
        write(&places.dist, &[("config.json", "{}")]);
        let failed = renew(&places, |folder| {
            fork::remove(folder)?;
            write(folder, &SECOND[..2]);
            Err(Problem::Findings("it does not compile".to_owned()))
        });
        assert!(failed.is_err());
        for (path, text) in FIRST.iter().chain(&[("config.json", "{}")]) {
            assert_eq!(content(&places, path).as_deref(), Some(*text), "{path}");
        }
    }

    #[test]
    fn what_was_cut_off_is_cleared_away_by_the_next_build() {
        let places = places("cut-off");
        build(&places, FIRST);
        write(&places.dist, &[("config.json", "{}")]);
        // The last file that is written: it can't be, and the others are there.
        let page = places.dist.join("index.html");
        fs::remove_file(&page).expect("it is there");
        fs::create_dir(&page).expect("it can be made");
        fork::remove(&places.built).expect("it is there");
        write(&places.built, SECOND);
        assert!(renew(&places, |_| Ok(())).is_err());
        assert_eq!(content(&places, "b-0123456789abcdef.js").as_deref(), Some("b"));
        fs::remove_dir(&page).expect("it is there");
        assert_eq!(build(&places, FIRST).others, set(&["config.json"]));
        assert_eq!(content(&places, "b-0123456789abcdef.js"), None);
        assert_eq!(content(&places, ORDERS).as_deref(), Some("share 100"), "nobody has changed them");
    }

    #[test]
    fn without_the_record_the_release_in_the_folder_tells_what_is_its_own() {
        let places = places("no-record");
        build(&places, FIRST);
        write(&places.dist, &[("crm.js", "crm"), ("service-worker.js", "of a former release")]);
        fs::remove_file(&places.record).expect("it is there");
        assert_eq!(build(&places, SECOND).others, set(&["crm.js", ORDERS]), "orders may be somebody's");
        assert_eq!(content(&places, "a-0123456789abcdef.js"), None);
        assert_eq!(content(&places, "service-worker.js"), None);
    }

    #[test]
    fn what_gets_a_name_of_the_release_is_put_aside_and_said() {
        let places = places("aside");
        build(&places, SECOND);
        write(&places.dist, &[("locales/fr.ftl", "mine")]);
        let laid = build(&places, FIRST);
        assert_eq!(laid.renamed, ["locales/fr.ftl.1.bak"]);
        assert_eq!(content(&places, "locales/fr.ftl.1.bak").as_deref(), Some("mine"));
        assert_eq!(content(&places, "locales/fr.ftl").as_deref(), Some("un"));
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_leads_to_is_not_written_over() {
        let places = places("link");
        build(&places, FIRST);
        let theirs = places.record.with_file_name("theirs.html");
        fs::write(&theirs, "theirs").expect("it can be written");
        fork::remove(&places.dist.join("index.html")).expect("it is there");
        std::os::unix::fs::symlink(&theirs, places.dist.join("index.html")).expect("it can be made");
        build(&places, SECOND);
        assert_eq!(fs::read_to_string(&theirs).expect("it is there"), "theirs");
        assert_eq!(content(&places, "index.html").as_deref(), Some("second page"));
    }
}
