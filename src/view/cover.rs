//! What covers the CCP on screen.

use ambidesk_coordinator::{Readiness, RegionView};

/// Why a region's panel is covered. One that holds a contact never is: its controls may still work.
#[must_use]
pub fn cover(region: &RegionView) -> Option<Readiness> {
    let live = region.agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty());
    let usable = matches!(region.readiness, Readiness::Connected { .. } | Readiness::Ready { .. });
    (!live && !usable).then(|| region.readiness.clone())
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{SINCE, call, region};
    use super::*;

    #[test]
    fn a_panel_that_can_be_worked_with_is_not_covered() {
        for readiness in [Readiness::Ready { since: SINCE }, Readiness::Connected { since: SINCE }] {
            assert_eq!(cover(&region(readiness)), None);
        }
    }

    #[test]
    fn a_silent_panel_is_covered_unless_it_holds_a_contact() {
        let silent = region(Readiness::NotAnswering { since: SINCE });
        assert_eq!(cover(&silent), Some(Readiness::NotAnswering { since: SINCE }));
        assert_eq!(cover(&call(silent)), None);
    }
}
