//! A desk that a test plays to an observer: one view after the other, on a clock that only the test moves.

use ambidesk_coordinator::{
    Health, Notice, Pair, PhaseView, Readiness, Region, RegionView, RenewalStage, Restoring, Rungs, Scheme,
    SessionRenewal, Standing, Timestamp, View,
};

use crate::telemetry::batch::Envelope;
use crate::telemetry::{Event, Observer, What};

/// The moment of the navigation.
pub const OPENED: Timestamp = Timestamp::from_millis(1_763_820_000_000);

/// So many milliseconds after [`OPENED`].
pub fn at(millis: u64) -> Timestamp {
    Timestamp::from_millis(OPENED.as_millis() + millis)
}

/// The envelope of a desk with the sample's regions.
pub fn envelope() -> Envelope {
    let regions = Pair { first: "us-east-1".to_owned(), second: "us-west-2".to_owned() };
    Envelope::new("42-7".to_owned(), &regions)
}

/// The view of a desk that has just been opened.
pub fn opened() -> View {
    View {
        scheme: Scheme::Paired,
        phase: PhaseView::Starting { since: OPENED },
        active: None,
        shown: Region::First,
        assumed: None,
        told: None,
        ready: false,
        regions: Pair::from_fn(|_| RegionView {
            readiness: Readiness::Loading { since: OPENED },
            rungs: Rungs::default(),
            heard_at: None,
            health: Health::unknown(OPENED),
            agent: None,
            softphone: None,
            session: None,
            signed_in_since: None,
            state_before_renewal: None,
            renewal_put_off: Timestamp::default(),
            global_sign_in: None,
            retry_at: None,
        }),
        detected: None,
        sign_out: None,
        renewal: None,
        notice: None,
        hidden_contact: None,
        lost_call: None,
        differs: None,
    }
}

/// An observer and what it is shown.
pub struct Scene {
    pub observer: Observer,
    pub view: View,
    pub now: Timestamp,
    /// Everything that was told, in order.
    pub told: Vec<Event>,
}

impl Scene {
    /// Just opened, and seen so.
    pub fn opened() -> Self {
        let mut scene = Self { observer: Observer::new(OPENED), view: opened(), now: OPENED, told: Vec::new() };
        assert_eq!(scene.at(0, |_| ()), []);
        scene
    }

    /// Both regions ready after a second, the first one active after two.
    pub fn steady() -> Self {
        let mut scene = Self::opened();
        scene.at(1_000, |view| {
            view.regions.first.readiness = Readiness::Ready { since: at(1_000) };
            view.regions.second.readiness = Readiness::Ready { since: at(1_000) };
        });
        scene.at(2_000, |view| {
            steady(Region::First)(view);
            view.ready = true;
        });
        scene
    }

    /// What is told of a change at a moment.
    pub fn at(&mut self, millis: u64, change: impl FnOnce(&mut View)) -> Vec<What> {
        change(&mut self.view);
        self.now = at(millis);
        let told = self.observer.observe(self.now, &self.view);
        assert!(told.iter().all(|event| event.at == self.now));
        self.told.extend(&told);
        told.into_iter().map(|event| event.what).collect()
    }
}

/// Nothing is under way.
pub fn steady(active: Region) -> impl Fn(&mut View) {
    move |view| {
        view.phase = PhaseView::Steady { active };
        view.active = Some(active);
        view.shown = active;
    }
}

/// A failover waits, since this moment.
pub fn pending(from: Region, since: Timestamp) -> impl Fn(&mut View) {
    move |view| {
        let standing = Standing::Confirmed(since);
        view.phase = PhaseView::Pending { from, to: from.other(), since, standing };
        view.active = Some(from);
    }
}

/// The desk has moved, and waits for the new region.
pub fn switching(to: Region, since: Timestamp) -> impl Fn(&mut View) {
    move |view| {
        view.phase = PhaseView::Switching { from: to.other(), to, since };
        view.active = Some(to);
        view.shown = to;
        view.notice = Some(Notice::Switched {
            from: to.other(),
            to,
            at: since,
            forced: false,
            previous_state: None,
            restoring: Restoring::Offered,
        });
    }
}

/// A region's verdict.
pub fn becomes(region: Region, readiness: Readiness) -> impl FnOnce(&mut View) {
    move |view| view.regions[region].readiness = readiness
}

/// The session of `region` is being renewed.
pub fn renewal(region: Region, stage: RenewalStage) -> impl FnOnce(&mut View) {
    move |view| view.renewal = Some(SessionRenewal { region, stage, moved: false })
}
