//! `socket-down`: the workers' websockets are closed and no new one is given an
//! address; everything else works. A computer that slept may find this.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict, api_error};
use crate::world::Kind;

/// The fault's name.
pub const NAME: &str = "socket-down";
/// What it breaks.
pub const ABOUT: &str = "websockets of workers are closed, and the address of a new one is not given out";

/// The parameters.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct SocketDown {
    /// The status to answer; 500 when absent.
    status: Option<u16>,
}

impl Rule for SocketDown {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        match (exchange.kind, exchange.transport) {
            (Kind::Ws, _) => Verdict::Abort,
            (Kind::Api, Some("web_socket")) => api_error(self.status.unwrap_or(500), "InternalServiceException"),
            _ => Verdict::Pass,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Exchange, Kind, NAME};
    use crate::faults::Verdict;
    use crate::faults::tests::{alone, of};
    use serde_json::Value;

    #[test]
    fn websockets_are_refused_with_their_address_and_the_rest_is_not() {
        let transport = |transport| Exchange { transport: Some(transport), ..of(Kind::Api) };
        assert_eq!(alone(NAME, Value::Null, &of(Kind::Ws)), Verdict::Abort);
        let verdict = alone(NAME, Value::Null, &transport("web_socket"));
        assert!(matches!(verdict, Verdict::Answer { status: 500, .. }));
        assert_eq!(alone(NAME, Value::Null, &transport("agent_discovery")), Verdict::Pass);
        assert_eq!(alone(NAME, Value::Null, &of(Kind::Api)), Verdict::Pass);
    }
}
