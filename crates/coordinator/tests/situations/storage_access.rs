//! The browser keeps the cookies of a CCP back, and its instance's request page waits for a click.

use ambidesk_coordinator::Region::{First, Second};
use ambidesk_coordinator::{
    Command, Consent, Effect, Event, PageEvent, Readiness, Region, StorageAccess, Symptom, Verdict,
};

use crate::desk::{Desk, available, on_call};

fn says(desk: &mut Desk, region: Region, is: StorageAccess) -> Vec<Effect> {
    desk.event(region, Event::StorageAccess(is))
}

fn consent(desk: &Desk, region: Region) -> Option<Consent> {
    match desk.readiness(region) {
        Readiness::StorageAccessNeeded { consent, .. } => Some(consent),
        _ => None,
    }
}

fn asking(desk: &Desk) -> [bool; 2] {
    Region::ALL.map(|region| desk.view().regions[region].asks_for_storage())
}

/// Nothing of what would take the page away, or open a window beside it.
fn is_left_alone(effects: &[Effect], region: Region) -> bool {
    !effects.iter().any(|effect| {
        [Effect::ReloadCcp(region), Effect::RenewCcp(region), Effect::OpenSignIn(region), Effect::CreateFrame(region)]
            .contains(effect)
    })
}

#[test]
fn both_regions_are_asked_for_at_once_and_wait_for_as_long_as_it_takes() {
    let mut desk = Desk::opened();
    for region in Region::ALL {
        assert_eq!(says(&mut desk, region, StorageAccess::Needed), [Effect::Show(First)]);
    }
    assert_eq!(asking(&desk), [true, true]);
    let waited = desk.advance(600_000);
    assert!(Region::ALL.into_iter().all(|region| is_left_alone(&waited, region)), "{waited:?}");
    assert!(!waited.iter().any(|effect| matches!(effect, Effect::PageEvent(PageEvent::StartFailed(_)))));
    assert_eq!(asking(&desk), [true, true]);
}

#[test]
fn one_answer_may_do_for_both() {
    let mut desk = Desk::opened();
    for region in Region::ALL {
        says(&mut desk, region, StorageAccess::Needed);
    }
    // A browser that takes both instances for one site has granted both: the other page finds out as it is loaded.
    let granted = says(&mut desk, First, StorageAccess::Granted);
    assert_eq!(granted, [Effect::ReloadCcp(Second), Effect::Show(First)]);
    assert!(matches!(desk.readiness(First), Readiness::Loading { .. }));
    // Two sites are two questions.
    assert_eq!(says(&mut desk, Second, StorageAccess::Needed), [Effect::Show(First)]);
    assert_eq!(asking(&desk), [false, true]);
    assert_eq!(says(&mut desk, Second, StorageAccess::Granted), [Effect::Show(First)]);
    for region in Region::ALL {
        desk.connect(region);
        desk.agent(region, available());
        assert!(matches!(desk.readiness(region), Readiness::Ready { .. }));
    }
}

#[test]
fn a_standby_that_loses_its_cookies_is_not_ready_and_not_dead() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(says(&mut desk, Second, StorageAccess::Needed), [Effect::Show(First)]);
    desk.falls_silent(Second);
    assert_eq!(consent(&desk, Second), Some(Consent::Asked));
    let waited = desk.advance(600_000);
    assert!(is_left_alone(&waited, Second), "{waited:?}");
    let health = desk.view().regions[Second].health.clone();
    assert_eq!(health.verdict, Verdict::Impaired);
    assert!(matches!(health.symptoms[..], [Symptom::StorageAccessMissing { .. }]), "{health:?}");
    assert_eq!(desk.view().shown, First);
}

#[test]
fn a_refusal_hides_the_page_and_can_be_taken_back() {
    let mut desk = Desk::steady_in(First);
    says(&mut desk, Second, StorageAccess::Needed);
    assert_eq!(says(&mut desk, Second, StorageAccess::Denied), [Effect::Show(First)]);
    assert_eq!(consent(&desk, Second), Some(Consent::Denied));
    desk.falls_silent(Second);
    assert!(is_left_alone(&desk.advance(600_000), Second));
    assert_eq!(desk.command(Command::Retry(Second)), [Effect::ReloadCcp(Second)]);
    assert_eq!(consent(&desk, Second), None);
    assert_eq!(says(&mut desk, Second, StorageAccess::Needed), [Effect::Show(First)]);
    assert_eq!(consent(&desk, Second), Some(Consent::Asked));
}

#[test]
fn a_question_that_is_put_off_is_not_asked_again_by_itself() {
    let mut desk = Desk::steady_in(First);
    says(&mut desk, Second, StorageAccess::Needed);
    assert_eq!(desk.command(Command::PutStorageAccessOff), [Effect::Show(First)]);
    assert_eq!(says(&mut desk, Second, StorageAccess::Needed), []);
    assert_eq!(consent(&desk, Second), Some(Consent::PutOff));
}

#[test]
fn a_request_page_that_does_not_come_is_loaded_again() {
    let mut desk = Desk::steady_in(First);
    says(&mut desk, Second, StorageAccess::Denied);
    desk.falls_silent(Second);
    desk.command(Command::Retry(Second));
    desk.advance_until(60_000, &Effect::ReloadCcp(Second));
}

#[test]
fn a_ccp_that_does_not_come_after_a_grant_is_loaded_again() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    says(&mut desk, Second, StorageAccess::Needed);
    says(&mut desk, Second, StorageAccess::Granted);
    desk.advance_until(60_000, &Effect::ReloadCcp(Second));
}

#[test]
fn a_sign_in_does_not_take_the_request_page_away() {
    let mut desk = Desk::steady_in(First);
    says(&mut desk, Second, StorageAccess::Needed);
    assert!(is_left_alone(&desk.command(Command::AfterSignIn { region: Second, severed: false }), Second));
    assert_eq!(consent(&desk, Second), Some(Consent::Asked));
}

#[test]
fn no_request_page_takes_room_of_a_ccp_with_a_contact_unless_its_agent_wants_it() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    assert_eq!(says(&mut desk, Second, StorageAccess::Needed), []);
    assert_eq!(consent(&desk, Second), Some(Consent::PutOff));
    desk.falls_silent(Second);
    desk.command(Command::Retry(Second));
    assert_eq!(says(&mut desk, Second, StorageAccess::Needed), [Effect::Show(First)]);
    assert_eq!(consent(&desk, Second), Some(Consent::Asked));
}
