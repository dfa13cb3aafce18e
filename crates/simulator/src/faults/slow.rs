//! `slow`: answers come late.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict};
use crate::world::Kind;

/// The fault's name.
pub const NAME: &str = "slow";
/// What it breaks.
pub const ABOUT: &str = "every answer of the region is `ms` milliseconds late";

/// Longest delay, in milliseconds: a minute.
const LONGEST: u32 = 60_000;

/// The parameters.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Slow {
    /// How late, in milliseconds.
    ms: Late,
    /// Only these kinds of requests; all when empty.
    #[serde(default)]
    kinds: Vec<Kind>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(try_from = "u32", into = "u32")]
struct Late(u32);

impl TryFrom<u32> for Late {
    type Error = String;

    fn try_from(ms: u32) -> Result<Self, String> {
        if ms <= LONGEST { Ok(Self(ms)) } else { Err(format!("`ms` is {ms}: give at most {LONGEST}")) }
    }
}

impl From<Late> for u32 {
    fn from(late: Late) -> Self {
        late.0
    }
}

impl Rule for Slow {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        if self.kinds.is_empty() || self.kinds.contains(&exchange.kind) {
            Verdict::Delay(Duration::from_millis(u64::from(self.ms.0)))
        } else {
            Verdict::Pass
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, NAME};
    use crate::faults::Faults;
    use crate::faults::tests::{api, of};
    use serde_json::json;
    use std::time::Duration;

    #[test]
    fn answers_are_late_by_what_was_asked_for() {
        let mut faults = Faults::default();
        faults.set(NAME, json!({ "ms": 40 })).expect("good");
        assert_eq!(faults.verdict(&of(Kind::Page)).0, Duration::from_millis(40));
        let only = json!({ "ms": 40, "kinds": ["api"] });
        faults.set(NAME, only).expect("good");
        assert_eq!(faults.verdict(&of(Kind::Page)).0, Duration::ZERO);
        assert_eq!(faults.verdict(&api("GetAgentSnapshot")).0, Duration::from_millis(40));
    }

    #[test]
    fn a_delay_without_an_end_is_refused() {
        let error = Faults::default().set(NAME, json!({ "ms": 60_001 })).expect_err("too long");
        assert!(error.to_string().contains("at most 60000"), "{error}");
    }
}
