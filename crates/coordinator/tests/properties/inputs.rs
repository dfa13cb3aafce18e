//! Arbitrary inputs, and the moments at which they come.

use ambidesk_coordinator::{
    ADDRESS_REQUEST, AGENT_POLL, AgentSnapshot, AgentState, AgentStateKind, Channel, Command, Contact, ContactState,
    Event, Input, NetworkStatus, PeerMessage, Region, Renewal, Scheme, SoftphoneError, StorageAccess, Timestamp,
    Wanted, WebSocket,
};
use proptest::collection::vec;
use proptest::prelude::*;

#[derive(Debug, Clone)]
pub struct Step {
    pub moment: Moment,
    pub input: Input,
}

#[derive(Debug, Clone, Copy)]
pub enum Moment {
    Now,
    Later(u64),
    Earlier(u64),
    AtTheDeadline,
    AfterTheDeadline(u64),
}

/// A desk that is opened, mostly, and what happens to it.
pub fn steps(scheme: Scheme) -> impl Strategy<Value = Vec<Step>> {
    (prop::bool::weighted(0.98), vec(step(scheme), 0..40)).prop_map(|(opened, mut steps)| {
        if opened {
            steps.insert(0, Step { moment: Moment::Now, input: Input::Opened });
        }
        steps
    })
}

fn step(scheme: Scheme) -> impl Strategy<Value = Step> {
    (moment(), input(scheme)).prop_map(|(moment, input)| Step { moment, input })
}

fn moment() -> impl Strategy<Value = Moment> {
    prop_oneof![
        6 => Just(Moment::Now),
        6 => (1..2_000_u64).prop_map(Moment::Later),
        2 => (2_000..120_000_u64).prop_map(Moment::Later),
        1 => (120_000..50_000_000_u64).prop_map(Moment::Later),
        1 => (1..5_000_u64).prop_map(Moment::Earlier),
        8 => Just(Moment::AtTheDeadline),
        2 => (1..10_000_u64).prop_map(Moment::AfterTheDeadline),
    ]
}

fn region() -> impl Strategy<Value = Region> {
    prop_oneof![Just(Region::First), Just(Region::Second)]
}

fn input(scheme: Scheme) -> impl Strategy<Value = Input> {
    prop_oneof![
        8 => Just(Input::Tick),
        24 => (region(), event_of(scheme)).prop_map(|(region, event)| Input::Event(region, event)),
        3 => peer().prop_map(Input::Peer),
        2 => command().prop_map(Input::Command),
        1 => Just(Input::Opened),
    ]
}

fn event_of(scheme: Scheme) -> BoxedStrategy<Event> {
    match scheme {
        Scheme::Paired => event().boxed(),
        Scheme::Managed => prop_oneof![
            30 => event().prop_map(in_managed_words),
            1 => any::<bool>().prop_map(|global| Event::SignInScoped { global }),
        ]
        .boxed(),
    }
}

/// What the managed scheme has in the place of a pair's words: it knows neither claims nor orders.
fn in_managed_words(event: Event) -> Event {
    match event {
        Event::FailoverSignaled { next } => Event::Introduced { active: next },
        Event::ForceOfflineRequested { next, soft: true } => Event::FailoverDetected { next },
        Event::ForceOfflineRequested { next, soft: false } => Event::FailoverInitiated { next },
        other => other,
    }
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        1 => Just(Event::StreamsStarted),
        1 => Just(Event::StreamsFailed { reason: "the script did not load".to_owned() }),
        1 => Just(Event::CcpLoaded),
        8 => Just(Event::Acknowledged { port: None }),
        3 => (0..4_u8).prop_map(|port| Event::Acknowledged { port: Some(port.to_string()) }),
        6 => agent().prop_map(|agent| Event::AgentUpdated(Box::new(agent))),
        8 => region().prop_map(|next| Event::FailoverSignaled { next }),
        4 => region().prop_map(|next| Event::FailoverPending { next }),
        3 => (region(), any::<bool>()).prop_map(|(next, soft)| Event::ForceOfflineRequested { next, soft }),
        1 => Just(Event::SignInRefused),
        1 => Just(Event::SignInAccepted),
        1 => Just(Event::AcknowledgementTimedOut),
        1 => Just(Event::RetriesExhausted),
        1 => prop_oneof![Just(401), Just(403)].prop_map(|status| Event::AgentPollingEnded { status }),
        1 => prop_oneof![Just(WebSocket::Open), Just(WebSocket::Lost), Just(WebSocket::GivenUp)].prop_map(Event::WebSocket),
        2 => prop_oneof![Just(AGENT_POLL), Just(ADDRESS_REQUEST), Just("getAgentConfiguration")]
            .prop_map(|operation| Event::ApiAnswered { operation: operation.to_owned() }),
        1 => Just(Event::WebSocketOffered),
        1 => prop_oneof![Just(NetworkStatus::Connected), Just(NetworkStatus::Disconnected), Just(NetworkStatus::Failed)]
            .prop_map(Event::NetworkStatus),
        1 => Just(Event::SoftphoneFailed(SoftphoneError::MicrophoneNotShared)),
        1 => prop_oneof![Just(None), (0..50_000_000_u64).prop_map(|at| Some(Timestamp::from_millis(at)))]
            .prop_map(|at| Event::SessionEnds { at }),
        2 => prop_oneof![Just(0), Just(200), Just(401), Just(403), Just(500)]
            .prop_map(|status| Event::ApiFailed { operation: "CreateTransport".to_owned(), status }),
        2 => prop_oneof![Just(StorageAccess::Needed), Just(StorageAccess::Granted), Just(StorageAccess::Denied)]
            .prop_map(Event::StorageAccess),
        2 => any::<bool>().prop_map(|ended| Event::SignOutAnswered { ended }),
        2 => any::<bool>().prop_map(|open| Event::SignInHeld { open }),
        1 => Just(Event::Unrecognized { what: "something".to_owned() }),
    ]
}

fn renewal() -> impl Strategy<Value = Renewal> {
    prop_oneof![Just(Renewal::AgentMissing), Just(Renewal::WorkerStuck), Just(Renewal::WorkerGivenUp)]
}

fn wanted() -> impl Strategy<Value = Wanted> {
    prop_oneof![Just(Wanted::No), Just(Wanted::CallsFinish), Just(Wanted::CallsEnd)]
}

fn peer() -> impl Strategy<Value = PeerMessage> {
    prop_oneof![
        Just(PeerMessage::Hello),
        prop_oneof![Just(PeerMessage::SignedOut), Just(PeerMessage::SignedIn)],
        (region(), region(), any::<bool>()).prop_map(|(from, to, ordered)| PeerMessage::Pending { from, to, ordered }),
        (region(), any::<bool>()).prop_map(|(to, soft)| PeerMessage::FailOver { to, soft }),
        (region(), region(), wanted()).prop_map(|(from, to, wanted)| PeerMessage::Switched { from, to, wanted }),
        region().prop_map(|active| PeerMessage::CalledOff { active }),
        region().prop_map(|region| PeerMessage::RenewsSession { region }),
        region().prop_map(|region| PeerMessage::SessionEnded { region }),
        region().prop_map(|region| PeerMessage::WebSocketGivenUp { region }),
        (region(), renewal()).prop_map(|(region, why)| PeerMessage::Renewing { region, why }),
    ]
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        8 => Just(Command::SwitchNow),
        4 => (region(), any::<bool>()).prop_map(|(to, soft)| Command::FailOver { to, soft }),
        4 => region().prop_map(Command::Retry),
        2 => region().prop_map(Command::ShowContact),
        1 => region().prop_map(Command::SignIn),
        2 => Just(Command::SignOut),
        6 => region().prop_map(Command::RenewSession),
        1 => region().prop_map(Command::RenewLater),
        1 => (region(), any::<bool>()).prop_map(|(region, severed)| Command::AfterSignIn { region, severed }),
        1 => Just(Command::SetAgentState { name: "Lunch".to_owned() }),
        1 => Just(Command::PutStorageAccessOff),
        1 => Just(Command::DismissNotice),
        1 => Just(Command::Terminate),
    ]
}

fn agent() -> impl Strategy<Value = AgentSnapshot> {
    let kind = prop_oneof![
        3 => Just(AgentStateKind::Routable),
        1 => Just(AgentStateKind::NotRoutable),
        2 => Just(AgentStateKind::Offline),
        2 => Just(AgentStateKind::System),
    ];
    let channel = prop_oneof![3 => Just(Channel::Voice), 1 => Just(Channel::QueueCallback), 1 => Just(Channel::Chat)];
    let state = prop_oneof![
        1 => Just(ContactState::Incoming),
        4 => Just(ContactState::Connected),
        3 => Just(ContactState::Ended),
        1 => Just(ContactState::Missed),
    ];
    (kind, vec((channel, state), 0..3)).prop_map(|(kind, contacts)| AgentSnapshot {
        state: AgentState { name: format!("{kind:?}"), kind, ..AgentState::default() },
        contacts: contacts.into_iter().enumerate().map(|(id, (channel, state))| contact(id, channel, state)).collect(),
        ..AgentSnapshot::default()
    })
}

fn contact(id: usize, channel: Channel, state: ContactState) -> Contact {
    Contact {
        id: id.to_string(),
        channel,
        state,
        since: None,
        queue: None,
        customer: None,
        attributes: Vec::new(),
        supervising: false,
        elsewhere: false,
    }
}
