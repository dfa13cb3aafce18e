//! `api-403`: the instance API denies access.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict, api_error, concerns};

/// The fault's name.
pub const NAME: &str = "api-403";
/// What it breaks.
pub const ABOUT: &str = "the instance API answers 403";

/// The parameters.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Api403 {
    /// Only these API operations; all when empty.
    operations: Vec<String>,
}

impl Rule for Api403 {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        if concerns(&self.operations, exchange) { api_error(403, "AccessDeniedException") } else { Verdict::Pass }
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
    fn the_api_denies_access_and_pages_still_load() {
        let verdict = alone(NAME, Value::Null, &api("GetAgentSnapshot"));
        assert!(matches!(verdict, Verdict::Answer { status: 403, .. }), "{verdict:?}");
        assert_eq!(alone(NAME, Value::Null, &of(Kind::Page)), Verdict::Pass);
        let only = json!({ "operations": ["PutAgentState"] });
        assert_eq!(alone(NAME, only.clone(), &api("GetAgentSnapshot")), Verdict::Pass);
        assert_ne!(alone(NAME, only, &api("PutAgentState")), Verdict::Pass);
    }
}
