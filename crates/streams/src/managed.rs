//! What a CCP says in the managed scheme (`globalResiliency::…`). It names regions; which is whose, and what the host passes on
//! from one CCP to the other, is the page's to know (`js/managed.js`).

use ambidesk_coordinator::{Event, Region};
use wasm_bindgen::JsValue;

use crate::decode::string;

/// Reads an event without its prefix. `is_own` says whether a name means the frame's region.
pub(crate) fn read(region: Region, what: &str, data: &JsValue, is_own: impl Fn(&str) -> bool) -> Option<Event> {
    let named = |name: &str| if is_own(name) { region } else { region.other() };
    let next = string(data, "activeRegion");
    Some(match (what, next) {
        ("global_signin_valid", _) => Event::SignInScoped { global: true },
        ("global_signin_invalid", _) => Event::SignInScoped { global: false },
        ("init", Some(_)) => {
            let (_, state) = (string(data, "instanceRegion")?, string(data, "instanceState")?);
            Event::Introduced { active: if state == "active" { region } else { region.other() } }
        }
        ("failover_detected", Some(next)) => Event::FailoverDetected { next: named(&next) },
        ("failover_pending", Some(next)) => Event::FailoverPending { next: named(&next) },
        ("failover_initiated", Some(next)) => Event::FailoverInitiated { next: named(&next) },
        _ => Event::Unrecognized { what: what.to_owned() },
    })
}
