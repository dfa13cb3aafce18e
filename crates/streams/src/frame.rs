//! One region's frame, as the program has it. Made by the page's script (`js/region-frame.js`), which may have done so
//! before the program was there: it is taken over where it is, and tells what has happened from the beginning. Absent:
//! making it.

mod commands;

use std::cell::RefCell;

use ambidesk_coordinator::{Event, Region, StorageAccess, WebSocket};
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;

use crate::config::PairMember;
use crate::{decode, managed, sys};

/// How long the frame of a CCP is empty before its page is loaded anew, in milliseconds: longer than the other windows of
/// the desk take to empty theirs, and than a worker may outlive its last page.
const EMPTY_MS: u32 = 4_000;

/// The frame of one region and everything that lives in it. Dropping it removes the frame.
pub struct RegionFrame {
    member: PairMember,
    page: sys::PageFrame,
    /// The CCP page that is to be loaded when its frame has been empty for long enough.
    renewal: RefCell<Option<Timeout>>,
    _listener: Closure<dyn FnMut(String, JsValue)>,
}

impl RegionFrame {
    /// Takes a frame over. `report` gets everything that it tells, from the beginning and including how the start went; it
    /// is called from JavaScript's stack, not before this has returned, and must only take notes.
    pub fn take(region: Region, member: PairMember, page: JsValue, report: impl Fn(Event) + 'static) -> Self {
        let page: sys::PageFrame = page.unchecked_into();
        let listener = {
            let (member, frame) = (member.clone(), page.clone());
            Closure::<dyn FnMut(String, JsValue)>::new(move |what: String, data: JsValue| {
                let event = match what.strip_prefix("globalResiliency::") {
                    Some(what) => managed::read(region, what, &data, |name| frame.is_named(name)),
                    None => read(region, &member, &what, &data, |contact| frame.lives_elsewhere(contact)),
                };
                if let Some(event) = event {
                    report(event);
                }
            })
        };
        page.listen(listener.as_ref().unchecked_ref());
        Self { member, page, renewal: RefCell::default(), _listener: listener }
    }

    /// Shows or hides the frame. A hidden frame keeps its size and layout, is not painted, takes no focus and is not in
    /// the accessibility tree. Where both frames are visible this one has a half of their place, the upper (0) or the lower (1).
    pub fn set_visible(&self, visible: bool, half: Option<usize>) {
        self.page.set_visible(visible, half);
    }

    /// The frame's `connect` object, once Streams is initialised.
    #[must_use]
    pub fn connect(&self) -> Option<JsValue> {
        Some(self.page.connect()).filter(JsValue::is_object)
    }

    /// The ARN of the region's instance; in the managed scheme its origin, until its agent is known.
    #[must_use]
    pub fn instance_arn(&self) -> String {
        self.page.instance_arn()
    }

    /// Whether the CCP is known to have every permission that it needs of the page: not where this version of Streams makes
    /// or takes the CCP's frame in a way of its own. `None` while Streams is not running.
    #[must_use]
    pub fn delegates_all(&self) -> Option<bool> {
        self.page.delegates().as_bool()
    }

    /// The addresses of the additional scripts that the CCP was started without.
    #[must_use]
    pub fn absent_scripts(&self) -> Vec<String> {
        self.page.absent_scripts()
    }
}

impl Drop for RegionFrame {
    fn drop(&mut self) {
        self.page.remove();
    }
}

/// What the frame tells: how its start went, and events of Streams by their names. `lives_elsewhere` says of a contact, by its
/// id, whether it lives in the other region.
fn read(
    region: Region,
    member: &PairMember,
    what: &str,
    data: &JsValue,
    lives_elsewhere: impl Fn(&str) -> bool,
) -> Option<Event> {
    Some(match what {
        "ccp_loaded" => Event::CcpLoaded,
        "streams_started" => Event::StreamsStarted,
        "streams_failed" => Event::StreamsFailed { reason: data.as_string().unwrap_or_default() },
        "acknowledge" => decode::acknowledged(data),
        "disasterRecovery::failover" => decode::failover(region, member, data),
        "disasterRecovery::failover_pending" => decode::failover_pending(region, member, data),
        // The CCP passes everything from its worker on to its window before it acts itself (`initSharedWorker`).
        "disasterRecovery::force_offline" => return decode::force_offline_requested(region, member, data),
        "api_metric" => return decode::api_called(data),
        "api_response" => return decode::web_socket_offered(data),
        "session_ends" => Event::SessionEnds { at: decode::moment(data) },
        "agent::softphone_error" => Event::SoftphoneFailed(decode::softphone_error(data)),
        "network" => Event::NetworkStatus(decode::network_status(data)?),
        "auth_fail" | "terminated" => Event::SignInRefused,
        "authorize_success" => Event::SignInAccepted,
        "webSocket::connection_gain" => Event::WebSocket(WebSocket::Open),
        "webSocket::connection_lost" => Event::WebSocket(WebSocket::Lost),
        "webSocket::init_failure" => Event::WebSocket(WebSocket::GivenUp),
        "storageAccess::init" => Event::StorageAccess(StorageAccess::Needed),
        "storageAccess::granted" => Event::StorageAccess(StorageAccess::Granted),
        "storageAccess::denied" => Event::StorageAccess(StorageAccess::Denied),
        "sign_out_answered" => Event::SignOutAnswered { ended: data.is_truthy() },
        "ack_timeout" => Event::AcknowledgementTimedOut,
        "iframe_retries_exhausted" => Event::RetriesExhausted,
        // The bus hands a fresh `connect.Agent` to the subscribers of each update (`updateAgentData`).
        "agent::refresh" => match decode::agent(data.unchecked_ref(), lives_elsewhere) {
            Ok(agent) => Event::AgentUpdated(Box::new(agent)),
            Err(error) => Event::Unrecognized { what: error.to_string() },
        },
        other => Event::Unrecognized { what: other.to_owned() },
    })
}
