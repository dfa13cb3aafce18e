//! What happens to the herd, and when. Times are milliseconds from the opening of the first desk.

use std::time::Duration;

use ambidesk_coordinator::{Region, Settings};

use crate::ledger::Span;
use crate::service::{Health, Target};

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60 * SECOND;

/// When a scenario's first incident begins: the desks have opened, and their timers have drifted apart.
pub(crate) const INCIDENT: u64 = 6 * MINUTE;

/// Who decides on the desks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// The coordinator of this project.
    Coordinated,
    /// Nobody: two CCPs as Streams embeds them, and a person who loads the page again when told to. This is what the
    /// vendor warns against.
    Refreshing,
}

/// One thing that is done to the herd.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// A region becomes well or unwell.
    Become(Region, Health),
    /// Every page of a region dies in the same millisecond; the region is well.
    LosePages(Region),
    /// The traffic distribution names another region.
    Move {
        /// Which one.
        to: Region,
        /// Whether voice contacts may be finished before.
        waits: bool,
    },
    /// So many of a hundred agents are on a call from now on.
    Call {
        /// How many of a hundred.
        percent: u32,
    },
    /// Every desk loads its page again at the same moment.
    RefreshAll,
}

/// A span of a scenario that is looked at, on one target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// What it is, for the table.
    pub name: &'static str,
    /// Who is asked.
    pub target: Target,
    /// When, in seconds.
    pub span: Span,
}

/// A return that is timed: how long desks take to be ready after something happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    /// What it is counted from, for the table.
    pub name: &'static str,
    /// From that until this is over, in seconds.
    pub span: Span,
    /// Whether both regions have to be ready, or the active one.
    pub whole: bool,
}

/// A course of events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// A short name without spaces, for the command line.
    pub name: &'static str,
    /// What happens, in a sentence.
    pub title: &'static str,
    /// Who decides on the desks.
    pub policy: Policy,
    /// The settings of every desk.
    pub settings: Settings,
    /// Desks open evenly within this time.
    pub opening: u64,
    /// What is done, and when.
    pub script: Vec<(u64, Act)>,
    /// When it is over.
    pub ends: u64,
    /// What is looked at.
    pub moments: Vec<Moment>,
    /// What is timed.
    pub returns: Vec<Return>,
}

const FIRST: Target = Target::Region(Region::First);
const SECOND_REGION: Target = Target::Region(Region::Second);

fn at(minute: u64) -> u64 {
    minute * MINUTE
}

fn moment(name: &'static str, target: Target, minutes: std::ops::Range<u64>) -> Moment {
    Moment { name, target, span: seconds(minutes) }
}

fn seconds(minutes: std::ops::Range<u64>) -> Span {
    let index = |minute: u64| usize::try_from(minute * 60).unwrap_or(usize::MAX);
    index(minutes.start)..index(minutes.end)
}

fn back(name: &'static str, minutes: std::ops::Range<u64>) -> Return {
    Return { name, span: seconds(minutes), whole: false }
}

/// Every scenario, in the order of the table.
#[must_use]
pub fn all() -> Vec<Scenario> {
    vec![
        shift(),
        region_lost("lost-immediate", "the active region is dark for 10 min, the move is immediate", false),
        region_lost("lost-waiting", "the active region is dark for 10 min, the move may wait", true),
        both_lost(),
        standby_lost(),
        pages_lost(),
        moved(),
        api_down(),
        opened_in_the_dark(),
        flapping(),
        renewal("renewal", "sessions near their end are renewed, each desk at a moment of its own", true),
        renewal("renewal-together", "for comparison: the same at an hour before the end, without a spread", false),
        refreshed_in_an_outage(),
        refreshed(),
    ]
}

impl Scenario {
    /// A scenario in which desks open within two minutes.
    fn new(name: &'static str, title: &'static str) -> Self {
        Self {
            name,
            title,
            policy: Policy::Coordinated,
            settings: Settings::default(),
            opening: 2 * MINUTE,
            script: Vec::new(),
            ends: at(20),
            moments: Vec::new(),
            returns: Vec::new(),
        }
    }
}

fn shift() -> Scenario {
    Scenario {
        opening: 5 * MINUTE,
        ends: at(20),
        moments: vec![
            moment("opening", FIRST, 0..6),
            moment("steady", FIRST, 10..20),
            moment("steady, distribution", Target::Distribution, 10..20),
        ],
        ..Scenario::new("shift", "a shift starts: every desk opens within 5 min")
    }
}

/// Lost for ten minutes; the distribution moves after three.
fn region_lost(name: &'static str, title: &'static str, waits: bool) -> Scenario {
    Scenario {
        script: vec![
            (INCIDENT - SECOND, Act::Call { percent: 30 }),
            (INCIDENT, Act::Become(Region::First, Health::Dark)),
            (at(9), Act::Move { to: Region::Second, waits }),
            (at(16), Act::Become(Region::First, Health::Well)),
        ],
        ends: at(22),
        moments: vec![
            moment("dark region, outage", FIRST, 6..16),
            moment("other region, before the move", SECOND_REGION, 6..9),
            moment("other region, the move", SECOND_REGION, 9..11),
            moment("dark region, recovery", FIRST, 16..19),
            moment("distribution", Target::Distribution, 6..19),
        ],
        returns: vec![back("the move", 9..16), Return { whole: true, ..back("recovery", 16..22) }],
        ..Scenario::new(name, title)
    }
}

fn both_lost() -> Scenario {
    Scenario {
        script: vec![
            (INCIDENT, Act::Become(Region::First, Health::Dark)),
            (INCIDENT, Act::Become(Region::Second, Health::Dark)),
            (at(11), Act::Become(Region::First, Health::Well)),
            (at(11), Act::Become(Region::Second, Health::Well)),
        ],
        ends: at(16),
        moments: vec![
            moment("outage", FIRST, 6..11),
            moment("recovery", FIRST, 11..14),
            moment("distribution", Target::Distribution, 6..14),
        ],
        returns: vec![back("recovery", 11..16)],
        ..Scenario::new("both", "both regions are dark for 5 min")
    }
}

fn standby_lost() -> Scenario {
    Scenario {
        script: vec![
            (INCIDENT, Act::Become(Region::Second, Health::Dark)),
            (at(66), Act::Become(Region::Second, Health::Well)),
        ],
        ends: at(72),
        moments: vec![
            moment("standby, first 2 min", SECOND_REGION, 6..8),
            moment("standby, last 30 min", SECOND_REGION, 36..66),
            moment("standby, recovery", SECOND_REGION, 66..69),
            moment("active region", FIRST, 6..69),
        ],
        returns: vec![Return { whole: true, ..back("recovery", 66..72) }],
        ..Scenario::new("standby", "the standby is dark for an hour")
    }
}

fn pages_lost() -> Scenario {
    Scenario {
        script: vec![(INCIDENT, Act::LosePages(Region::First))],
        ends: at(10),
        moments: vec![
            moment("active region", FIRST, 6..9),
            moment("standby", SECOND_REGION, 6..9),
            moment("distribution", Target::Distribution, 6..9),
        ],
        returns: vec![back("the loss", 6..10)],
        ..Scenario::new("pages", "every page of the active region dies at once, the region is well")
    }
}

fn moved() -> Scenario {
    Scenario {
        script: vec![
            (INCIDENT - SECOND, Act::Call { percent: 30 }),
            (INCIDENT, Act::Move { to: Region::Second, waits: true }),
        ],
        ends: at(18),
        moments: vec![
            moment("region that is left", FIRST, 6..16),
            moment("region that takes over", SECOND_REGION, 6..16),
            moment("distribution", Target::Distribution, 6..16),
        ],
        returns: vec![back("the move", 6..18)],
        ..Scenario::new("moved", "all is well, the distribution moves and may wait, 30 % of the agents talk")
    }
}

fn api_down() -> Scenario {
    Scenario {
        script: vec![
            (INCIDENT, Act::Become(Region::First, Health::ApiDown)),
            (at(9), Act::Move { to: Region::Second, waits: false }),
            (at(16), Act::Become(Region::First, Health::Well)),
        ],
        ends: at(20),
        moments: vec![
            moment("broken region, outage", FIRST, 6..16),
            moment("other region, the move", SECOND_REGION, 9..11),
            moment("broken region, recovery", FIRST, 16..19),
        ],
        returns: vec![back("the move", 9..16)],
        ..Scenario::new("api", "the active region's API fails for 10 min, its workers go on acknowledging")
    }
}

fn opened_in_the_dark() -> Scenario {
    Scenario {
        script: vec![(0, Act::Become(Region::First, Health::Dark)), (at(10), Act::Become(Region::First, Health::Well))],
        ends: at(15),
        moments: vec![
            moment("dark region, outage", FIRST, 0..10),
            moment("standby", SECOND_REGION, 0..10),
            moment("dark region, recovery", FIRST, 10..13),
        ],
        returns: vec![back("recovery", 10..15)],
        ..Scenario::new("opened-dark", "desks open within 2 min while the active region is dark for 10 min")
    }
}

fn flapping() -> Scenario {
    let mut script = Vec::new();
    for round in 0..6 {
        let start = INCIDENT + round * 90 * SECOND;
        script.push((start, Act::Become(Region::First, Health::Dark)));
        script.push((start + 45 * SECOND, Act::Become(Region::First, Health::Well)));
    }
    Scenario {
        script,
        ends: at(20),
        moments: vec![
            moment("active region", FIRST, 6..16),
            moment("standby", SECOND_REGION, 6..16),
            moment("distribution", Target::Distribution, 6..16),
        ],
        returns: vec![back("the last recovery", 14..20)],
        ..Scenario::new("flapping", "the active region is dark for 45 s and well for 45 s, six times")
    }
}

/// Sessions that last three hours and a quarter, so that the run need not be longer: when they are renewed is counted from their
/// end. The first that was renewed is not offered again before the last one is done.
fn renewal(name: &'static str, title: &'static str, spread: bool) -> Scenario {
    let defaults = Settings::default();
    let renew_spread = if spread { defaults.renew_spread } else { Duration::ZERO };
    Scenario {
        settings: Settings { session_lasts: Duration::from_mins(195), renew_spread, ..defaults },
        opening: 5 * MINUTE,
        ends: at(148),
        moments: vec![
            moment("sign-ins", Target::IdentityProvider, 75..148),
            moment("active region", FIRST, 75..148),
            moment("standby", SECOND_REGION, 75..148),
        ],
        ..Scenario::new(name, title)
    }
}

fn refreshed_in_an_outage() -> Scenario {
    Scenario {
        policy: Policy::Refreshing,
        script: vec![
            (INCIDENT, Act::Become(Region::First, Health::Dark)),
            (at(9), Act::Move { to: Region::Second, waits: false }),
            (at(9), Act::RefreshAll),
            (at(16), Act::Become(Region::First, Health::Well)),
            (at(16), Act::RefreshAll),
        ],
        ends: at(22),
        moments: vec![
            moment("dark region, outage", FIRST, 6..16),
            moment("other region, the move", SECOND_REGION, 9..11),
            moment("dark region, recovery", FIRST, 16..19),
        ],
        returns: vec![back("the move", 9..16), Return { whole: true, ..back("recovery", 16..22) }],
        ..Scenario::new(
            "refresh-lost",
            "for comparison: as lost-immediate, every page is refreshed at the move and at recovery",
        )
    }
}

fn refreshed() -> Scenario {
    Scenario {
        policy: Policy::Refreshing,
        script: vec![(INCIDENT, Act::RefreshAll)],
        ends: at(10),
        moments: vec![
            moment("active region", FIRST, 6..9),
            moment("standby", SECOND_REGION, 6..9),
            moment("distribution", Target::Distribution, 6..9),
        ],
        returns: vec![back("the refresh", 6..10)],
        ..Scenario::new("refresh", "for comparison: as pages, every page is refreshed at once")
    }
}
