//! How fast the coordinator decides: a failover and back, in a desk that has seen few or many before, and reports of an
//! agent with few or many contacts.

use std::hint::black_box;

use ambidesk_coordinator::{
    AgentSnapshot, AgentState, AgentStateKind, Channel, Contact, ContactState, Coordinator, Event, Input, Record,
    Region, Settings, Timestamp,
};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

/// A desk whose both regions are ready, and its timeline.
#[derive(Clone)]
struct Desk {
    coordinator: Coordinator,
    now: Timestamp,
    active: Region,
    timeline: Vec<Record>,
}

impl Desk {
    fn open() -> Self {
        let now = Timestamp::from_millis(1_795_383_334_123);
        let coordinator = Coordinator::new(Settings::default(), 7);
        let mut desk = Self { coordinator, now, active: Region::First, timeline: Vec::new() };
        desk.take(Input::Opened);
        for region in Region::ALL {
            desk.take(Input::Event(region, Event::StreamsStarted));
            desk.take(Input::Event(region, Event::Acknowledged { port: Some(region.to_string()) }));
            desk.take(Input::Event(region, Event::AgentUpdated(Box::new(agent(0)))));
        }
        desk.signal(Region::First);
        desk
    }

    fn take(&mut self, input: Input) {
        self.now = self.now + std::time::Duration::from_millis(40);
        let transitions = self.coordinator.handle(self.now, input);
        self.timeline.extend(transitions.into_iter().map(|transition| transition.record));
    }

    /// Both workers name a region, its agent is reported, and the time until the desk has settled passes.
    fn signal(&mut self, next: Region) {
        for region in Region::ALL {
            self.take(Input::Event(region, Event::FailoverSignaled { next }));
        }
        self.take(Input::Event(next, Event::AgentUpdated(Box::new(agent(0)))));
        self.now = self.now + Settings::default().settle;
        self.take(Input::Tick);
        self.active = next;
    }
}

/// The steps of one call of [`Desk::signal`].
const STEPS: u64 = 4;

fn agent(contacts: usize) -> AgentSnapshot {
    let contact = |index: usize| Contact {
        id: format!("contact {index}"),
        channel: if index == 0 { Channel::Voice } else { Channel::Chat },
        state: ContactState::Connected,
        since: None,
        queue: Some("Support".to_owned()),
        customer: Some("+15550100".to_owned()),
        attributes: vec![("tier".to_owned(), "gold".to_owned())],
        supervising: false,
        elsewhere: false,
    };
    let state = AgentState { name: "Available".to_owned(), kind: AgentStateKind::Routable, ..AgentState::default() };
    let contacts = (0..contacts).map(contact).collect();
    AgentSnapshot { name: "agent".to_owned(), states: vec![state.clone()], state, contacts, ..AgentSnapshot::default() }
}

fn failovers(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("coordinator, a failover of an idle agent");
    group.throughput(Throughput::Elements(STEPS));
    for records in [1, 100, 10_000] {
        let mut desk = Desk::open();
        while desk.timeline.len() < records {
            desk.signal(desk.active.other());
        }
        assert_eq!(desk.coordinator.view().active, Some(desk.active), "the desk follows");
        group.bench_function(BenchmarkId::from_parameter(format!("{records} records")), |bencher| {
            bencher.iter_batched_ref(
                || Desk { timeline: Vec::with_capacity(64), ..desk.clone() },
                |desk| desk.signal(black_box(desk.active.other())),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

fn reports(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("coordinator, a report of the agent");
    let desk = Desk::open();
    for contacts in [1, 10, 100] {
        let input = Input::Event(Region::First, Event::AgentUpdated(Box::new(agent(contacts))));
        group.bench_function(BenchmarkId::from_parameter(format!("{contacts} contacts")), |bencher| {
            bencher.iter_batched_ref(
                || (desk.clone(), input.clone()),
                |(desk, input)| desk.take(input.clone()),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, failovers, reports);
criterion_main!(benches);
