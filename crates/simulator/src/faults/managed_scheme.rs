//! `managed-scheme`: this region's CCP says something else than the managed scheme would have it say. The CCP page and its
//! worker carry it out: they ask for the ways in force when they are about to speak.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict};

/// The fault's name.
pub const NAME: &str = "managed-scheme";
/// What it breaks.
pub const ABOUT: &str = "this region's CCP says something wrong in the managed scheme, or nothing";

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Way {
    /// Its first word, `init`, never comes.
    NoInit,
    /// `init` says that this region is active, whatever is true.
    InitActive,
    /// `init` does not say which region is active.
    InitPartial,
    /// A move that was detected is not carried out.
    NoInitiated,
    /// A move is announced twice.
    InitiatedTwice,
    /// The agent's data are not given when they are asked for.
    NoAgentData,
    /// The agent is not reported anew when the region becomes active.
    NoUpdate,
    /// The CCP says that it can't be configured, and never says its first word.
    ConfigureError,
}

/// The parameters.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ManagedScheme {
    /// Everything that goes wrong.
    how: Vec<Way>,
}

impl Rule for ManagedScheme {
    fn verdict(&self, _exchange: &Exchange<'_>) -> Verdict {
        Verdict::Pass
    }
}

#[cfg(test)]
mod tests {
    use super::NAME;
    use crate::faults::Faults;
    use serde_json::json;

    #[test]
    fn its_ways_are_told_to_whoever_asks_and_an_unknown_one_is_refused() {
        let mut faults = Faults::default();
        let both = json!({ "how": ["no-init", "initiated-twice"] });
        faults.set(NAME, both.clone()).expect("known ways");
        assert_eq!(faults.parameters()[NAME], &both);
        assert!(faults.set(NAME, json!({ "how": ["no-word"] })).is_err());
    }
}
