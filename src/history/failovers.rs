//! Past failovers, read off the records: when each was detected, when the new region was on screen, and when its agent
//! was ready. A failover that was called off, or that nobody saw the end of, is none.

use ambidesk_coordinator::{PhaseName, Record, Region, Timestamp};

/// One move from a region to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failover {
    /// The region that was left.
    pub from: Region,
    /// The region that became active.
    pub to: Region,
    /// When the desk heard of it.
    pub detected: Timestamp,
    /// When the new region was on screen.
    pub shown: Timestamp,
    /// When the agent could take contacts there; `None` where the desk was closed before.
    pub ready: Option<Timestamp>,
    /// Whether the agent, or a script, asked for it, here or in another window.
    pub forced: bool,
}

/// The failovers in these records, oldest first.
#[must_use]
pub fn failovers(records: &[Record]) -> Vec<Failover> {
    let mut found: Vec<Failover> = Vec::new();
    let mut waiting = None;
    for record in records.iter().filter(|record| record.from != record.to) {
        let at = record.at;
        let mut moved = |from, to, ready| {
            let detected = waiting.take().unwrap_or(at);
            let forced = record.is_forced();
            found.push(Failover { from, to, detected, shown: at, ready, forced });
        };
        match (record.from, record.to) {
            (_, PhaseName::Pending { .. }) => waiting = Some(at),
            (PhaseName::Switching { to, .. }, PhaseName::Steady(active)) if to == active => {
                if let Some(last) = found.last_mut().filter(|last| last.to == active && last.ready.is_none()) {
                    last.ready = Some(at);
                }
            }
            (_, PhaseName::Switching { from, to }) => moved(from, to, None),
            (PhaseName::Pending { from, .. } | PhaseName::Steady(from), PhaseName::Steady(to)) if from != to => {
                moved(from, to, Some(at));
            }
            (_, PhaseName::Steady(_) | PhaseName::Starting | PhaseName::Idle | PhaseName::Terminated) => waiting = None,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};
    use ambidesk_coordinator::{Cause, Wanted};

    use super::*;

    const STEADY: PhaseName = PhaseName::Steady(First);
    const WAITS: PhaseName = PhaseName::Pending { from: First, to: Second };
    const MOVING: PhaseName = PhaseName::Switching { from: First, to: Second };
    const THERE: PhaseName = PhaseName::Steady(Second);

    fn told(steps: &[(u64, Cause, PhaseName, PhaseName)]) -> Vec<Failover> {
        let record = |(at, cause, from, to): &(u64, Cause, PhaseName, PhaseName)| {
            let (at, cause) = (Timestamp::from_millis(*at), cause.clone());
            Record { at, cause, from: *from, to: *to, effects: vec![], health: vec![], wanted: Wanted::No }
        };
        failovers(&steps.iter().map(record).collect::<Vec<_>>())
    }

    fn failover(detected: u64, shown: u64, ready: Option<u64>) -> Failover {
        let at = Timestamp::from_millis;
        Failover {
            from: First,
            to: Second,
            detected: at(detected),
            shown: at(shown),
            ready: ready.map(at),
            forced: false,
        }
    }

    #[test]
    fn one_that_waited_and_had_to_get_ready_has_three_moments() {
        let steps =
            [(10, Cause::Tick, STEADY, WAITS), (70, Cause::Tick, WAITS, MOVING), (90, Cause::Tick, MOVING, THERE)];
        assert_eq!(told(&steps), [failover(10, 70, Some(90))]);
    }

    #[test]
    fn an_immediate_one_happens_in_one_moment() {
        assert_eq!(told(&[(10, Cause::Tick, STEADY, THERE)]), [failover(10, 10, Some(10))]);
    }

    #[test]
    fn one_that_was_called_off_is_none() {
        let steps =
            [(10, Cause::Tick, STEADY, WAITS), (20, Cause::Tick, WAITS, STEADY), (90, Cause::Tick, STEADY, THERE)];
        assert_eq!(told(&steps), [failover(90, 90, Some(90))]);
    }

    #[test]
    fn one_that_the_desk_was_closed_in_has_no_end() {
        let steps = [(10, Cause::Tick, STEADY, MOVING), (20, Cause::Tick, PhaseName::Idle, PhaseName::Starting)];
        assert_eq!(told(&steps), [failover(10, 10, None)]);
    }

    #[test]
    fn the_agent_s_own_word_is_remembered() {
        assert!(told(&[(10, Cause::SwitchNow, WAITS, THERE)])[0].forced);
    }

    /// What somebody wants takes effect with another cause, where a CCP has its time to answer.
    #[test]
    fn what_was_wanted_is_told_by_the_record() {
        let cause = Cause::FailoverSignaled { region: First, next: Second };
        let at = Timestamp::from_millis(10);
        for wanted in [Wanted::CallsFinish, Wanted::CallsEnd] {
            let cause = cause.clone();
            let moved = Record { at, cause, from: WAITS, to: THERE, effects: vec![], health: vec![], wanted };
            assert!(failovers(&[moved])[0].forced, "{wanted:?}");
        }
        assert!(!told(&[(10, cause, WAITS, THERE)])[0].forced);
    }

    #[test]
    fn the_first_word_on_the_active_region_is_no_failover() {
        assert_eq!(told(&[(10, Cause::Tick, PhaseName::Starting, STEADY)]), []);
    }
}
