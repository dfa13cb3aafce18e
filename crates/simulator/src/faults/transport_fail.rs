//! `transport-fail`: the worker gets no presigned address for the
//! active-region poll; everything else works.

use serde::{Deserialize, Serialize};

use super::{Exchange, Rule, Verdict, api_error};
use crate::world::Kind;

/// The fault's name.
pub const NAME: &str = "transport-fail";
/// What it breaks.
pub const ABOUT: &str = "the presigned address of the active-region poll is not given out";

/// The parameters.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct TransportFail {
    /// The status to answer; 500 when absent.
    status: Option<u16>,
}

impl Rule for TransportFail {
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict {
        if exchange.kind == Kind::Api && exchange.transport == Some("agent_discovery") {
            api_error(self.status.unwrap_or(500), "InternalServiceException")
        } else {
            Verdict::Pass
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Exchange, Kind, NAME};
    use crate::faults::Verdict;
    use crate::faults::tests::alone;
    use serde_json::{Value, json};

    fn transport(transport: &'static str) -> Exchange<'static> {
        Exchange { kind: Kind::Api, operation: Some("CreateTransport"), transport: Some(transport) }
    }

    #[test]
    fn the_poll_gets_no_address_and_the_websocket_still_does() {
        let verdict = alone(NAME, Value::Null, &transport("agent_discovery"));
        assert!(matches!(verdict, Verdict::Answer { status: 500, .. }));
        let denied = json!({ "status": 403 });
        let verdict = alone(NAME, denied, &transport("agent_discovery"));
        assert!(matches!(verdict, Verdict::Answer { status: 403, .. }));
        assert_eq!(alone(NAME, Value::Null, &transport("web_socket")), Verdict::Pass);
    }
}
