//! `worker-dead`: the worker's script is not served. Setting it also crashes
//! the workers that run: the control route does that, over the side channel.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict};
use crate::world::Kind;

/// The fault's name.
pub const NAME: &str = "worker-dead";
/// What it breaks.
pub const ABOUT: &str = "running workers crash and new ones do not start";

/// The parameters: none.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct WorkerDead {}

impl Rule for WorkerDead {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        if exchange.kind == Kind::Worker { Verdict::Abort } else { Verdict::Pass }
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
    fn the_script_is_gone_and_the_page_still_loads() {
        assert_eq!(alone(NAME, Value::Null, &of(Kind::Worker)), Verdict::Abort);
        assert_eq!(alone(NAME, Value::Null, &of(Kind::Page)), Verdict::Pass);
    }
}
