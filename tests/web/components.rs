//! Components by themselves, in each of their states.

use ambidesk::components::contacts_list::ContactsList;
use ambidesk::components::failover_banner::FailoverBanner;
use ambidesk::components::ladder::Ladder;
use ambidesk::components::region_status::RegionStatus;
use ambidesk::i18n::Localization;
use ambidesk::text::regions::RegionName;
use ambidesk::view::{FailoverStage, Role, Target};
use ambidesk_coordinator::{Consent, Contact, ContactState, Readiness, RegionView, Rungs, Timestamp};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use crate::support::{Place, START, call, draw, region};

async fn status(role: Role, readiness: Readiness, contacts: Vec<Contact>) -> Place {
    let region = region(readiness, contacts);
    draw(html! {
        <RegionStatus name={RegionName::of(&Localization::english(), "us-east-1")} {role} {region} on_sign_in={Callback::noop()} on_retry={Callback::noop()}/>
    })
    .await
}

#[wasm_bindgen_test]
async fn a_region_says_what_can_be_done_about_it() {
    let since = START;
    let cases = [
        (Readiness::Loading { since }, "loading", false, false),
        (Readiness::SignInRequired { since }, "sign-in-required", true, false),
        (Readiness::SignInOrUnreachable { since }, "sign-in-or-unreachable", true, true),
        (Readiness::StorageAccessNeeded { since, consent: Consent::Asked }, "storage-access-needed", false, false),
        (Readiness::StorageAccessNeeded { since, consent: Consent::PutOff }, "storage-access-needed", false, true),
        (Readiness::StorageAccessNeeded { since, consent: Consent::Denied }, "storage-access-needed", false, true),
        (Readiness::Connected { since }, "connected", false, false),
        (Readiness::Ready { since }, "ready", false, false),
        (Readiness::NotAnswering { since }, "not-answering", false, true),
        (Readiness::Failed { since, reason: "no script".to_owned() }, "failed", false, true),
    ];
    for (readiness, name, signs_in, retries) in cases {
        let place = status(Role::Standby, readiness, vec![]).await;
        let card = place.find("region-status").expect("the region is there");
        assert_eq!(card.get_attribute("data-readiness").as_deref(), Some(name));
        assert_eq!(card.get_attribute("data-role").as_deref(), Some("standby"));
        assert_eq!(card.get_attribute("data-region").as_deref(), Some("us-east-1"));
        assert_eq!(place.find("sign-in").is_some(), signs_in, "{name}");
        assert_eq!(place.find("retry").is_some(), retries, "{name}");
    }
}

#[wasm_bindgen_test]
async fn a_region_that_was_loaded_again_and_stays_silent_offers_both() {
    let mut region = region(Readiness::NotAnswering { since: START }, vec![]);
    region.health.evidence.loaded_at = Some(Timestamp::from_millis(START.as_millis() + 1));
    let place = draw(html! {
        <RegionStatus name={RegionName::of(&Localization::english(), "us-east-1")} role={Role::Standby} {region}
            on_sign_in={Callback::noop()} on_retry={Callback::noop()}/>
    })
    .await;
    assert!(place.find("sign-in").is_some() && place.find("retry").is_some());
}

#[wasm_bindgen_test]
async fn a_region_with_a_live_contact_is_not_offered_for_another_try() {
    let contacts = vec![call("one", ContactState::Connected)];
    let place = status(Role::Active, Readiness::NotAnswering { since: START }, contacts).await;
    assert!(place.find("retry").is_none());
}

#[wasm_bindgen_test]
async fn the_role_is_said_in_words() {
    for (role, word) in [(Role::Active, "Active"), (Role::Standby, "Standby"), (Role::Unknown, "Checking")] {
        let place = status(role, Readiness::Ready { since: START }, vec![]).await;
        assert!(place.text("region-status").starts_with(word));
    }
}

#[wasm_bindgen_test]
async fn whether_the_sign_in_is_the_global_one_is_said_where_it_is_known() {
    let since = START;
    let cases = [
        (Readiness::Ready { since }, None, false, false),
        (Readiness::Ready { since }, Some(true), true, false),
        (Readiness::SignInRequired { since }, None, false, false),
        (Readiness::SignInRequired { since }, Some(false), false, true),
    ];
    for (readiness, global_sign_in, global, regional) in cases {
        let region = RegionView { global_sign_in, ..region(readiness, vec![]) };
        let place = draw(html! {
            <RegionStatus name={RegionName::of(&Localization::english(), "us-east-1")} role={Role::Standby} {region}
                on_sign_in={Callback::noop()} on_retry={Callback::noop()}/>
        })
        .await;
        let said = place.text("region-status");
        assert_eq!(said.contains("not signed in globally"), regional, "{said}");
        // Where it is missing, it is named as what is needed.
        assert_eq!(said.contains("global sign-in"), global || regional, "{said}");
    }
}

#[wasm_bindgen_test]
async fn every_rung_of_the_ladder_says_whether_it_is_reached() {
    let rungs = Rungs { loaded: true, signed_in: true, connected: false, agent_ready: false };
    let place = draw(html! { <Ladder {rungs}/> }).await;
    let said = place.select("ol").and_then(|list| list.text_content()).unwrap_or_default();
    assert_eq!(said, "Loaded: doneSigned in: doneConnected: not yetAgent ready: not yet");
}

async fn banner(contacts: Vec<Contact>, doubtful_since: Option<Timestamp>, waited_s: u64) -> Place {
    banner_of(contacts, doubtful_since, waited_s, Target::Answers).await
}

async fn banner_of(contacts: Vec<Contact>, doubtful_since: Option<Timestamp>, waited_s: u64, target: Target) -> Place {
    let now = Timestamp::from_millis(START.as_millis() + waited_s * 1000);
    draw(html! {
        <FailoverBanner from="US East (N. Virginia)" to="US West (Oregon)" since={START} {now}
            stage={FailoverStage::Pending { contacts, doubtful_since, ended: true, tasks: false, target }}
            on_switch_now={Callback::noop()} on_sign_in={Callback::noop()} on_retry={Callback::noop()}/>
    })
    .await
}

#[wasm_bindgen_test]
async fn the_banner_names_what_the_failover_waits_for() {
    let (connected, ended, missed) = (ContactState::Connected, ContactState::Ended, ContactState::Missed);
    let cases = [
        (vec![call("one", missed)], "in a moment"),
        (vec![call("one", connected), call("two", missed)], "after your current call"),
        (vec![call("one", ended), call("two", ContactState::Error)], "once you clear your after-contact work"),
        (vec![call("one", connected)], "after your current call"),
        (vec![call("one", connected), call("two", connected)], "after your 2 current calls"),
        (vec![call("one", ended)], "once you clear your after-contact work"),
        (vec![], "in a moment"),
    ];
    for (contacts, words) in cases {
        let place = banner(contacts, None, 5).await;
        let title = place.select("h2").and_then(|title| title.text_content()).unwrap_or_default();
        assert!(title.ends_with(words), "{title}");
    }
}

#[wasm_bindgen_test]
async fn a_contact_that_lives_in_the_other_region_says_so_wherever_it_is_listed() {
    let here = call("here", ContactState::Connected);
    let contacts = vec![here.clone(), Contact { id: "there".to_owned(), elsewhere: true, ..here.clone() }];
    let homes = |place: &Place, rows: &str| {
        let home = |row: usize| place.select(&format!("{rows}:nth-child({row}) [data-testid=contact-home]"));
        [1, 2].map(|row| home(row).and_then(|home| home.text_content()))
    };
    let expected = [None, Some("lives in US West (Oregon)".to_owned())];
    let place = banner(contacts.clone(), None, 5).await;
    assert_eq!(homes(&place, "[data-testid=holding]"), expected);
    let list = async |contacts: Vec<Contact>, other_works: bool| {
        draw(html! {
            <ContactsList region="US East (N. Virginia)" other="US West (Oregon)" {contacts} {other_works} now={START}
                on_toggle={Callback::noop()}/>
        })
        .await
    };
    let place = list(contacts.clone(), true).await;
    assert_eq!(homes(&place, "[data-testid=contact]"), expected);
    let before = place.text("contact-home-help");
    assert!(before.contains("Should US West (Oregon) fail"), "{before}");
    let failing = list(contacts, false).await.text("contact-home-help");
    assert!(failing.starts_with("US West (Oregon) does not work at the moment"), "{failing}");
    assert!(list(vec![here], true).await.find("contact-home-help").is_none());
}

#[wasm_bindgen_test]
async fn nothing_asks_to_finish_a_call_that_nobody_is_on() {
    for state in [ContactState::Missed, ContactState::Error] {
        let contacts = vec![call("one", state)];
        let text = banner(contacts.clone(), None, 5).await.text("failover-banner");
        assert!(text.contains("Nobody is on the call with +49 ··· 417") && !text.contains("Finish"), "{text}");
        let there = ("There", Target::Answers);
        let asked = ambidesk::text::banner::confirm_consequences(&Localization::english(), "Here", there, &contacts);
        assert!(asked[0].ends_with("is cleared.") && !asked[0].contains("ends at once"), "{asked:?}");
        assert_eq!(ambidesk::text::banner::confirm_action(&Localization::english(), &contacts), "Switch now");
    }
}

#[wasm_bindgen_test]
async fn a_call_that_rings_is_not_finished_before_it_is_taken() {
    let (rings, taken) = (call("one", ContactState::Connecting), call("two", ContactState::Connected));
    let text = banner(vec![rings.clone()], None, 5).await.text("failover-banner");
    assert!(text.contains("A contact is arriving.") && !text.contains("Finish"), "{text}");
    assert!(banner(vec![rings, taken], None, 5).await.text("failover-banner").contains("Finish the call"));
}

#[wasm_bindgen_test]
async fn a_phone_number_is_not_shown_in_full() {
    let place = banner(vec![call("one", ContactState::Connected)], None, 5).await;
    let text = place.text("failover-banner");
    assert!(text.contains("+49 ··· 417") && !text.contains("30123"), "{text}");
}

#[wasm_bindgen_test]
async fn a_ticking_duration_is_not_read_aloud() {
    let place = banner(vec![call("one", ContactState::Connected)], None, 220).await;
    assert_eq!(place.text("elapsed"), "3 min 40 s");
    assert!(place.select("[role=status] [data-testid=elapsed]").is_none());
    assert!(place.select("[role=status] h2").is_some());
}

#[wasm_bindgen_test]
async fn a_failover_that_nothing_confirms_is_told_apart() {
    let place = banner(vec![call("one", ContactState::Connected)], Some(START), 90).await;
    assert!(place.text("failover-banner").contains("may have been called off"));
    assert!(place.find("retry").is_none());

    // What a button is for is said there, too.
    let place = banner_of(vec![call("one", ContactState::Connected)], Some(START), 90, Target::Withheld).await;
    assert!(place.find("retry").is_some());
    assert!(place.text("failover-banner").contains("“Try again” asks for them once more"));
}

#[wasm_bindgen_test]
async fn the_banner_has_the_buttons_that_its_words_speak_of() {
    let pending = |target| FailoverStage::Pending {
        contacts: vec![call("one", ContactState::Connected)],
        doubtful_since: None,
        ended: true,
        tasks: false,
        target,
    };
    let cases = [
        (pending(Target::Answers), [false, false, true]),
        (pending(Target::NeedsSignIn), [true, false, true]),
        (pending(Target::Withheld), [false, true, true]),
        (FailoverStage::Ordered { target: Target::NeedsSignIn }, [true, false, false]),
        (FailoverStage::Ordered { target: Target::Withheld }, [false, true, false]),
        (FailoverStage::Switching { target: Target::Silent }, [false, true, false]),
    ];
    for (stage, expected) in cases {
        let place = draw(html! {
            <FailoverBanner from="US East (N. Virginia)" to="US West (Oregon)" since={START} now={START} stage={stage.clone()}
                on_switch_now={Callback::noop()} on_sign_in={Callback::noop()} on_retry={Callback::noop()}/>
        })
        .await;
        let there = ["sign-in", "retry", "switch-now"].map(|testid| place.find(testid).is_some());
        assert_eq!(there, expected, "{stage:?}");
    }
}

#[wasm_bindgen_test]
async fn a_long_wait_names_the_way_out() {
    let contacts = || vec![call("one", ContactState::Connected)];
    assert!(!banner(contacts(), None, 60).await.text("failover-banner").contains("you can switch now"));
    assert!(banner(contacts(), None, 3600).await.text("failover-banner").contains("you can switch now"));
}
