//! `poll-down`: the presigned address of the active-region poll fails, or hangs.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict};
use crate::world::Kind;

/// The fault's name.
pub const NAME: &str = "poll-down";
/// What it breaks.
pub const ABOUT: &str = "the active-region poll fails (with 403 the worker asks for a new address)";

/// The parameters.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct PollDown {
    /// A status to answer; without one the connection is closed.
    status: Option<u16>,
    /// The poll is taken, and not answered until the fault is healed.
    hangs: bool,
}

impl Rule for PollDown {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        if exchange.kind != Kind::Poll {
            return Verdict::Pass;
        }
        match self.status {
            _ if self.hangs => Verdict::Hang,
            None => Verdict::Abort,
            Some(status) => Verdict::Answer { status, body: serde_json::json!({ "message": "the poll is down" }) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NAME;
    use crate::faults::Verdict;
    use crate::faults::tests::{alone, api, of};
    use crate::world::Kind;
    use serde_json::{Value, json};

    #[test]
    fn the_poll_fails_and_the_api_still_answers() {
        assert_eq!(alone(NAME, Value::Null, &of(Kind::Poll)), Verdict::Abort);
        let verdict = alone(NAME, json!({ "status": 403 }), &of(Kind::Poll));
        assert!(matches!(verdict, Verdict::Answer { status: 403, .. }));
        assert_eq!(alone(NAME, json!({ "hangs": true }), &of(Kind::Poll)), Verdict::Hang);
        assert_eq!(alone(NAME, json!({ "hangs": true }), &api("x")), Verdict::Pass);
        assert_eq!(alone(NAME, Value::Null, &api("x")), Verdict::Pass);
    }
}
