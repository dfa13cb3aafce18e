//! `poll-lies`: the active-region poll of one region names another instance
//! than the distribution does.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict};
use crate::world::Kind;

/// The fault's name.
pub const NAME: &str = "poll-lies";
/// What it breaks.
pub const ABOUT: &str = "the active-region poll of this region answers `instanceArn`, whatever is true";

/// The parameters.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PollLies {
    /// The ARN to answer.
    instance_arn: String,
    /// Whether live contacts are to be terminated.
    #[serde(default)]
    terminate_active_contacts: bool,
}

impl Rule for PollLies {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        if exchange.kind != Kind::Poll {
            return Verdict::Pass;
        }
        Verdict::Answer {
            status: 200,
            body: serde_json::json!({
                "InstanceArn": self.instance_arn,
                "TerminateActiveContacts": self.terminate_active_contacts,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, NAME};
    use crate::faults::Verdict;
    use crate::faults::tests::{alone, of};
    use serde_json::json;

    #[test]
    fn the_poll_names_what_it_was_told_to() {
        let lie = json!({ "instanceArn": "arn:x" });
        let Verdict::Answer { status, body } = alone(NAME, lie.clone(), &of(Kind::Poll)) else {
            panic!("the poll is not answered");
        };
        assert_eq!(status, 200);
        assert_eq!(body["InstanceArn"], "arn:x");
        assert_eq!(body["TerminateActiveContacts"], false);
        assert_eq!(alone(NAME, lie, &of(Kind::Page)), Verdict::Pass);
    }
}
