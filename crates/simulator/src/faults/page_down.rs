//! `page-down`: the CCP page does not load.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict};
use crate::world::Kind;

/// The fault's name.
pub const NAME: &str = "page-down";
/// What it breaks.
pub const ABOUT: &str = "the CCP page does not load, nor what is beside it for the session";

/// The parameters.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct PageDown {
    /// A status to answer; without one the connection is closed.
    status: Option<u16>,
}

impl Rule for PageDown {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        if !matches!(exchange.kind, Kind::Page | Kind::Authorize) {
            return Verdict::Pass;
        }
        match self.status {
            None => Verdict::Abort,
            Some(status) => Verdict::Answer { status, body: serde_json::json!({ "message": "the page is down" }) },
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
    fn the_page_is_gone_and_the_api_still_answers() {
        assert_eq!(alone(NAME, Value::Null, &of(Kind::Page)), Verdict::Abort);
        let verdict = alone(NAME, json!({ "status": 503 }), &of(Kind::Page));
        assert!(matches!(verdict, Verdict::Answer { status: 503, .. }));
        assert_eq!(alone(NAME, Value::Null, &of(Kind::Authorize)), Verdict::Abort);
        assert_eq!(alone(NAME, Value::Null, &api("x")), Verdict::Pass);
    }
}
