//! The files of a release: path, digest, and the headers that each object has to carry. Deliberately absent: where they go.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ambidesk_hosting::{Rules, content_type};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Where a bucket keeps what a rollback needs: records, and the content of files whose names stay the same.
pub const KEPT: &str = "ambidesk-releases/";

/// The page that names the files of its release.
pub const PAGE: &str = "index.html";

/// The regions and everything else that a desk is told: without it, it only says how to set one up.
pub const CONFIG: &str = "config.json";

/// What an operator wants of what desks keep.
pub const ORDERS: &str = "shell.json";

/// What keeps a release in browsers, and what takes it away there, once it is in the place of the former.
pub const WORKER: &str = "service-worker.js";
/// See [`WORKER`].
pub const WORKER_OFF: &str = "service-worker-off.js";

/// The orders as every build leaves them in a folder: nobody's, as long as nobody has changed them.
pub const ORDERS_AS_BUILT: &str = include_str!("../../../assets/shell/shell.json");

/// The files that are no part of a release, but the operator's: a rollback leaves them as they are.
pub const OPERATORS: [&str; 2] = [CONFIG, ORDERS];

/// A type for what has an ending that nobody knows, or none.
const UNKNOWN_TYPE: &str = "application/octet-stream";

/// What a bucket has to say and hold of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// SHA-256 of the content, as S3 writes it: in base64.
    pub sha256: String,
    /// Its length in bytes.
    pub size: u64,
    /// The type that it is sent with.
    pub content_type: String,
    /// What may be kept of it, and for how long.
    pub cache_control: String,
}

impl File {
    /// The file of that name with this content.
    ///
    /// # Errors
    ///
    /// Where no rule says what may be kept of it.
    pub fn of(path: &str, content: &[u8], rules: &Rules) -> Result<Self, Unfit> {
        let cache_control = rules.kept(&format!("/{path}")).ok_or_else(|| Unfit::NoRule(path.to_owned()))?.to_owned();
        let content_type = content_type(path).unwrap_or(UNKNOWN_TYPE.into()).into_owned();
        Ok(Self { sha256: sha256(content), size: content.len() as u64, content_type, cache_control })
    }

    /// Whether its name holds a digest of its content, so that the name never gets another one.
    pub fn lasts(&self) -> bool {
        self.cache_control.contains("immutable")
    }

    /// Where its content is kept for a rollback if its name gets another one.
    pub fn kept_at(&self) -> String {
        // `/` would make folders, and `+` is read as a blank by some.
        let name = self.sha256.replace('/', "_").replace('+', "-");
        format!("{KEPT}files/{}", name.trim_end_matches('='))
    }
}

/// Every file of a release by its path, without those of the operator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The files.
    pub files: BTreeMap<String, File>,
}

impl Release {
    /// Its name: the same files have the same one, whoever uploads them and how often.
    pub fn id(&self) -> String {
        let mut start = [0; 8];
        start.copy_from_slice(&Sha256::digest(self.record())[..8]);
        format!("{:016x}", u64::from_be_bytes(start))
    }

    /// What a bucket keeps about it.
    pub fn record(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).unwrap_or_default()
    }

    /// Where a bucket keeps that.
    pub fn record_at(id: &str) -> String {
        format!("{KEPT}{id}.json")
    }

    /// Every object that a bucket has of its files: what is served, and what is kept.
    pub fn keys(&self) -> BTreeSet<String> {
        let kept = self.files.values().filter(|file| !file.lasts()).map(File::kept_at);
        self.files.keys().cloned().chain(kept).collect()
    }
}

/// A folder, read.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// The release that is in it.
    pub release: Release,
    /// What is there of [`OPERATORS`].
    pub operators: BTreeMap<String, File>,
    /// [`ORDERS`] are as built: an operator's own, which a bucket has, stay as they are.
    pub orders_as_built: bool,
    /// What each path holds.
    pub contents: BTreeMap<String, Vec<u8>>,
    /// What is there and is not uploaded; folders with a `/` at the end.
    pub left_out: BTreeSet<String>,
    /// What is uploaded, and nobody knows as what.
    pub untyped: BTreeSet<String>,
}

/// Why a folder is not uploaded.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// It can't be read.
    #[error("{} could not be read: {source}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It is something else.
    #[error("{} holds no index.html: `cargo xtask build` leaves a release in dist/", .0.display())]
    NoPage(PathBuf),
    /// Something has a name that is ours.
    #[error("{KEPT} is where former releases are kept: give that folder another name")]
    NameTaken,
    /// A link that does not lead to a file of the folder: who made it may not have meant what it leads to for everybody.
    #[error("{path} is a link to {}, and only a link to a file that is uploaded itself is followed: put a copy there, or take the link away", to.display())]
    LeadsOut {
        /// The link.
        path: String,
        /// Where it leads.
        to: PathBuf,
    },
    /// No rule fits a path.
    #[error("deploy/headers.json has no entry of `objects` for {0}")]
    NoRule(String),
}

impl Folder {
    /// Reads every file under a folder, but for what is hidden and for what editors and people put aside: everybody could ask for
    /// what is uploaded.
    ///
    /// # Errors
    ///
    /// Where it is no release, can't be read, or has a link that leads out of it.
    pub fn read(folder: &Path, rules: &Rules) -> Result<Self, Unfit> {
        let Found { files, left_out } = Found::under(folder)?;
        let mut read = Self { left_out, ..Self::default() };
        for path in files {
            let content = fs::read(folder.join(&path)).map_err(unreadable(&folder.join(&path)))?;
            let file = File::of(&path, &content, rules)?;
            if path.starts_with(KEPT) {
                return Err(Unfit::NameTaken);
            }
            if file.content_type == UNKNOWN_TYPE {
                read.untyped.insert(path.clone());
            }
            if OPERATORS.contains(&path.as_str()) {
                read.operators.insert(path.clone(), file);
            } else {
                read.release.files.insert(path.clone(), file);
            }
            read.contents.insert(path, content);
        }
        read.orders_as_built = read.contents.get(ORDERS).is_some_and(|orders| orders == ORDERS_AS_BUILT.as_bytes());
        if read.release.files.contains_key(PAGE) { Ok(read) } else { Err(Unfit::NoPage(folder.to_owned())) }
    }
}

/// SHA-256 as S3 writes it.
pub fn sha256(content: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(content))
}

fn unreadable(path: &Path) -> impl FnOnce(std::io::Error) -> Unfit {
    let path = path.to_owned();
    move |source| Unfit::Unreadable { path, source }
}

/// What is under a folder, by path with `/` between folders.
#[derive(Default)]
struct Found {
    files: Vec<String>,
    left_out: BTreeSet<String>,
}

impl Found {
    fn under(root: &Path) -> Result<Self, Unfit> {
        let whole = fs::canonicalize(root).map_err(unreadable(root))?;
        let (mut found, mut folders) = (Self::default(), vec![root.to_owned()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).map_err(unreadable(&folder))? {
                let entry = entry.map_err(unreadable(&folder))?;
                let (path, kind) = (entry.path(), entry.file_type().map_err(unreadable(&entry.path()))?);
                let name = inside(root, &path);
                if is_put_aside(&entry.file_name().to_string_lossy()) {
                    found.left_out.insert(if kind.is_dir() { format!("{name}/") } else { name });
                } else if kind.is_dir() {
                    folders.push(path);
                } else if kind.is_symlink() && !leads_to_a_file_of(&whole, &path) {
                    let to = fs::read_link(&path).map_err(unreadable(&path))?;
                    return Err(Unfit::LeadsOut { path: name, to });
                } else {
                    found.files.push(name);
                }
            }
        }
        Ok(found)
    }
}

fn inside(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Whether a link leads to a file under the folder that is uploaded itself.
fn leads_to_a_file_of(folder: &Path, link: &Path) -> bool {
    let Ok(to) = fs::canonicalize(link) else { return false };
    let is_uploaded = |inside: &Path| !inside.iter().any(|name| is_put_aside(&name.to_string_lossy()));
    to.is_file() && to.strip_prefix(folder).is_ok_and(is_uploaded)
}

/// The one hidden folder that is there for everybody.
const WELL_KNOWN: &str = ".well-known";

/// How the names of copies end that editors, merges and people leave behind.
const COPIES: [&str; 8] = ["~", ".bak", ".backup", ".old", ".orig", ".rej", ".swp", ".tmp"];

/// Whether a name is that of something hidden, or of a copy that was put aside.
fn is_put_aside(name: &str) -> bool {
    let lower = name.to_lowercase();
    (name.starts_with('.') && name != WELL_KNOWN) || COPIES.iter().any(|end| lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{Folder, ORDERS_AS_BUILT, Path, Rules, Unfit};
    use std::fs;

    fn read(files: &[(&str, &str)]) -> Result<Folder, Unfit> {
        let folder = tempfile::tempdir().expect("there is room");
        for (path, content) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("it is in the folder")).expect("there is room");
            fs::write(path, content).expect("there is room");
        }
        read_folder(folder.path())
    }

    fn read_folder(folder: &Path) -> Result<Folder, Unfit> {
        Folder::read(folder, &Rules::of_this_release().expect("they are valid"))
    }

    #[test]
    fn each_kind_of_file_gets_its_headers() {
        let folder = read(&[
            ("index.html", ""),
            ("config.json", "{}"),
            ("a-0123456789abcdef_bg.wasm", ""),
            ("locales/de.ftl", ""),
            ("service-worker.js", ""),
            ("brand.css", ""),
            ("brand/logo.png", ""),
            ("ring.mp3", ""),
            ("font.woff2", ""),
            ("data.unheard-of", ""),
            (".trunk-lock", ""),
            (".well-known/security.txt", ""),
        ])
        .expect("it is a release");
        let headers = |path: &str| {
            let file = &folder.release.files[path];
            (file.content_type.as_str(), file.cache_control.as_str())
        };
        assert_eq!(headers("a-0123456789abcdef_bg.wasm"), ("application/wasm", "public, max-age=31536000, immutable"));
        assert_eq!(headers("locales/de.ftl"), ("text/plain; charset=utf-8", "no-cache"));
        assert_eq!(headers("brand.css"), ("text/css", "no-cache"));
        assert_eq!(headers("index.html"), ("text/html; charset=utf-8", "no-cache"));
        assert_eq!(folder.operators["config.json"].cache_control, "no-store");
        assert_eq!(headers("service-worker.js"), ("text/javascript", "no-cache"));
        assert_eq!(headers("brand/logo.png"), ("image/png", "no-cache"));
        assert_eq!(headers("ring.mp3"), ("audio/mpeg", "no-cache"));
        assert_eq!(headers("font.woff2"), ("font/woff2", "no-cache"));
        assert_eq!(headers("data.unheard-of"), ("application/octet-stream", "no-cache"));
        assert_eq!(folder.untyped.iter().collect::<Vec<_>>(), ["data.unheard-of"]);
        assert_eq!(folder.release.files.len(), 10);
    }

    #[test]
    fn what_is_the_operators_does_not_make_another_release() {
        let id = |text: &str| {
            let folder = read(&[("index.html", ""), ("config.json", text), ("shell.json", text)]).expect("it is one");
            assert_eq!(folder.operators.len(), 2);
            folder.release.id()
        };
        assert_eq!(id("{}"), id("[]"));
        assert_ne!(id("{}"), read(&[("index.html", "new")]).expect("it is one").release.id());
    }

    #[test]
    fn orders_are_as_built_until_somebody_changes_them() {
        let as_built =
            |orders: &[_]| read(&[&[("index.html", "")], orders].concat()).expect("it is a release").orders_as_built;
        assert!(as_built(&[("shell.json", ORDERS_AS_BUILT)]));
        let few = ORDERS_AS_BUILT.replace("100", "5");
        assert!(!as_built(&[("shell.json", &few)]));
        assert!(!as_built(&[]));
    }

    #[test]
    fn a_folder_that_is_no_release_is_refused() {
        assert!(matches!(read(&[("main.js", "")]), Err(Unfit::NoPage(_))));
        assert!(matches!(read(&[("index.html", ""), ("ambidesk-releases/a", "")]), Err(Unfit::NameTaken)));
    }

    #[test]
    fn what_is_hidden_or_put_aside_is_left_out_and_said() {
        let folder = read(&[
            ("index.html", ""),
            ("config.json", "{}"),
            (".git/HEAD", ""),
            (".git/refs/heads/main", ""),
            (".env", ""),
            (".well-known/security.txt", ""),
            ("config.json.bak", "{}"),
            ("index.html~", ""),
            ("locales/de.ftl.orig", ""),
            ("Page.OLD", ""),
            ("drafts.old/page.html", ""),
            ("locales/.de.ftl.swp", ""),
        ])
        .expect("it is a release");
        let uploaded: Vec<_> = folder.contents.keys().map(String::as_str).collect();
        assert_eq!(uploaded, [".well-known/security.txt", "config.json", "index.html"]);
        let left_out: Vec<_> = folder.left_out.iter().map(String::as_str).collect();
        let expected = [
            ".env",
            ".git/",
            "Page.OLD",
            "config.json.bak",
            "drafts.old/",
            "index.html~",
            "locales/.de.ftl.swp",
            "locales/de.ftl.orig",
        ];
        assert_eq!(left_out, expected);
    }

    #[cfg(unix)]
    #[test]
    fn only_a_link_to_a_file_that_is_uploaded_itself_is_followed() {
        use std::os::unix::fs::symlink;

        let (folder, elsewhere) =
            [tempfile::tempdir(), tempfile::tempdir()].map(|made| made.expect("there is room")).into();
        let (folder, elsewhere) = (folder.path(), elsewhere.path());
        for (path, content) in [("index.html", "page"), (".env", "secret")] {
            fs::write(folder.join(path), content).expect("there is room");
        }
        fs::create_dir(folder.join("locales")).expect("there is room");
        fs::write(elsewhere.join("secret.txt"), "secret").expect("there is room");
        symlink("index.html", folder.join("start.html")).expect("it is made");
        let read = read_folder(folder).expect("it is a release");
        assert_eq!(read.contents["start.html"], b"page");
        let outside = elsewhere.join("secret.txt");
        for to in [&outside, elsewhere, Path::new("locales"), Path::new("."), Path::new(".env"), Path::new("nothing")] {
            let link = folder.join("link.txt");
            symlink(to, &link).expect("it is made");
            let refused = read_folder(folder).expect_err("it is no file of the folder");
            assert!(
                matches!(&refused, Unfit::LeadsOut { path, .. } if path == "link.txt"),
                "{}: {refused}",
                to.display()
            );
            fs::remove_file(link).expect("it is there");
        }
    }
}
