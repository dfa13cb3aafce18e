//! What has to be written into a bucket, and in which order, so that no page ever names a file that is not there yet.
//! Deliberately absent: writing it.

use std::collections::{BTreeMap, BTreeSet};

use ambidesk_hosting::STABLE;

use crate::release::{File, Folder, KEPT, ORDERS, PAGE, Release};

/// Folders of a release, of which another one may have other files.
const BUILT: [&str; 2] = ["locales/", "snippets/"];

/// When something is written; each stage is verified before the next one begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// What belongs to the release: whatever is brought for it is found again, also where it is given up.
    Record,
    /// Files with a digest in their names: nobody asks for them yet.
    Lasting,
    /// What a rollback needs besides.
    Kept,
    /// Files whose names stay the same.
    Open,
    /// `index.html`.
    Page,
}

impl Stage {
    /// In order.
    pub const ALL: [Self; 5] = [Self::Record, Self::Lasting, Self::Kept, Self::Open, Self::Page];
}

/// An object as a bucket has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// SHA-256 in base64; `None` if whoever wrote it named none.
    pub sha256: Option<String>,
    /// `Content-Type`.
    pub content_type: Option<String>,
    /// `Cache-Control`.
    pub cache_control: Option<String>,
    /// Whether it has a `Content-Encoding`.
    pub encoded: bool,
}

/// Why something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is not there.
    New,
    /// It holds something else, or nobody knows what.
    Content,
    /// It is sent with other headers.
    Headers,
}

/// Where what is written comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The folder, by path.
    Folder(String),
    /// The record of the release.
    Record,
    /// Another object of the bucket.
    Copy(String),
}

/// One object to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub stage: Stage,
    /// Where.
    pub key: String,
    /// What it has to be afterwards.
    pub file: File,
    /// Where it comes from.
    pub source: Source,
}

/// What a release that was kept lacks.
#[derive(Debug, thiserror::Error)]
#[error("release {release} can't come back: {key} is not there as it was")]
pub struct Lost {
    /// The release.
    pub release: String,
    /// The object.
    pub key: String,
}

/// Every object that a bucket has to hold for this folder, in the order of the stages.
pub fn wanted(folder: &Folder) -> Vec<Step> {
    let mut steps = Vec::new();
    for (path, file) in &folder.release.files {
        let source = Source::Folder(path.clone());
        if !file.lasts() {
            steps.push(Step { stage: Stage::Kept, key: file.kept_at(), file: unserved(file), source: source.clone() });
        }
        steps.push(Step { stage: stage(path, file), key: path.clone(), file: file.clone(), source });
    }
    for (path, file) in &folder.operators {
        let source = Source::Folder(path.clone());
        steps.push(Step { stage: Stage::Open, key: path.clone(), file: file.clone(), source });
    }
    let record = folder.release.record();
    let file = File {
        sha256: crate::release::sha256(&record),
        size: record.len() as u64,
        content_type: "application/json".to_owned(),
        cache_control: UNSERVED.to_owned(),
    };
    let key = Release::record_at(&folder.release.id());
    steps.push(Step { stage: Stage::Record, key, file, source: Source::Record });
    steps.sort_by(|one, other| (one.stage, &one.key).cmp(&(other.stage, &other.key)));
    // Two files of one content are kept once.
    steps.dedup_by(|one, other| one.key == other.key);
    steps
}

/// What of it is not there yet.
pub fn upload(folder: &Folder, seen: &BTreeMap<String, Seen>) -> Vec<Step> {
    let is_left = |step: &Step| step.key == ORDERS && leaves_orders(folder, seen);
    wanted(folder).into_iter().filter(|step| why(step, seen).is_some() && !is_left(step)).collect()
}

/// Whether a bucket has orders of an operator, and the folder only those that every build leaves: they stay.
pub fn leaves_orders(folder: &Folder, seen: &BTreeMap<String, Seen>) -> bool {
    let both = folder.operators.get(ORDERS).zip(seen.get(ORDERS));
    folder.orders_as_built && both.is_some_and(|(file, seen)| seen.sha256.as_ref() != Some(&file.sha256))
}

/// What the live release has, the folder lacks, and no build makes: files of a person's own, which go some time after that release was
/// replaced, and nobody would notice before. A digest in a name tells of one content only: another one has another name.
pub fn missing(live: &Release, folder: &Folder) -> BTreeSet<String> {
    let is_own = |path: &str| !STABLE.contains(&path) && !BUILT.iter().any(|start| path.starts_with(start));
    let is_there = |path: &str| folder.release.files.contains_key(path) || folder.operators.contains_key(path);
    let open = live.files.iter().filter(|(_, file)| !file.lasts()).map(|(path, _)| path);
    open.filter(|path| is_own(path) && !is_there(path)).cloned().collect()
}

/// What has to be copied within a bucket for a release to be live again.
///
/// # Errors
///
/// Where something of it is not there any more.
pub fn rollback(release: &Release, seen: &BTreeMap<String, Seen>) -> Result<Vec<Step>, Lost> {
    let mut steps = Vec::new();
    for (path, file) in &release.files {
        let from = if file.lasts() { path.clone() } else { file.kept_at() };
        if seen.get(&from).is_none_or(|seen| seen.sha256.as_ref() != Some(&file.sha256)) {
            return Err(Lost { release: release.id(), key: from });
        }
        let (key, stage) = (path.clone(), stage(path, file));
        let step = Step { stage, key, file: file.clone(), source: Source::Copy(from) };
        steps.extend(why(&step, seen).map(|_| step));
    }
    steps.sort_by(|one, other| (one.stage, &one.key).cmp(&(other.stage, &other.key)));
    Ok(steps)
}

/// Why a step is due; `None` if it is done.
pub fn why(step: &Step, seen: &BTreeMap<String, Seen>) -> Option<Why> {
    let Some(seen) = seen.get(&step.key) else { return Some(Why::New) };
    if seen.sha256.as_ref() != Some(&step.file.sha256) {
        return Some(Why::Content);
    }
    let headers = (seen.content_type.as_deref(), seen.cache_control.as_deref(), seen.encoded);
    let right = (Some(&*step.file.content_type), Some(&*step.file.cache_control), false);
    (headers != right).then_some(Why::Headers)
}

/// Where a bucket keeps the addresses that an edge has to forget, from before they are written over until it was told to. Its name
/// does not end like that of a record.
pub fn to_forget_at() -> String {
    format!("{KEPT}to-forget")
}

/// The addresses that an edge may go on answering as they were: those of objects that are written over although what they
/// said until now, or their silence, allows to keep them.
pub fn forgotten(steps: &[Step], seen: &BTreeMap<String, Seen>) -> BTreeSet<String> {
    let served = steps.iter().filter(|step| ![Stage::Record, Stage::Kept].contains(&step.stage));
    let kept = served.filter(|step| seen.get(&step.key).is_some_and(|seen| may_be_kept(seen.cache_control.as_deref())));
    let addresses = kept.flat_map(|step| {
        let root = (step.key == PAGE).then(|| "/".to_owned());
        [format!("/{}", step.key)].into_iter().chain(root)
    });
    addresses.collect()
}

fn may_be_kept(cache_control: Option<&str>) -> bool {
    let asked_for = |directive: &str| ["no-cache", "no-store", "max-age=0"].contains(&directive.trim());
    cache_control.is_none_or(|text| !text.to_lowercase().split(',').any(asked_for))
}

fn stage(path: &str, file: &File) -> Stage {
    match path {
        PAGE => Stage::Page,
        _ if file.lasts() => Stage::Lasting,
        _ => Stage::Open,
    }
}

/// What may be kept of what nobody should ask for.
const UNSERVED: &str = "no-store";

fn unserved(file: &File) -> File {
    File { cache_control: UNSERVED.to_owned(), ..file.clone() }
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, Folder, Seen, Source, Stage, Step, forgotten, leaves_orders, missing, rollback, upload};
    use crate::release::{File, OPERATORS};
    use ambidesk_hosting::Rules;

    const SCRIPT: &str = "a-0123456789abcdef.js";

    fn folder(files: &[(&str, &str)]) -> Folder {
        let rules = Rules::of_this_release().expect("they are valid");
        let mut folder = Folder::default();
        for (path, content) in files {
            let file = File::of(path, content.as_bytes(), &rules).expect("it has a rule");
            if OPERATORS.contains(path) {
                folder.operators.insert((*path).to_owned(), file);
            } else {
                folder.release.files.insert((*path).to_owned(), file);
            }
        }
        folder
    }

    fn release() -> Folder {
        folder(&[("index.html", "page"), (SCRIPT, "script"), ("boot.js", "boot"), ("config.json", "{}")])
    }

    /// A bucket after these steps.
    fn after(steps: &[Step], mut seen: BTreeMap<String, Seen>) -> BTreeMap<String, Seen> {
        for Step { key, file, .. } in steps {
            let (sha256, content_type) = (Some(file.sha256.clone()), Some(file.content_type.clone()));
            let cache_control = Some(file.cache_control.clone());
            seen.insert(key.clone(), Seen { sha256, content_type, cache_control, encoded: false });
        }
        seen
    }

    fn keys(steps: &[Step]) -> Vec<&str> {
        steps.iter().map(|step| &*step.key).collect()
    }

    #[test]
    fn what_a_page_names_is_there_before_it() {
        let steps = upload(&release(), &BTreeMap::new());
        assert!(steps.is_sorted_by_key(|step| step.stage));
        assert_eq!(steps[0].source, Source::Record);
        assert_eq!((steps[1].stage, &*steps[1].key), (Stage::Lasting, SCRIPT));
        assert_eq!(keys(&steps[4..]), ["boot.js", "config.json", "index.html"]);
        assert_eq!(steps.len(), 7, "boot.js, index.html and the record are kept besides");
    }

    #[test]
    fn an_upload_that_was_interrupted_goes_on_where_it_was() {
        let all = upload(&release(), &BTreeMap::new());
        for done in 0..=all.len() {
            assert_eq!(upload(&release(), &after(&all[..done], BTreeMap::new())), all[done..]);
        }
    }

    #[test]
    fn other_headers_and_an_unknown_digest_are_reasons_to_write() {
        let done = after(&upload(&release(), &BTreeMap::new()), BTreeMap::new());
        let changes: [fn(&mut Seen); 4] = [
            |seen| seen.content_type = Some("binary/octet-stream".to_owned()),
            |seen| seen.cache_control = None,
            |seen| seen.encoded = true,
            |seen| seen.sha256 = None,
        ];
        for change in changes {
            let mut seen = done.clone();
            change(seen.get_mut("boot.js").expect("it was written"));
            assert_eq!(keys(&upload(&release(), &seen)), ["boot.js"]);
        }
    }

    #[test]
    fn a_rollback_copies_what_was_kept_and_leaves_the_configuration_alone() {
        let first = after(&upload(&release(), &BTreeMap::new()), BTreeMap::new());
        let next = folder(&[("index.html", "new"), ("boot.js", "new boot"), ("config.json", "[]")]);
        let second = after(&upload(&next, &first), first);
        let steps = rollback(&release().release, &second).expect("everything was kept");
        assert_eq!(keys(&steps), ["boot.js", "index.html"]);
        assert!(steps.iter().all(|step| step.source == Source::Copy(step.file.kept_at())));

        let kept = steps[0].file.kept_at();
        for key in [SCRIPT, &*kept] {
            let mut seen = second.clone();
            seen.remove(key);
            assert_eq!(rollback(&release().release, &seen).expect_err("it is gone").key, key);
        }
    }

    #[test]
    fn orders_of_an_operator_are_written_over_by_those_of_a_person_and_not_by_those_of_a_build() {
        let with = |orders: &str, orders_as_built| Folder {
            orders_as_built,
            ..folder(&[("index.html", "page"), ("shell.json", orders)])
        };
        let built = with("built", true);
        let first = upload(&built, &BTreeMap::new());
        assert!(keys(&first).contains(&"shell.json"), "there are none yet");
        let of_build = after(&first, BTreeMap::new());
        let of_operator = after(&upload(&with("share: 5", false), &of_build), of_build.clone());
        for (seen, left) in [(&of_build, false), (&of_operator, true), (&BTreeMap::new(), false)] {
            assert_eq!(leaves_orders(&built, seen), left);
        }
        assert!(upload(&built, &of_operator).is_empty());
        assert_eq!(keys(&upload(&with("built", false), &of_operator)), ["shell.json"], "that is meant");
        let mut by_hand = of_build;
        by_hand.get_mut("shell.json").expect("it was written").cache_control = None;
        assert_eq!(keys(&upload(&built, &by_hand)), ["shell.json"], "they are the same, with other headers");
    }

    #[test]
    fn what_is_a_persons_own_is_missed_and_what_a_build_no_longer_makes_is_not() {
        let own = [("crm.js", "crm"), ("brand/logo.png", "logo")];
        let built = [("locales/fr.ftl", "un"), ("snippets/a/inline0.js", ""), ("global-connect.mjs", "")];
        let live = folder(&[&[("index.html", "page"), (SCRIPT, "script")][..], &own, &built].concat());
        let missed = |files: &[(&str, &str)]| missing(&live.release, &folder(files)).into_iter().collect::<Vec<_>>();
        assert_eq!(missed(&[("index.html", "next")]), ["brand/logo.png", "crm.js"]);
        assert_eq!(missed(&[("index.html", "next"), ("crm.js", "another"), ("brand/logo.png", "")]), [""; 0]);
    }

    #[test]
    fn the_edge_forgets_only_what_it_may_have_kept() {
        let old = folder(&[("index.html", "old"), ("boot.js", "old"), ("brand.css", "old")]);
        let mut seen = after(&upload(&old, &BTreeMap::new()), BTreeMap::new());
        let next = folder(&[("index.html", "new"), ("boot.js", "new"), ("brand.css", "new"), ("new.css", "")]);
        let forgotten =
            |seen: &BTreeMap<String, Seen>| forgotten(&upload(&next, seen), seen).into_iter().collect::<Vec<_>>();
        assert!(forgotten(&seen).is_empty());
        seen.get_mut("index.html").expect("it is there").cache_control = None;
        seen.get_mut("boot.js").expect("it is there").cache_control = Some("Public, Max-Age=0".to_owned());
        seen.get_mut("brand.css").expect("it is there").cache_control = Some("max-age=600".to_owned());
        assert_eq!(forgotten(&seen), ["/", "/brand.css", "/index.html"]);
    }
}
