//! Regions: starting, impaired, tried again, recovered. The last tests ask the coordinator itself for its views.

use std::time::Duration;

use ambidesk_coordinator::{
    AgentSnapshot, Channel, Contact, ContactState, Coordinator, Event as Signal, Input, PhaseView, Readiness, Region,
    RenewalStage, Settings, Symptom, Timestamp, Verdict,
};

use super::support::{OPENED, Scene, at, becomes, renewal, steady};
use crate::telemetry::{Observer, State, What};
use crate::view::Role;

const FIRST: Region = Region::First;
const SECOND: Region = Region::Second;

fn readiness(region: Region, role: Role, readiness: State, previous: State, previous_ms: u64) -> What {
    What::RegionReadiness { region, role, readiness, previous, previous_ms }
}

#[test]
fn a_start_is_timed_from_the_navigation_for_each_region_and_for_the_desk() {
    let mut scene = Scene::opened();
    let told = scene.at(1_200, becomes(SECOND, Readiness::Ready { since: at(1_200) }));
    let started = What::RegionStarted { region: SECOND, role: Role::Unknown, ready_ms: 1_200 };
    assert_eq!(told, [readiness(SECOND, Role::Unknown, State::Ready, State::Loading, 1_200), started]);
    let told = scene.at(2_500, |view| {
        steady(FIRST)(view);
        view.regions.first.readiness = Readiness::Ready { since: at(2_500) };
        view.ready = true;
    });
    assert!(told.contains(&What::RegionStarted { region: FIRST, role: Role::Active, ready_ms: 2_500 }));
    assert!(told.contains(&What::DeskStarted { active: FIRST, ready_ms: 2_500 }));
    // A region starts once, and so does the desk.
    scene.at(9_000, becomes(FIRST, Readiness::NotAnswering { since: at(5_000) }));
    let told = scene.at(12_000, becomes(FIRST, Readiness::Ready { since: at(12_000) }));
    assert!(!told.iter().any(|what| matches!(what, What::RegionStarted { .. } | What::DeskStarted { .. })));
}

#[test]
fn steps_on_the_way_are_no_impairment() {
    let mut scene = Scene::opened();
    let told = scene.at(900, becomes(FIRST, Readiness::Connected { since: at(900) }));
    assert_eq!(told, [readiness(FIRST, Role::Unknown, State::Connected, State::Loading, 900)]);
}

#[test]
fn an_equal_view_and_what_concerns_the_agent_alone_are_no_news() {
    let mut scene = Scene::steady();
    assert_eq!(scene.at(3_000, |_| ()), []);
    let told = scene.at(4_000, |view| {
        view.regions.first.heard_at = Some(at(4_000));
        view.regions.first.agent = Some(AgentSnapshot::default());
    });
    assert_eq!(told, []);
}

#[test]
fn a_region_that_answers_and_never_reports_its_agent_is_impaired_when_that_has_lasted() {
    let mut scene = Scene::steady();
    let connected = Readiness::Connected { since: at(20_000) };
    let told = scene.at(20_000, |view| view.regions.second.readiness = connected.clone());
    assert!(!told.iter().any(|what| matches!(what, What::RegionImpaired { .. })), "{told:?}");
    let told = scene.at(35_000, |view| {
        let health = &mut view.regions.second.health;
        (health.verdict, health.since) = (Verdict::Impaired, at(35_000));
        health.symptoms = vec![Symptom::AgentUnknown { since: at(20_000) }];
    });
    let (role, readiness) = (Role::Standby, State::Failing);
    assert!(
        told.contains(&What::RegionImpaired { region: SECOND, role, readiness, since: at(35_000), has_contact: false }),
        "{told:?}"
    );
}

#[test]
fn a_region_that_answers_and_fails_is_impaired_and_would_not_take_an_agent_over() {
    let mut scene = Scene::steady();
    let told = scene.at(20_000, |view| {
        let health = &mut view.regions.second.health;
        (health.verdict, health.since) = (Verdict::Impaired, at(20_000));
    });
    let role = Role::Standby;
    assert!(told.contains(&What::RegionImpaired {
        region: SECOND,
        role,
        readiness: State::Failing,
        since: at(20_000),
        has_contact: false,
    }));
    assert!(told.iter().any(|what| matches!(what, What::FailoverReadiness { ready: false, standby: SECOND, .. })));
    let told = scene.at(30_000, |view| view.regions.second.health.verdict = Verdict::Recovering);
    assert!(told.contains(&What::RegionRecovered { region: SECOND, role, impaired_ms: 10_000, retries: 0 }));
}

#[test]
fn a_renewal_is_told_when_the_region_is_back_with_whether_the_session_is_a_new_one() {
    for renewed in [true, false] {
        let mut scene = Scene::steady();
        assert_eq!(scene.at(3_000, renewal(SECOND, RenewalStage::Offered)), []);
        assert_eq!(scene.at(4_000, renewal(SECOND, RenewalStage::Ending)), []);
        scene.at(5_000, becomes(SECOND, Readiness::SignInRequired { since: at(5_000) }));
        scene.at(14_000, renewal(SECOND, RenewalStage::SigningIn));
        assert_eq!(scene.at(20_000, |view| view.renewal = None), []);
        let told = scene.at(21_000, |view| {
            view.regions.second.readiness = Readiness::Ready { since: at(21_000) };
            view.regions.second.signed_in_since = renewed.then(|| at(20_000));
        });
        let said = What::SessionRenewed { region: SECOND, role: Role::Standby, renewed, took_ms: 17_000 };
        assert!(told.contains(&said), "{told:?}");
    }
}

#[test]
fn an_impairment_lasts_until_the_region_is_ready_again() {
    let mut scene = Scene::steady();
    let told = scene.at(20_000, becomes(FIRST, Readiness::NotAnswering { since: at(11_000) }));
    let (role, not_answering) = (Role::Active, State::NotAnswering);
    let (since, has_contact) = (at(11_000), false);
    let impaired = What::RegionImpaired { region: FIRST, role, readiness: not_answering, since, has_contact };
    assert_eq!(told, [readiness(FIRST, role, not_answering, State::Ready, 19_000), impaired]);
    let told = scene.at(30_000, becomes(FIRST, Readiness::Connected { since: at(30_000) }));
    assert_eq!(told, [readiness(FIRST, role, State::Connected, not_answering, 10_000)]);
    let told = scene.at(31_000, becomes(FIRST, Readiness::Ready { since: at(31_000) }));
    let recovered = What::RegionRecovered { region: FIRST, role, impaired_ms: 20_000, retries: 0 };
    assert_eq!(told, [readiness(FIRST, role, State::Ready, State::Connected, 1_000), recovered]);
}

#[test]
fn an_impairment_that_changes_its_kind_is_told_again_and_ends_once() {
    let mut scene = Scene::steady();
    scene.at(20_000, becomes(SECOND, Readiness::NotAnswering { since: at(11_000) }));
    let told = scene.at(25_000, becomes(SECOND, Readiness::SignInRequired { since: at(25_000) }));
    let (region, role) = (SECOND, Role::Standby);
    let kind = State::SignInRequired;
    assert!(told.contains(&What::RegionImpaired {
        region,
        role,
        readiness: kind,
        since: at(25_000),
        has_contact: false
    }));
    let told = scene.at(30_000, becomes(SECOND, Readiness::Ready { since: at(30_000) }));
    assert!(told.contains(&What::RegionRecovered { region, role, impaired_ms: 19_000, retries: 0 }));
}

#[test]
fn every_try_is_counted_when_its_plan_is_replaced_by_the_next() {
    let mut scene = Scene::steady();
    scene.at(20_000, |view| {
        view.regions.second.readiness = Readiness::NotAnswering { since: at(11_000) };
        view.regions.second.retry_at = Some(at(25_000));
    });
    let mut retry = |now: u64, next: u64| scene.at(now, |view| view.regions.second.retry_at = Some(at(next)));
    let (region, role, readiness) = (SECOND, Role::Standby, State::NotAnswering);
    let told = |attempt, next_in_ms| What::RegionRetried { region, role, readiness, attempt, next_in_ms };
    assert_eq!(retry(25_000, 40_000), [told(1, 15_000)]);
    assert_eq!(retry(30_000, 40_000), []);
    assert_eq!(retry(40_000, 70_000), [told(2, 30_000)]);
    let told = scene.at(45_000, |view| {
        view.regions.second.readiness = Readiness::Ready { since: at(45_000) };
        view.regions.second.retry_at = None;
    });
    assert!(told.contains(&What::RegionRecovered { region, role, impaired_ms: 34_000, retries: 2 }));
}

#[test]
fn a_desk_that_was_taken_down_has_nothing_to_say() {
    let mut scene = Scene::steady();
    let told = scene.at(9_000, |view| {
        view.phase = PhaseView::Terminated;
        view.active = None;
        view.regions.first.readiness = Readiness::NotAnswering { since: at(8_000) };
    });
    assert_eq!(told, []);
}

#[test]
fn leaving_says_how_long_the_page_was_open() {
    let scene = Scene::steady();
    assert_eq!(scene.observer.left(at(60_000)).what, What::DeskLeft { open_ms: 60_000 });
}

/// A coordinator on a clock of its own, and what an observer makes of it.
struct Machine {
    coordinator: Coordinator,
    observer: Observer,
    now: Timestamp,
    told: Vec<What>,
}

impl Machine {
    /// Both regions ready, the first one active.
    fn steady() -> Self {
        let coordinator = Coordinator::new(Settings::default(), 7);
        let mut machine = Self { coordinator, observer: Observer::new(OPENED), now: OPENED, told: Vec::new() };
        machine.take(Input::Opened);
        for region in Region::ALL {
            machine.hear(region);
            machine.take(Input::Event(region, Signal::AgentUpdated(Box::default())));
        }
        machine.take(Input::Event(FIRST, Signal::FailoverSignaled { next: FIRST }));
        machine.take(Input::Event(SECOND, Signal::FailoverSignaled { next: FIRST }));
        machine
    }

    fn take(&mut self, input: Input) {
        let _ = self.coordinator.handle(self.now, input);
        let events = self.observer.observe(self.now, &self.coordinator.view());
        self.told.extend(events.into_iter().map(|event| event.what));
    }

    fn hear(&mut self, region: Region) {
        let port = Some("port".to_owned());
        self.take(Input::Event(region, Signal::Acknowledged { port }));
    }

    /// Seconds go by; the regions of `alive` give their signs of life.
    fn pass(&mut self, seconds: u64, alive: &[Region]) {
        for _ in 0..seconds {
            self.now = self.now + Duration::from_secs(1);
            for region in alive {
                self.hear(*region);
            }
            self.take(Input::Tick);
        }
    }

    fn take_told(&mut self) -> Vec<What> {
        std::mem::take(&mut self.told)
    }
}

#[test]
fn a_region_that_beats_gives_no_events_however_long() {
    let mut machine = Machine::steady();
    machine.pass(5, &Region::ALL);
    machine.take_told();
    machine.pass(600, &Region::ALL);
    assert_eq!(machine.take_told(), []);
}

#[test]
fn a_beat_that_comes_and_goes_is_smoothed_by_the_coordinator() {
    let mut machine = Machine::steady();
    machine.pass(5, &Region::ALL);
    machine.take_told();
    for _ in 0..60 {
        machine.pass(5, &[FIRST]);
        machine.pass(1, &Region::ALL);
    }
    assert_eq!(machine.take_told(), []);
}

#[test]
fn the_coordinators_tries_are_the_ones_that_are_counted() {
    let mut machine = Machine::steady();
    machine.pass(5, &Region::ALL);
    machine.take_told();
    machine.pass(300, &[FIRST]);
    let told = machine.take_told();
    let impaired = told.iter().filter(|what| matches!(what, What::RegionImpaired { .. })).count();
    assert_eq!(impaired, 1, "{told:?}");
    let attempt = |what: &What| if let What::RegionRetried { attempt, .. } = what { Some(*attempt) } else { None };
    let attempts: Vec<u64> = told.iter().filter_map(attempt).collect();
    assert!(attempts.len() > 3, "{told:?}");
    assert_eq!(attempts, (1..=attempts.len() as u64).collect::<Vec<_>>());
    machine.hear(SECOND);
    machine.take(Input::Event(SECOND, Signal::AgentUpdated(Box::default())));
    let told = machine.take_told();
    let retries = |what: &What| if let What::RegionRecovered { retries, .. } = what { Some(*retries) } else { None };
    assert_eq!(told.iter().find_map(retries), Some(attempts.len() as u64), "{told:?}");
}

#[test]
fn a_contact_counts_where_it_lives_and_not_where_the_agent_has_it() {
    let mut scene = Scene::steady();
    let contact = Contact {
        id: "contact".to_owned(),
        channel: Channel::Voice,
        state: ContactState::Connected,
        since: None,
        queue: None,
        customer: None,
        attributes: Vec::new(),
        supervising: false,
        elsewhere: true,
    };
    let agent = AgentSnapshot { contacts: vec![contact], ..AgentSnapshot::default() };
    scene.at(15_000, |view| view.regions.first.agent = Some(agent.clone()));
    for (region, there) in [(FIRST, false), (SECOND, true)] {
        let told = scene.at(20_000, becomes(region, Readiness::NotAnswering { since: at(11_000) }));
        let has_contact = |what: &What| match what {
            What::RegionImpaired { has_contact, .. } => Some(*has_contact),
            _ => None,
        };
        assert_eq!(told.iter().find_map(has_contact), Some(there), "{region:?}");
    }
}
