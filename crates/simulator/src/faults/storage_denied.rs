//! `storage-denied`: in the browser's question for the cookies of an embedded page, the agent refuses or does nothing. The request
//! page carries it out: it asks for what is in force when its button is pressed, and does not ask the browser then.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict};

/// The fault's name.
pub const NAME: &str = "storage-denied";
/// What it breaks.
pub const ABOUT: &str = "the agent does not allow the cookies of the embedded CCP";

/// What the agent does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum How {
    /// They refuse.
    #[default]
    Refuse,
    /// They leave the question alone.
    Ignore,
}

/// The parameters.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct StorageDenied {
    /// What the agent does.
    how: How,
}

impl Rule for StorageDenied {
    fn verdict(&self, _exchange: &Exchange<'_>) -> Verdict {
        Verdict::Pass
    }
}

#[cfg(test)]
mod tests {
    use super::NAME;
    use crate::faults::Faults;
    use serde_json::{Value, json};

    #[test]
    fn what_the_agent_does_is_told_to_whoever_asks() {
        let mut faults = Faults::default();
        faults.set(NAME, Value::Null).expect("refused without a word");
        assert_eq!(faults.parameters()[NAME], &json!({ "how": "refuse" }));
        faults.set(NAME, json!({ "how": "ignore" })).expect("known");
        assert_eq!(faults.parameters()[NAME], &json!({ "how": "ignore" }));
        assert!(faults.set(NAME, json!({ "how": "hang" })).is_err());
    }
}
