//! The rooms of the house: which there are, and which may use which. The table in `ARCHITECTURE.md` is the one place that
//! says so; what the sources and the manifests do is held against it.
//!
//! Deliberately absent: tests, which may look into every room, and crates of others.

mod table;
mod uses;

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata};

use super::{File, Finding};
use crate::workspace;
use table::Room;

/// The file with the table.
const TABLE: &str = "ARCHITECTURE.md";

/// A member of the workspace, as cargo knows it.
pub struct Member {
    /// Its folder from the root; empty for the portal.
    folder: String,
    /// What Rust calls its library.
    library: String,
    /// The packages it is made with, by name; not those of its tests.
    dependencies: Vec<String>,
    name: String,
}

/// The members of the workspace.
pub fn members(metadata: &Metadata) -> Vec<Member> {
    let member = |package: &cargo_metadata::Package| {
        let folder = workspace::folder(package).strip_prefix(workspace::root()).unwrap_or(workspace::folder(package));
        let made_with = package.dependencies.iter().filter(|dependency| dependency.kind != DependencyKind::Development);
        Member {
            folder: folder.display().to_string(),
            library: package.name.replace('-', "_"),
            dependencies: made_with.map(|dependency| dependency.name.clone()).collect(),
            name: package.name.to_string(),
        }
    };
    metadata.packages.iter().map(member).collect()
}

/// Everything that the table does not say, or does not allow.
pub fn check(files: &[File], members: &[Member]) -> Vec<Finding> {
    let Some(architecture) = files.iter().find(|file| file.path == TABLE) else { return Vec::new() };
    let rooms = table::read(&architecture.text);
    if rooms.is_empty() {
        return vec![architecture.finding(1, "has no table with the columns `Room` and `May use`")];
    }
    let mut findings = in_the_tree(architecture, &rooms, files);
    let mut used = BTreeSet::new();
    for (file, line, from, to) in everything_used(files, members) {
        let Some(room) = rooms.iter().find(|room| room.path == from) else { continue };
        if !room.may_use.contains(&to) {
            findings.push(file.finding(line, not_allowed(room, &to)));
        }
        used.insert((from, to));
    }
    for room in &rooms {
        for name in &room.may_use {
            let says = if !rooms.iter().any(|other| other.name == *name) {
                format!("`{}` may use `{name}`, which is no room", room.name)
            } else if used.contains(&(room.path.clone(), name.clone())) {
                continue;
            } else {
                format!("`{}` may use `{name}`, and does not", room.name)
            };
            findings.push(architecture.finding(room.line, says));
        }
    }
    findings.extend(circle(architecture, &rooms));
    findings
}

fn not_allowed(room: &Room, to: &str) -> String {
    let allowed: Vec<String> = room.may_use.iter().map(|name| format!("`{name}`")).collect();
    let allowed = if allowed.is_empty() { "no other room".to_owned() } else { allowed.join(", ") };
    format!("`{}` may not use `{to}`; by the table in {TABLE} it may use {allowed}", room.name)
}

/// Rooms that only the tree has, or only the table.
fn in_the_tree(architecture: &File, rooms: &[Room], files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    for file in files {
        if let Some(room) = room_of(&file.path)
            && seen.insert(room.clone())
            && !rooms.iter().any(|known| known.path == room)
        {
            findings.push(file.finding(1, format!("`{room}` is a room that the table in {TABLE} does not have")));
        }
    }
    for room in rooms {
        let folder = format!("{}/", room.path);
        if !files.iter().any(|file| file.path == room.path || file.path.starts_with(&folder)) {
            findings.push(architecture.finding(room.line, format!("`{}` is not in the tree", room.path)));
        }
    }
    let mut names = BTreeMap::new();
    for room in rooms {
        if let Some(other) = names.insert(&room.name, &room.path) {
            let says = format!("`{other}` and `{}` would both be called `{}`", room.path, room.name);
            findings.push(architecture.finding(room.line, says));
        }
    }
    findings
}

/// The room that a Rust file belongs to. The index of the portal is in none.
fn room_of(path: &str) -> Option<String> {
    let mut parts = path.split('/');
    match (parts.next()?, parts.next()) {
        ("src", Some(room)) if room != "lib.rs" && in_portal(path) => Some(format!("src/{room}")),
        ("crates", Some(room)) => Some(format!("crates/{room}")),
        ("xtask", Some(_)) => Some("xtask".to_owned()),
        _ => None,
    }
}

/// Who uses what: the file and line, the room there by its path, the other one by its name.
fn everything_used<'a>(files: &'a [File], members: &[Member]) -> Vec<(&'a File, usize, String, String)> {
    let mut all = Vec::new();
    let portal = members.iter().find(|member| member.folder.is_empty()).map_or("", |member| &member.library);
    let member = |library: &str| members.iter().find(|member| member.library == library);
    let tests: Vec<String> = files.iter().filter(|file| is_source(&file.path)).flat_map(uses::test_modules).collect();
    let is_test = |path: &str| tests.iter().any(|test| path.starts_with(test.as_str()));
    for file in files.iter().filter(|file| in_portal(&file.path) && !is_test(&file.path)) {
        let Some(from) = room_of(&file.path) else { continue };
        for (line, used) in uses::read(file, portal) {
            let to = match &used {
                uses::Used::Room(name) => Some(name.clone()),
                uses::Used::Library(name) => member(name).map(|member| table::name(&member.folder)),
            };
            let to = to.filter(|to| *to != table::name(&from));
            all.extend(to.map(|to| (file, line, from.clone(), to)));
        }
    }
    for member in members.iter().filter(|member| !member.folder.is_empty()) {
        let manifest = format!("{}/Cargo.toml", member.folder);
        let Some(file) = files.iter().find(|file| file.path == manifest) else { continue };
        for name in &member.dependencies {
            // The portal as a whole is no room: which of its rooms are used, the sources say.
            let Some(other) = members.iter().find(|other| other.name == *name && !other.folder.is_empty()) else {
                continue;
            };
            let line = file.numbered().find(|(_, line)| line.starts_with(name.as_str())).map_or(1, |(line, _)| line);
            all.push((file, line, member.folder.clone(), table::name(&other.folder)));
        }
        let folder = format!("{}/src/", member.folder);
        let sources = files.iter().filter(|file| file.path.starts_with(&folder) && is_source(&file.path));
        for file in sources.filter(|file| !is_test(&file.path)) {
            let rooms = uses::rooms_from_outside(file, portal);
            all.extend(rooms.into_iter().map(|(line, to)| (file, line, member.folder.clone(), to)));
        }
    }
    all
}

/// Whether this is a Rust source of the portal or of another member.
fn is_source(path: &str) -> bool {
    in_portal(path) || (super::ends_with(path, &[".rs"]) && room_of(path).is_some())
}

/// Whether this is a source of the portal.
fn in_portal(path: &str) -> bool {
    path.starts_with("src/") && super::ends_with(path, &[".rs"])
}

/// A circle of rooms, if the table allows one; each later one shows when this one is gone.
fn circle(architecture: &File, rooms: &[Room]) -> Option<Finding> {
    let by_name = |name: &str| rooms.iter().find(|room| room.name == name);
    // From each room on, all that can be got to; a room that gets to itself is in a circle.
    for room in rooms {
        let mut ways = vec![vec![room.name.clone()]];
        let mut been = BTreeSet::new();
        while let Some(way) = ways.pop() {
            let Some(here) = way.last().and_then(|name| by_name(name)) else { continue };
            for next in &here.may_use {
                let way: Vec<String> = way.iter().chain([next]).cloned().collect();
                if *next == room.name {
                    return Some(architecture.finding(room.line, format!("a circle of rooms: {}", way.join(" -> "))));
                }
                if been.insert(next.clone()) {
                    ways.push(way);
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::{File, Member, check};

    const TABLE: &str = "| Room | Lives there | May use | Never there |\n|---|---|---|---|\n";

    fn member(folder: &str, name: &str, dependencies: &[&str]) -> Member {
        let dependencies = dependencies.iter().map(|&name| name.to_owned()).collect();
        Member { folder: folder.into(), library: name.replace('-', "_"), dependencies, name: name.into() }
    }

    /// What is said about these rows, these files and two crates, the second of which uses the first.
    fn said(rows: &str, sources: &[(&str, &str)]) -> Vec<String> {
        let crates = "| `crates/core` | | | |\n| `crates/loop` | | `core` | |\n";
        let mut files: Vec<File> = sources.iter().map(|(path, text)| file(path, text)).collect();
        files.push(file("ARCHITECTURE.md", &format!("{TABLE}{crates}{rows}")));
        files.push(file("crates/core/Cargo.toml", "[package]\n"));
        files.push(file("crates/loop/Cargo.toml", "[dependencies]\nx-core.workspace = true\n"));
        let members = [
            member("", "x", &["x-core"]),
            member("crates/core", "x-core", &[]),
            member("crates/loop", "x-loop", &["x-core"]),
        ];
        let say = |finding: super::Finding| format!("{}:{}: {}", finding.path, finding.line, finding.says);
        check(&files, &members).into_iter().map(say).collect()
    }

    const ROWS: &str = "| `src/text` | | | |\n| `src/pages` | | `text`, `core` | |\n";
    const TEXT: (&str, &str) = ("src/text/mod.rs", "//! Words.\n");

    #[test]
    fn what_the_table_allows_passes() {
        let page = "use crate::text::{self, x};\nuse super::super::text;\nuse x_core::Y;\n";
        assert_eq!(said(ROWS, &[TEXT, ("src/pages/one.rs", page)]), [""; 0]);
    }

    #[test]
    fn a_room_that_may_not_be_used_is_found_with_what_may_be() {
        let uses = "//! Words.\nuse crate::pages::X;\n";
        let page = ("src/pages/one.rs", "use crate::text;\nuse x_core::Y;\n");
        let said = said(ROWS, &[("src/text/mod.rs", uses), page]);
        let expected =
            "src/text/mod.rs:2: `text` may not use `pages`; by the table in ARCHITECTURE.md it may use no other room";
        assert_eq!(said, [expected]);
    }

    #[test]
    fn a_crate_that_may_not_be_used_is_found() {
        let page = ("src/pages/one.rs", "use crate::text;\nuse x_core::Y;\nfn f() { x_loop::run(); }\n");
        let said = said(ROWS, &[TEXT, page]);
        assert!(said[0].starts_with("src/pages/one.rs:3: `pages` may not use `loop`"), "{said:?}");
        assert!(said[0].ends_with("`core`, `text`"), "{said:?}");
    }

    #[test]
    fn another_crate_may_use_the_rooms_of_the_portal_that_its_row_names() {
        let page = ("src/pages/one.rs", "use crate::text;\nuse x_core::Y;\n");
        let looks = ("crates/loop/src/lib.rs", "use crate::inner;\nuse x::pages::Z;\n");
        let said = said(ROWS, &[TEXT, page, looks]);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("crates/loop/src/lib.rs:2: `loop` may not use `pages`"), "{said:?}");
    }

    #[test]
    fn a_dependency_between_crates_is_found_in_the_manifest() {
        let mut files = vec![file("ARCHITECTURE.md", &format!("{TABLE}| `crates/a` | | | |\n| `crates/b` | | | |\n"))];
        files.push(file("crates/a/Cargo.toml", "[package]\n"));
        files.push(file("crates/b/Cargo.toml", "[dependencies]\nx-a.workspace = true\n"));
        let findings = check(&files, &[member("crates/a", "x-a", &[]), member("crates/b", "x-b", &["x-a", "serde"])]);
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].path.as_str(), findings[0].line), ("crates/b/Cargo.toml", 2));
    }

    #[test]
    fn a_room_that_the_table_lacks_is_found() {
        let page = ("src/pages/one.rs", "use crate::text;\nuse x_core::Y;\n");
        let said = said(ROWS, &[TEXT, page, ("src/attic.rs", "//! Old things.\n")]);
        assert_eq!(said, ["src/attic.rs:1: `src/attic.rs` is a room that the table in ARCHITECTURE.md does not have"]);
    }

    #[test]
    fn a_room_that_the_tree_lacks_is_found() {
        let said = said("| `src/text`, `src/attic` | | | |\n", &[TEXT]);
        assert_eq!(said, ["ARCHITECTURE.md:5: `src/attic` is not in the tree"]);
    }

    #[test]
    fn what_is_allowed_and_not_done_is_found() {
        let said = said(ROWS, &[TEXT, ("src/pages/one.rs", "use crate::text;\n")]);
        assert_eq!(said, ["ARCHITECTURE.md:6: `pages` may use `core`, and does not"]);
    }

    #[test]
    fn a_misspelled_room_is_found() {
        let said = said("| `src/text` | | `cor` | |\n", &[TEXT]);
        assert_eq!(said, ["ARCHITECTURE.md:5: `text` may use `cor`, which is no room"]);
    }

    #[test]
    fn a_circle_is_found_however_long() {
        let rows = "| `src/a.rs` | | `b` | |\n| `src/b.rs` | | `c` | |\n| `src/c.rs` | | `a` | |\n";
        let sources =
            [("src/a.rs", "use crate::b;\n"), ("src/b.rs", "use crate::c;\n"), ("src/c.rs", "use crate::a;\n")];
        assert_eq!(said(rows, &sources), ["ARCHITECTURE.md:5: a circle of rooms: a -> b -> c -> a"]);
    }

    #[test]
    fn tests_may_look_into_every_room() {
        let inline = "#[cfg(test)]\nmod tests {\n    use crate::pages;\n}\n#[cfg(test)]\nmod more;\n";
        let page = ("src/pages/one.rs", "use crate::text;\nuse x_core::Y;\n");
        let text = [("src/text/mod.rs", inline), ("src/text/more.rs", "use crate::pages;\n"), page];
        assert_eq!(said(ROWS, &text), [""; 0]);
    }
}
