//! What may be deleted: files of releases that no open desk runs any more. Deliberately absent: deleting, and everything
//! that no record names, which is somebody else's.

use std::collections::{BTreeMap, BTreeSet};

use crate::history::{History, Seconds};
use crate::release::{File, Release};

/// What is too old.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// The releases.
    pub releases: Vec<String>,
    /// What a bucket holds for them, and for no other release.
    pub keys: BTreeSet<String>,
}

/// What a bucket keeps about a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The release.
    pub release: Release,
    /// When it was written.
    pub written: Seconds,
}

/// What ended before `moment`. `records` are all that a bucket has: a release whose record is missing protects nothing, so
/// the caller reads every one that there is. A release that never went live, because its deployment was given up, ends when its record
/// is written; but where the history remembers no other one than that of this deployment, it may have been lost, and what it does not
/// know may have been live a moment ago.
pub fn past(history: &History, records: &BTreeMap<String, Record>, moment: Seconds) -> Past {
    let remembers = history.former().is_some();
    let is_past = |id: &str, record: &Record| {
        if history.knows(id) { history.is_past(id, moment) } else { remembers && record.written < moment }
    };
    let keys = |id: &str, record: &Record| keys(id, &record.release, history.knows(id));
    let (old, kept): (Vec<_>, Vec<_>) = records.iter().partition(|(id, record)| is_past(id, record));
    let needed: BTreeSet<String> = kept.iter().flat_map(|(id, record)| keys(id, record)).collect();
    let keys = old.iter().flat_map(|(id, record)| keys(id, record)).filter(|key| !needed.contains(key)).collect();
    Past { releases: old.into_iter().map(|(id, _)| id.clone()).collect(), keys }
}

/// All that a bucket holds for a release. Files with stable names are written once it is remembered: what has the name of one in
/// a release that nobody remembers is somebody else's.
fn keys(id: &str, release: &Release, is_known: bool) -> BTreeSet<String> {
    let mut keys = release.keys();
    keys.retain(|key| is_known || release.files.get(key).is_none_or(File::lasts));
    keys.insert(Release::record_at(id));
    keys
}

#[cfg(test)]
mod tests {
    use super::{History, Past, Record, Release, past};
    use crate::release::File;
    use ambidesk_hosting::Rules;
    use std::collections::BTreeMap;

    fn release(files: &[(&str, &str)]) -> Release {
        let rules = Rules::of_this_release().expect("they are valid");
        let file = |(path, content): &(&str, &str)| {
            ((*path).to_owned(), File::of(path, content.as_bytes(), &rules).expect("it has a rule"))
        };
        Release { files: files.iter().map(file).collect() }
    }

    fn records<const N: usize>(releases: [(&str, &[(&str, &str)]); N]) -> BTreeMap<String, Record> {
        let record = |files| Record { release: release(files), written: 5 };
        releases.map(|(id, files)| (id.to_owned(), record(files))).into()
    }

    #[test]
    fn a_deployment_that_was_given_up_is_past_some_time_after_it_was_begun() {
        let given_up =
            [("a-0123456789abcdef.js", "a"), ("b-0123456789abcdef.js", ""), ("boot.js", "x"), ("theirs.js", "")];
        let live = [("index.html", "c"), ("b-0123456789abcdef.js", "")];
        let records = records([("a", &given_up[..]), ("c", &live)]);
        let lost = History::default().with("c", 30);
        assert_eq!(past(&lost, &records, 100), Past::default(), "what is not remembered may have been live");
        let history = History::default().with("b", 20).with("c", 30);
        assert_eq!(past(&history, &records, 5), Past::default());
        let found = past(&history, &records, 6);
        assert_eq!(found.releases, ["a"]);
        let kept = ["boot.js", "theirs.js"].map(|path| records["a"].release.files[path].kept_at());
        let mut expected =
            [&["a-0123456789abcdef.js", "ambidesk-releases/a.json"].map(str::to_owned)[..], &kept].concat();
        expected.sort();
        assert_eq!(found.keys.into_iter().collect::<Vec<_>>(), expected, "neither what lives nor what it never wrote");
    }

    #[test]
    fn only_what_no_younger_release_names_is_past() {
        let old = [("index.html", "a"), ("boot.js", "same"), ("a-0123456789abcdef.js", ""), ("locales/fr.ftl", "fr")];
        let former = [("index.html", "b"), ("boot.js", "same"), ("b-0123456789abcdef.js", "")];
        let live = [("index.html", "c"), ("boot.js", "new"), ("b-0123456789abcdef.js", "")];
        let records = records([("a", &old[..]), ("b", &former), ("c", &live)]);
        let history =
            ["a", "b", "c"].iter().zip([10, 20, 30]).fold(History::default(), |all, (id, at)| all.with(id, at));
        assert_eq!(past(&history, &records, 20), Past::default());
        let found = past(&history, &records, 21);
        assert_eq!(found.releases, ["a"]);
        let file = |path: &str| records["a"].release.files[path].kept_at();
        let mut expected = [
            "a-0123456789abcdef.js".to_owned(),
            "ambidesk-releases/a.json".to_owned(),
            "locales/fr.ftl".to_owned(),
            file("index.html"),
            file("locales/fr.ftl"),
        ];
        expected.sort();
        assert_eq!(found.keys.into_iter().collect::<Vec<_>>(), expected);
    }
}
