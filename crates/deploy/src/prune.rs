//! What may be deleted: files of releases that no open desk runs any more. Deliberately absent: deleting, and everything
//! that no record names, which is somebody else's.

use std::collections::{BTreeMap, BTreeSet};

use crate::history::{History, Seconds};
use crate::release::Release;

/// What is too old.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// The releases.
    pub releases: Vec<String>,
    /// What a bucket holds for them, and for no other release.
    pub keys: BTreeSet<String>,
}

/// What ended before `moment`. `records` are all that a bucket has: a release whose record is missing protects nothing, so
/// the caller reads every one that there is.
pub fn past(history: &History, records: &BTreeMap<String, Release>, moment: Seconds) -> Past {
    let (old, kept): (Vec<_>, Vec<_>) = records.iter().partition(|(id, _)| history.is_past(id, moment));
    let needed: BTreeSet<String> = kept.iter().flat_map(|(id, release)| keys(id, release)).collect();
    let keys = old.iter().flat_map(|(id, release)| keys(id, release)).filter(|key| !needed.contains(key)).collect();
    Past { releases: old.into_iter().map(|(id, _)| id.clone()).collect(), keys }
}

/// All that a bucket holds for a release.
fn keys(id: &str, release: &Release) -> BTreeSet<String> {
    let mut keys = release.keys();
    keys.insert(Release::record_at(id));
    keys
}

#[cfg(test)]
mod tests {
    use super::{History, Past, Release, past};
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

    #[test]
    fn only_what_no_younger_release_names_is_past() {
        let old = [("index.html", "a"), ("boot.js", "same"), ("a-0123456789abcdef.js", ""), ("locales/fr.ftl", "fr")];
        let former = [("index.html", "b"), ("boot.js", "same"), ("b-0123456789abcdef.js", "")];
        let live = [("index.html", "c"), ("boot.js", "new"), ("b-0123456789abcdef.js", "")];
        let records: BTreeMap<String, Release> = [("a", release(&old)), ("b", release(&former)), ("c", release(&live))]
            .map(|(id, release)| (id.to_owned(), release))
            .into();
        let history =
            ["a", "b", "c"].iter().zip([10, 20, 30]).fold(History::default(), |all, (id, at)| all.with(id, at));
        assert_eq!(past(&history, &records, 20), Past::default());
        let found = past(&history, &records, 21);
        assert_eq!(found.releases, ["a"]);
        let file = |path: &str| records["a"].files[path].kept_at();
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
