//! The peak that the desks may cause, derived from the settings, and whether a run kept it.
//!
//! Every pause before a retry is drawn evenly from a half to three halves of its nominal length `p`, independently for
//! every desk. Whatever happened before, and if it happened to all of `n` desks in the same millisecond, no more than
//! `n / p` of them are expected within any second, with `p` in seconds; `p` is never below `retry_first`. The pauses that
//! follow are longer, and begin after the earlier ones have ended, so they add up to no more. The number is the sum of
//! independent draws: six standard deviations, at most `sqrt(n / p)` each, are allowed on top.

use std::fmt;
use std::time::Duration;

use ambidesk_coordinator::{Region, Settings};

use crate::ledger::{Ledger, peak};
use crate::scenario::{Act, Policy, Scenario};
use crate::service::{AGENT_STATE, Account, LOOK, Target, WHOLE_START, millis};

/// The most that the desks together may do in any one second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// CCPs of one region loaded again.
    pub retries: u32,
    /// Polls of the distribution.
    pub polls: u32,
    /// Requests to one region.
    pub regional: u32,
    /// Looks at the distribution.
    pub distribution: u32,
    /// Sign-ins for renewals; none where desks don't draw their moments, for comparison.
    pub sign_ins: Option<u32>,
    /// The longest time between two tries of a region that does not answer, in milliseconds.
    pub pause: u64,
}

/// What is limited in every second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// CCPs of one region that desks had loaded again.
    Reloads,
    /// Polls of the distribution that desks ask for.
    Polls,
    /// Requests to one region on the account of desks.
    RegionalRequests,
    /// Looks at the distribution on the account of desks.
    Looks,
    /// Sign-ins of agents whose sessions are renewed.
    SignIns,
}

/// A limit, and how close a run came to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// What is limited.
    pub what: What,
    /// The most in any one second.
    pub allowed: u32,
    /// The most that a second held.
    pub found: u32,
    /// Which second that was.
    pub second: usize,
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Reloads => "reloads of one region's CCPs",
            Self::Polls => "polls of the distribution",
            Self::RegionalRequests => "requests to one region",
            Self::Looks => "looks at the distribution",
            Self::SignIns => "sign-ins for renewals",
        })
    }
}

/// The herd did more than it may.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// Too much at the same time.
    #[error(
        "{scenario}: {found} {what} in second {second}, where {allowed} are allowed: look for a pause that is not jittered",
        found = limit.found, what = limit.what, second = limit.second, allowed = limit.allowed
    )]
    Peak {
        /// The scenario's name.
        scenario: &'static str,
        /// What there was too much of.
        limit: Limit,
    },
    /// A desk gave up, or nearly.
    #[error(
        "{scenario}: a desk let {found} s pass between two tries of the {region} region, where {allowed} s are allowed: \
         look for a retry that is not planned again"
    )]
    GaveUp {
        /// The scenario's name.
        scenario: &'static str,
        /// Which region it did not try.
        region: Region,
        /// How long.
        found: u64,
        /// The bound.
        allowed: u64,
    },
}

impl Bound {
    /// The bound for so many desks with these settings, where no more than `talking` of them have a call that holds a
    /// failover up.
    #[must_use]
    pub fn new(settings: &Settings, desks: u32, talking: u32) -> Self {
        let retries = jittered(desks, settings.retry_first);
        // The first question after a loss. Where a failover waits for a call: a confirmation, and a second question once
        // that is not answered.
        let polls = jittered(desks, settings.poll_after) + 2 * jittered(talking, settings.confirm_first);
        Self {
            retries,
            polls,
            // Asked, a standby that is not named puts its agent offline again.
            regional: WHOLE_START * retries + AGENT_STATE * polls,
            // Both regions may come back at once.
            distribution: LOOK * (2 * retries + polls),
            // Each desk draws one moment within the spread, and renews both sessions one after the other from then on.
            sign_ins: (!settings.renew_spread.is_zero()).then(|| 2 * jittered(desks, settings.renew_spread)),
            pause: millis(settings.retry_longest) * 3 / 2 + millis(settings.silence() + settings.agent_within),
        }
    }

    /// The bound for a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario, desks: u32) -> Self {
        let percent = scenario.script.iter().map(|(_, act)| match act {
            Act::Call { percent } => *percent,
            Act::Become(..) | Act::LosePages(_) | Act::Move { .. } | Act::RefreshAll => 0,
        });
        // Who talks is drawn: a little more than expected.
        let talking = percent.max().unwrap_or_default() * desks * 11 / 1_000;
        Self::new(&scenario.settings, desks, talking.min(desks))
    }

    /// Every limit of one second, with the fullest second of a run beside it.
    #[must_use]
    pub fn limits(&self, ledger: &Ledger) -> Vec<Limit> {
        let limit = |what, values: Vec<u32>, allowed| {
            let (found, second) = peak(&values, 0..values.len());
            Limit { what, allowed, found, second }
        };
        let requests = |target| ledger.requests(target, &[Account::Desk]);
        let mut limits = vec![limit(What::Polls, ledger.polls(), self.polls)];
        for region in Region::ALL {
            limits.push(limit(What::Reloads, ledger.retries(region), self.retries));
            limits.push(limit(What::RegionalRequests, requests(Target::Region(region)), self.regional));
        }
        limits.push(limit(What::Looks, requests(Target::Distribution), self.distribution));
        if let Some(sign_ins) = self.sign_ins {
            let found = ledger.requests(Target::IdentityProvider, &[Account::Person]);
            limits.push(limit(What::SignIns, found, sign_ins));
        }
        limits
    }

    /// Checks a run of the coordinator. A herd that is refreshed by people is bound by nothing.
    ///
    /// # Errors
    ///
    /// With the first limit that was exceeded.
    pub fn check(&self, scenario: &Scenario, ledger: &Ledger) -> Result<(), Broken> {
        if scenario.policy == Policy::Refreshing {
            return Ok(());
        }
        match self.limits(ledger).into_iter().find(|limit| limit.found > limit.allowed) {
            Some(limit) => Err(Broken::Peak { scenario: scenario.name, limit }),
            None => self.nobody_gave_up(scenario, ledger),
        }
    }

    /// Where nobody talks, every region that does not answer is tried again, for ever. With a call in it, a region is
    /// left alone on purpose.
    fn nobody_gave_up(&self, scenario: &Scenario, ledger: &Ledger) -> Result<(), Broken> {
        if scenario.script.iter().any(|(_, act)| matches!(act, Act::Call { .. })) {
            return Ok(());
        }
        for region in Region::ALL {
            let found = ledger.longest_pause(region);
            if found > self.pause {
                return Err(Broken::GaveUp {
                    scenario: scenario.name,
                    region,
                    found: found / 1_000,
                    allowed: self.pause / 1_000,
                });
            }
        }
        Ok(())
    }
}

/// The most of so many desks that may act in the same second, when each waits for a half to three halves of `nominal`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "desks are positive and far from the limit"
)]
fn jittered(desks: u32, nominal: Duration) -> u32 {
    let expected = f64::from(desks) / nominal.as_secs_f64();
    (expected + 6.0 * expected.sqrt()).ceil() as u32
}
