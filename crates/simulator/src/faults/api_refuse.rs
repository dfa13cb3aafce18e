//! `api-refuse`: connections to the instance API are closed without a byte.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict, concerns};

/// The fault's name.
pub const NAME: &str = "api-refuse";
/// What it breaks.
pub const ABOUT: &str = "the instance API closes the connection";

/// The parameters.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct ApiRefuse {
    /// Only these API operations; all when empty.
    operations: Vec<String>,
}

impl Rule for ApiRefuse {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        if concerns(&self.operations, exchange) { Verdict::Abort } else { Verdict::Pass }
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
    fn the_api_breaks_connections_off_and_pages_still_load() {
        let verdict = alone(NAME, Value::Null, &api("GetAgentSnapshot"));
        assert!(verdict == Verdict::Abort, "{verdict:?}");
        assert_eq!(alone(NAME, Value::Null, &of(Kind::Page)), Verdict::Pass);
        let only = json!({ "operations": ["PutAgentState"] });
        assert_eq!(alone(NAME, only.clone(), &api("GetAgentSnapshot")), Verdict::Pass);
        assert_ne!(alone(NAME, only, &api("PutAgentState")), Verdict::Pass);
    }
}
