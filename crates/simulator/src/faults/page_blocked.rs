//! `page-blocked`: the CCP page loads but refuses to be framed, as when the
//! portal is not among the instance's approved origins.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict};
use crate::world::Kind;

/// The fault's name.
pub const NAME: &str = "page-blocked";
/// What it breaks.
pub const ABOUT: &str = "the CCP page refuses to be framed";

/// The parameters: none.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct PageBlocked {}

impl Rule for PageBlocked {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        if exchange.kind == Kind::Page { Verdict::ForbidFraming } else { Verdict::Pass }
    }
}

#[cfg(test)]
mod tests {
    use super::NAME;
    use crate::faults::Verdict;
    use crate::faults::tests::{alone, of};
    use crate::world::Kind;
    use serde_json::Value;

    #[test]
    fn only_the_page_forbids_frames() {
        let page = alone(NAME, Value::Null, &of(Kind::Page));
        assert_eq!(page, Verdict::ForbidFraming);
        assert_eq!(alone(NAME, Value::Null, &of(Kind::Worker)), Verdict::Pass);
    }
}
