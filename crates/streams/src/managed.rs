//! What a CCP says in the managed scheme (`globalResiliency::…`). It names regions, and a frame knows the name of its own from
//! the CCP's first word. Absent: what the host passes on from one CCP to the other, which is the page's (`js/managed.js`).

use ambidesk_coordinator::{Event, Region};
use wasm_bindgen::JsValue;

use crate::decode::string;

/// Reads an event without its prefix. `own` is the name of the frame's region, as it was told last.
pub(crate) fn read(region: Region, own: &mut String, what: &str, data: &JsValue) -> Option<Event> {
    let named = |name: &str| if own.as_str() == name { region } else { region.other() };
    let next = string(data, "activeRegion");
    Some(match (what, next) {
        ("global_signin_valid", _) => Event::SignInScoped { global: true },
        ("global_signin_invalid", _) => Event::SignInScoped { global: false },
        ("init", Some(_)) => {
            let (name, state) = (string(data, "instanceRegion")?, string(data, "instanceState")?);
            *own = name;
            Event::Introduced { active: if state == "active" { region } else { region.other() } }
        }
        ("failover_detected", Some(next)) => Event::FailoverDetected { next: named(&next) },
        ("failover_pending", Some(next)) => Event::FailoverPending { next: named(&next) },
        ("failover_initiated", Some(next)) => Event::FailoverInitiated { next: named(&next) },
        _ => Event::Unrecognized { what: what.to_owned() },
    })
}
