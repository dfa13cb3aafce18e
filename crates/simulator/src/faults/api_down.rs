//! `api-down`: the instance API fails, in one of the ways in which an API does.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict, api_error, concerns};

/// The fault's name.
pub const NAME: &str = "api-down";
/// What it breaks.
pub const ABOUT: &str = "the instance API answers a status, hangs, or closes the connection";

/// The parameters.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct ApiDown {
    /// What becomes of a call.
    how: How,
    /// Only these API operations; all when empty.
    operations: Vec<String>,
}

/// What becomes of a call.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum How {
    /// The connection is closed without a byte.
    #[default]
    Refuse,
    /// It is taken, and not answered until the fault is healed.
    Hang,
    /// It is answered with this status: 401 no longer accepts the session, 403 denies access.
    Status(u16),
}

impl Rule for ApiDown {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        if !concerns(&self.operations, exchange) {
            return Verdict::Pass;
        }
        match self.how {
            How::Refuse => Verdict::Abort,
            How::Hang => Verdict::Hang,
            How::Status(status) => api_error(status, kind(status)),
        }
    }
}

/// What the vendor calls an error of that status.
const fn kind(status: u16) -> &'static str {
    match status {
        401 => "UnauthorizedException",
        403 => "AccessDeniedException",
        _ => "InternalServiceException",
    }
}

#[cfg(test)]
mod tests {
    use super::NAME;
    use crate::faults::tests::{alone, api, of};
    use crate::faults::{Faults, Verdict};
    use crate::world::Kind;
    use serde_json::{Value, json};

    /// What becomes of a call to an API that is down like this, while pages load and other operations answer.
    fn down(how: &Value) -> Verdict {
        let verdict = alone(NAME, json!({ "how": how }), &api("GetAgentSnapshot"));
        assert_eq!(alone(NAME, json!({ "how": how }), &of(Kind::Page)), Verdict::Pass);
        let only = json!({ "how": how, "operations": ["PutAgentState"] });
        assert_eq!(alone(NAME, only.clone(), &api("GetAgentSnapshot")), Verdict::Pass);
        assert_eq!(alone(NAME, only, &api("PutAgentState")), verdict);
        verdict
    }

    #[test]
    fn the_api_breaks_connections_off_unless_told_otherwise() {
        assert_eq!(down(&json!("refuse")), Verdict::Abort);
        assert_eq!(alone(NAME, Value::Null, &api("GetAgentSnapshot")), Verdict::Abort);
    }

    #[test]
    fn the_api_falls_silent() {
        assert_eq!(down(&json!("hang")), Verdict::Hang);
    }

    #[test]
    fn the_api_answers_a_status_and_the_vendors_word_for_it() {
        let words = [(401, "UnauthorizedException"), (403, "AccessDeniedException"), (500, "InternalServiceException")];
        for (asked, word) in words {
            let Verdict::Answer { status, body } = down(&json!({ "status": asked })) else {
                panic!("{asked} is not answered");
            };
            assert_eq!((status, &body["__type"]), (asked, &json!(word)));
        }
    }

    #[test]
    fn a_way_that_does_not_exist_is_answered_with_those_that_do() {
        let error = Faults::default().set(NAME, json!({ "how": "burn" })).expect_err("no such way");
        assert!(error.to_string().contains("`refuse`, `hang`, `status`"), "{error}");
    }
}
