//! What is read out of a region, and when.

use std::mem::{Discriminant, discriminant};

use ambidesk_coordinator::{Readiness, RegionView, Verdict};

use super::Role;

/// Where a region has come to, and whether it falters there; `None` while it is on its way.
type Settled = Option<(Discriminant<Readiness>, bool)>;

fn settled(region: &RegionView, role: Role) -> Settled {
    match region.readiness {
        Readiness::Loading { .. } | Readiness::Connected { .. } => None,
        Readiness::Ready { .. } if role == Role::Unknown => None,
        _ => Some((discriminant(&region.readiness), region.health.verdict == Verdict::Impaired)),
    }
}

/// What is read out of a region: where it has come to, once. Its way there, a further try that fails, and what a message says at the
/// same moment are not.
#[derive(Debug, Default)]
pub struct Said {
    last: Settled,
    words: String,
}

impl Said {
    /// What stands in the region's live region now, empty where there is nothing to say. `told` is whether a message says it, `words`
    /// is what would be said of the region as it is.
    pub fn next(&mut self, region: &RegionView, role: Role, told: bool, words: String) -> String {
        let settled = settled(region, role);
        let news = settled.is_some() && settled != self.last;
        self.last = settled.or(self.last);
        if told {
            self.words.clear();
        } else if news {
            self.words = words;
        } else if self.words != words {
            // Another role, or another language: what stands there is no longer true.
            self.words.clear();
        }
        self.words.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{SINCE, region};
    use super::*;

    const OPENING: Readiness = Readiness::Loading { since: SINCE };
    const CONNECTED: Readiness = Readiness::Connected { since: SINCE };
    const READY: Readiness = Readiness::Ready { since: SINCE };
    const SILENT: Readiness = Readiness::NotAnswering { since: SINCE };

    fn heard(steps: &[(&RegionView, Role, bool, &str)]) -> Vec<String> {
        let mut said = Said::default();
        steps.iter().map(|&(region, role, told, words)| said.next(region, role, told, words.to_owned())).collect()
    }

    fn heard_of_a_standby(steps: &[(Readiness, bool, &str)]) -> Vec<String> {
        let regions: Vec<RegionView> = steps.iter().map(|(readiness, ..)| region(readiness.clone())).collect();
        let steps: Vec<_> =
            regions.iter().zip(steps).map(|(region, &(_, told, words))| (region, Role::Standby, told, words)).collect();
        heard(&steps)
    }

    #[test]
    fn a_start_is_read_out_once_it_has_come_to_something() {
        let steps = [
            (OPENING, false, "opening"),
            (CONNECTED, false, "connected"),
            (READY, false, "ready"),
            (READY, false, "ready"),
        ];
        assert_eq!(heard_of_a_standby(&steps), ["", "", "ready", "ready"]);
    }

    #[test]
    fn a_region_that_is_ready_has_come_to_something_once_its_role_is_known() {
        let ready = region(READY);
        let steps = [(&ready, Role::Unknown, false, "ready"), (&ready, Role::Active, false, "active, ready")];
        assert_eq!(heard(&steps), ["", "active, ready"]);
    }

    #[test]
    fn a_try_that_fails_again_and_another_role_are_no_news() {
        let steps = [(SILENT, false, "silent"), (OPENING, false, "opening"), (SILENT, false, "silent")];
        assert_eq!(heard_of_a_standby(&steps), ["silent", "", ""]);
        let ready = region(READY);
        let steps = [(&ready, Role::Standby, false, "standby, ready"), (&ready, Role::Active, false, "active, ready")];
        assert_eq!(heard(&steps), ["standby, ready", ""]);
    }

    #[test]
    fn that_it_falters_where_it_is_is_news() {
        let ready = region(READY);
        let mut falters = ready.clone();
        falters.health.verdict = Verdict::Impaired;
        let steps = [(&ready, Role::Standby, false, "ready"), (&falters, Role::Standby, false, "impaired")];
        assert_eq!(heard(&steps), ["ready", "impaired"]);
    }

    #[test]
    fn what_a_message_says_is_not_repeated_but_its_end_is() {
        let steps =
            [(READY, false, "ready"), (SILENT, true, "silent"), (SILENT, false, "silent"), (READY, false, "ready")];
        assert_eq!(heard_of_a_standby(&steps), ["ready", "", "", "ready"]);
    }
}
