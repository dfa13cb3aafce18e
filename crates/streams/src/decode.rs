//! The door: JavaScript values of Streams become the coordinator's types here, and nowhere else. What can't be read
//! becomes an `Unrecognized` event, never a panic.

use ambidesk_coordinator::{
    AGENT_POLL, AgentSnapshot, AgentState, AgentStateKind, Channel, Contact, ContactState, Event, NetworkStatus,
    Region, SoftphoneError, Timestamp,
};
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::config::PairMember;
use crate::error::StreamsError;
use crate::sys;

/// `disasterRecovery::failover`: `{nextActiveArn}`, `{isPrimary}`, or both. The ARN wins.
pub(crate) fn failover(region: Region, member: &PairMember, data: &JsValue) -> Event {
    if let Some(arn) = string(data, "nextActiveArn") {
        return match region_of(region, member, &arn) {
            Some(next) => Event::FailoverSignaled { next },
            None => Event::Unrecognized { what: format!("failover to an instance that is not of this pair: {arn}") },
        };
    }
    match get(data, "isPrimary").as_bool() {
        Some(true) => Event::FailoverSignaled { next: region },
        Some(false) => Event::FailoverSignaled { next: region.other() },
        None => Event::Unrecognized { what: "failover without a target".to_owned() },
    }
}

/// `disasterRecovery::failover_pending`: `{nextActiveArn}`.
pub(crate) fn failover_pending(region: Region, member: &PairMember, data: &JsValue) -> Event {
    match string(data, "nextActiveArn") {
        None => Event::FailoverPending { next: region.other() },
        Some(arn) => match region_of(region, member, &arn) {
            Some(next) => Event::FailoverPending { next },
            None => {
                Event::Unrecognized { what: format!("pending failover to an instance that is not of this pair: {arn}") }
            }
        },
    }
}

/// `disasterRecovery::force_offline` on its way from the worker to the CCP: `{softFailover, nextActiveArn}`. Without a
/// target it is the worker's reminder of an order that it gave before, and no news.
pub(crate) fn force_offline_requested(region: Region, member: &PairMember, data: &JsValue) -> Option<Event> {
    let arn = string(data, "nextActiveArn")?;
    Some(match region_of(region, member, &arn) {
        Some(next) => Event::ForceOfflineRequested { next, soft: get(data, "softFailover").is_truthy() },
        None => {
            Event::Unrecognized { what: format!("an order to leave for an instance that is not of this pair: {arn}") }
        }
    })
}

/// `api_metric`: what each call of the worker took and how it went. A call without an answer has no status, and the
/// status of a success in its place (`_recordAPILatency`).
///
/// Some calls a worker repeats at once until it has been refused often enough; `RetryStatus` says so then. It asks for the
/// agent no more after that.
pub(crate) fn api_called(data: &JsValue) -> Option<Event> {
    let operation = string(data, "name")?;
    if !get(data, "error").is_truthy() {
        return Some(Event::ApiAnswered { operation });
    }
    let status = dimension(data, "HttpStatusCode")
        .and_then(|status| status.as_f64())
        .filter(|status| *status >= 400.0 && *status < 600.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 400 and 600")]
    let status = status.map_or(0, |status| status as u16);
    let is_exhausted =
        dimension(data, "RetryStatus").and_then(|status| status.as_string()).as_deref() == Some("exhausted");
    Some(if operation == AGENT_POLL && is_exhausted {
        Event::AgentPollingEnded { status }
    } else {
        Event::ApiFailed { operation, status }
    })
}

/// What the desk's own request is known by.
pub(crate) const OWN_REQUEST: &str = "ambidesk";

/// `api_response` to the desk's own request: the address of a websocket. That none was given is told elsewhere (`api_metric`).
pub(crate) fn web_socket_offered(response: &JsValue) -> Option<Event> {
    let is_own = string(response, "requestId").as_deref() == Some(OWN_REQUEST);
    (is_own && !get(response, "err").is_truthy()).then_some(Event::WebSocketOffered)
}

/// A dimension of a metric, by its name.
fn dimension(metric: &JsValue, name: &str) -> Option<JsValue> {
    let dimensions: Array = get(metric, "optionalDimensions").dyn_into().ok()?;
    let dimension = dimensions.iter().find(|dimension| string(dimension, "name").as_deref() == Some(name))?;
    Some(get(&dimension, "value"))
}

fn region_of(region: Region, member: &PairMember, arn: &str) -> Option<Region> {
    if arn == member.instance_arn {
        Some(region)
    } else if arn == member.other_arn {
        Some(region.other())
    } else {
        None
    }
}

/// `acknowledge`: with `{id}` for a new port of the worker, without for the answer to `synchronize`.
pub(crate) fn acknowledged(data: &JsValue) -> Event {
    Event::Acknowledged { port: string(data, "id") }
}

/// The agent and the contacts, through the documented methods of `connect.Agent` and `connect.Contact`; and where each contact
/// lives.
pub(crate) fn agent(agent: &sys::Agent, lives_elsewhere: impl Fn(&str) -> bool) -> Result<AgentSnapshot, StreamsError> {
    let state = agent.get_state().map_err(StreamsError::threw("connect.Agent.getState"))?;
    let states = agent.get_agent_states().map_err(StreamsError::threw("connect.Agent.getAgentStates"))?;
    let contacts = agent.get_contacts().map_err(StreamsError::threw("connect.Agent.getContacts"))?;
    let contacts = items(&contacts).filter_map(|value| contact(value.unchecked_ref(), &lives_elsewhere));
    Ok(AgentSnapshot {
        name: agent.get_name().ok().and_then(|name| name.as_string()).unwrap_or_default(),
        state: agent_state(&state),
        next_state: agent.get_next_state().ok().map(|state| state_name(&state)).filter(|name| !name.is_empty()),
        states: items(&states).map(|state| agent_state(&state)).collect(),
        contacts: contacts.collect(),
    })
}

/// What is in a list; nothing where there is none.
pub(crate) fn items(list: &Array) -> impl Iterator<Item = JsValue> {
    let length = if Array::is_array(list) { list.length() } else { 0 };
    (0..length).map(|index| list.get(index))
}

/// A `connect.SoftphoneError`, after its way between windows a plain object.
pub(crate) fn softphone_error(error: &JsValue) -> SoftphoneError {
    match string(error, "errorType").as_deref().unwrap_or_default() {
        "microphone_not_shared" => SoftphoneError::MicrophoneNotShared,
        "unsupported_browser" => SoftphoneError::UnsupportedBrowser,
        "signalling_handshake_failure" | "signalling_connection_failure" | "ice_collection_timeout" => {
            SoftphoneError::NetworkBlocked
        }
        "user_busy_error" => SoftphoneError::UserBusy,
        "webrtc_error" | "realtime_communication_error" => SoftphoneError::MediaFailed,
        "vdi_strategy_not_supported" | "vdi_redir_not_supported" => SoftphoneError::Vdi,
        _ => SoftphoneError::Other,
    }
}

/// A `connect.NetworkConnectionStatus`; none that this version does not know.
pub(crate) fn network_status(status: &JsValue) -> Option<NetworkStatus> {
    match status.as_string()?.as_str() {
        "connected" => Some(NetworkStatus::Connected),
        "connecting" | "disconnected" => Some(NetworkStatus::Disconnected),
        "failed" => Some(NetworkStatus::Failed),
        _ => None,
    }
}

fn agent_state(state: &JsValue) -> AgentState {
    AgentState {
        name: state_name(state),
        kind: match string(state, "type").as_deref() {
            Some("routable") => AgentStateKind::Routable,
            Some("not_routable") => AgentStateKind::NotRoutable,
            Some("offline") => AgentStateKind::Offline,
            Some("error") => AgentStateKind::Error,
            Some("system") => AgentStateKind::System,
            Some(_) | None => AgentStateKind::Init,
        },
        arn: string(state, "agentStateARN").unwrap_or_default(),
        since: moment(&get(state, "startTimestamp")),
    }
}

/// The name of a state, composed: one that was typed with combining accents in one region (NFD) is the same in the other.
pub(crate) fn state_name(state: &JsValue) -> String {
    composed(&string(state, "name").unwrap_or_default())
}

/// A text in Unicode's normal form C.
pub(crate) fn composed(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { JsString::from(text).normalize("NFC").into() }
}

/// A contact may be gone by the time it is read; then it has no place in the snapshot.
fn contact(contact: &sys::Contact, lives_elsewhere: impl Fn(&str) -> bool) -> Option<Contact> {
    let id = contact.get_contact_id().ok()?.as_string()?;
    let state = contact.get_state().ok()?;
    let channel = channel(contact.get_type().ok()?.as_string().as_deref());
    let since = moment(&get(&state, "timestamp"));
    let state = contact_state(string(&state, "type").as_deref());
    Some(Contact {
        elsewhere: lives_elsewhere(&id),
        id,
        channel,
        state,
        since,
        queue: contact.get_queue().ok().and_then(|queue| string(&queue, "name")),
        customer: match channel {
            Channel::Task => task_name(contact),
            Channel::Email => sender(contact).or_else(|| customer(contact)),
            Channel::Voice | Channel::QueueCallback if state == ContactState::Connected => {
                consulted(contact).or_else(|| customer(contact))
            }
            Channel::Voice | Channel::QueueCallback | Channel::Chat | Channel::Other => customer(contact),
        },
        attributes: contact.get_attributes().map(|attributes| pairs(&attributes)).unwrap_or_default(),
        supervising: supervises(contact),
    })
}

/// Who is at the other end, as their endpoint has it. The initial connection outlives the call, as in the CCP.
fn customer(contact: &sys::Contact) -> Option<String> {
    let connection = contact.get_initial_connection().ok().filter(|connection| connection.is_object())?;
    phone_number(&connection)
}

fn phone_number(connection: &sys::Connection) -> Option<String> {
    string(&connection.get_endpoint().ok()?, "phoneNumber").map(|number| without_sip(&number))
}

/// `sip:+12065550100@…` is a number for a person (`Endpoint.stripPhoneNumber` in Streams).
fn without_sip(number: &str) -> String {
    let stripped = number
        .split_once(':')
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("sip") || scheme.eq_ignore_ascii_case("sips"))
        .and_then(|(_, address)| address.split_once('@'))
        .map(|(user, _)| user);
    stripped.filter(|user| !user.is_empty()).unwrap_or(number).to_owned()
}

/// Who wrote an e-mail. Its connections know nobody.
fn sender(contact: &sys::Contact) -> Option<String> {
    string(&contact.get_customer_endpoint().ok()?, "emailAddress")
}

/// Whom the agent talks to while they consult somebody and the customer has left.
fn consulted(contact: &sys::Contact) -> Option<String> {
    let initial = contact.get_initial_connection().ok().filter(|connection| connection.is_object())?;
    if initial.is_active().is_ok_and(|active| active.is_truthy()) {
        return None;
    }
    let others = contact.get_third_party_connections().ok()?;
    let mut others = items(&others).map(JsCast::unchecked_into::<sys::Connection>);
    let other = others.find(|connection| connection.is_active().is_ok_and(|active| active.is_truthy()))?;
    phone_number(&other).or_else(|| string(&other.get_endpoint().ok()?, "name"))
}

/// Whether the agent's own connection monitors somebody else's contact.
fn supervises(contact: &sys::Contact) -> bool {
    let Some(own) = contact.get_agent_connection().ok().filter(|connection| connection.is_object()) else {
        return false;
    };
    // Not every kind of connection knows of monitoring.
    let is = |answer: Result<JsValue, JsValue>| answer.is_ok_and(|answer| answer.is_truthy());
    is(own.is_silent_monitor()) || is(own.is_barge())
}

/// Nobody is at the other end of a task; it has a name.
fn task_name(contact: &sys::Contact) -> Option<String> {
    contact.get_name().ok()?.as_string()
}

fn channel(kind: Option<&str>) -> Channel {
    match kind {
        Some("voice") => Channel::Voice,
        Some("queue_callback") => Channel::QueueCallback,
        Some("chat") => Channel::Chat,
        Some("task") => Channel::Task,
        Some("email") => Channel::Email,
        Some(_) | None => Channel::Other,
    }
}

fn contact_state(kind: Option<&str>) -> ContactState {
    match kind {
        Some("connecting" | "pending") => ContactState::Connecting,
        Some("connected" | "paused") => ContactState::Connected,
        Some("ended") => ContactState::Ended,
        Some("missed" | "rejected") => ContactState::Missed,
        Some("error") => ContactState::Error,
        Some(_) | None => ContactState::Incoming,
    }
}

/// `{key: {name, value}}` as sorted pairs.
fn pairs(attributes: &JsValue) -> Vec<(String, String)> {
    if !attributes.is_object() {
        return Vec::new();
    }
    // Not `dyn_ref`: the object belongs to the frame's window, whose `Object` is another. Only names are sorted, which are texts.
    items(&Object::keys(attributes.unchecked_ref::<Object>()).sort())
        .filter_map(|name| {
            let name = name.as_string()?;
            let value = string(&get(attributes, &name), "value")?;
            Some((name, value))
        })
        .collect()
}

/// A `Date` of any frame.
pub(crate) fn moment(date: &JsValue) -> Option<Timestamp> {
    let number = if date.is_object() {
        let value_of = get(date, "getTime");
        value_of.unchecked_ref::<js_sys::Function>().call0(date).ok()?.as_f64()?
    } else {
        date.as_f64()?
    };
    // Milliseconds since the epoch fit an integer for the next 280,000 years.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (number.is_finite() && number >= 0.0).then(|| Timestamp::from_millis(number as u64))
}

pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    if object.is_object() || object.is_function() {
        Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
    } else {
        JsValue::UNDEFINED
    }
}

pub(crate) fn string(object: &JsValue, name: &str) -> Option<String> {
    get(object, name).as_string().filter(|value| !value.is_empty())
}
