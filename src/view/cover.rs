//! What covers the CCP on screen.

use ambidesk_coordinator::{Readiness, RegionView, View};

/// Why the panel on screen is covered. Its place is not while a page in it waits to be clicked, whichever region's.
#[must_use]
pub fn cover(view: &View) -> Option<Readiness> {
    let asks = view.regions.iter().any(|(_, region)| region.asks_for_storage());
    if asks { None } else { cover_of(&view.regions[view.shown]) }
}

/// One that holds a contact never is: its controls may still work. Nor is one whose page is there while the desk still
/// starts: it was there before the desk, and would be seen, covered and seen again.
fn cover_of(region: &RegionView) -> Option<Readiness> {
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
    use ambidesk_coordinator::Consent;

    use super::super::fixture::{SINCE, call, region, with};
    use super::*;

    #[test]
    fn a_panel_that_can_be_worked_with_is_not_covered() {
        for readiness in [Readiness::Ready { since: SINCE }, Readiness::Connected { since: SINCE }] {
            assert_eq!(cover_of(&region(readiness)), None);
        }
    }

    #[test]
    fn a_panel_whose_page_is_there_is_not_covered_while_the_desk_starts() {
        let mut opening = region(Readiness::Loading { since: SINCE });
        opening.rungs.loaded = false;
        assert_eq!(cover_of(&opening), Some(Readiness::Loading { since: SINCE }));
        opening.rungs.loaded = true;
        assert_eq!(cover_of(&opening), None);
    }

    #[test]
    fn a_panel_that_waits_for_a_click_is_not_covered_until_that_is_put_off_or_refused() {
        let needed = |consent| Readiness::StorageAccessNeeded { since: SINCE, consent };
        for other in [Consent::Asked, Consent::PutOff, Consent::Denied] {
            assert_eq!(cover(&with(needed(Consent::Asked), needed(other))), None);
            assert_eq!(cover(&with(needed(other), needed(Consent::Asked))), None);
        }
        let refused = needed(Consent::Denied);
        assert_eq!(cover(&with(refused.clone(), needed(Consent::PutOff))), Some(refused));
    }

    #[test]
    fn a_silent_panel_is_covered_unless_it_holds_a_contact() {
        let silent = region(Readiness::NotAnswering { since: SINCE });
        assert_eq!(cover_of(&silent), Some(Readiness::NotAnswering { since: SINCE }));
        assert_eq!(cover_of(&call(silent)), None);
    }
}
