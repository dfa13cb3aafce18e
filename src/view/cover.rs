//! What covers the CCP on screen.

use ambidesk_coordinator::{Readiness, RegionView};

/// Why a region's panel is covered. One that holds a contact never is: its controls may still work. Nor is one whose page
/// is there while the desk still starts: it was there before the desk, and would be seen, covered and seen again.
#[must_use]
pub fn cover(region: &RegionView) -> Option<Readiness> {
    let live = region.agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty());
    let usable = match region.readiness {
        Readiness::Connected { .. } | Readiness::Ready { .. } => true,
        Readiness::Loading { .. } => region.rungs.loaded,
        _ => false,
    };
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
    fn a_panel_whose_page_is_there_is_not_covered_while_the_desk_starts() {
        let mut opening = region(Readiness::Loading { since: SINCE });
        opening.rungs.loaded = false;
        assert_eq!(cover(&opening), Some(Readiness::Loading { since: SINCE }));
        opening.rungs.loaded = true;
        assert_eq!(cover(&opening), None);
    }

    #[test]
    fn a_silent_panel_is_covered_unless_it_holds_a_contact() {
        let silent = region(Readiness::NotAnswering { since: SINCE });
        assert_eq!(cover(&silent), Some(Readiness::NotAnswering { since: SINCE }));
        assert_eq!(cover(&call(silent)), None);
    }
}
