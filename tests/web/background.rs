//! Preflight, settings and shortcuts in a page.

use std::cell::RefCell;
use std::rc::Rc;

use ambidesk::components::preflight_list::PreflightList;
use ambidesk::components::settings_form::SettingsForm;
use ambidesk::preferences::Preferences;
use ambidesk::preflight::{Check, Finding, Found, Verdict};
use ambidesk::theme::Theme;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDialogElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit};
use yew::prelude::*;

use crate::support::{OpenDesk, Place, document, draw, pending, steady, until};

async fn list(findings: Option<Vec<Finding>>) -> Place {
    let named = |finding| (finding, "A check".into());
    let findings = findings.map(|findings| findings.into_iter().map(named).collect::<Vec<_>>());
    let nothing = Callback::noop();
    draw(html! {
        <PreflightList {findings} origin="https://desk.example.com" on_again={&nothing} on_copy={&nothing}
            on_try_popup={&nothing} on_try_microphone={&nothing}/>
    })
    .await
}

fn finding(check: Check, verdict: Verdict, found: Found) -> Finding {
    Finding { check, verdict, found }
}

#[wasm_bindgen_test]
async fn a_finding_says_its_verdict_in_words_and_what_to_do() {
    let referrer = finding(Check::Referrer, Verdict::Problem, Found::Sent("no-referrer".to_owned()));
    let place = list(Some(vec![referrer])).await;
    let text = place.text("finding");
    assert!(text.starts_with("Problem") && text.contains("strict-origin-when-cross-origin"), "{text}");
    assert_eq!(place.text("preflight-summary"), "1 problem found.");
}

#[wasm_bindgen_test]
async fn what_needs_a_click_offers_one() {
    let popup = |verdict, found| finding(Check::Popup, verdict, found);
    let untried = list(Some(vec![popup(Verdict::NotTried, Found::Unknown)])).await;
    assert!(untried.find("try-popup").is_some());
    let works = list(Some(vec![popup(Verdict::Ok, Found::Fine)])).await;
    assert!(works.find("try-popup").is_none());
}

#[wasm_bindgen_test]
async fn a_setting_that_is_changed_leaves_the_others_alone() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let sink = Rc::clone(&heard);
    let preferences = Preferences { compact: true, ..Preferences::default() };
    let on_change = Callback::from(move |next| sink.borrow_mut().push(next));
    let place = draw(html! {
        <SettingsForm theme={Theme::System} {preferences} on_theme={Callback::noop()} {on_change}
            on_show_shortcuts={Callback::noop()}/>
    })
    .await;
    place.click("sounds");
    place.click("keyboard-shortcuts");
    let sounds = Preferences { sounds: true, ..preferences };
    let silent = Preferences { shortcuts: false, ..preferences };
    assert_eq!(*heard.borrow(), [sounds, silent]);
}

fn press(key: &str, at: &web_sys::EventTarget) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("a key event can be made");
    at.dispatch_event(&event).expect("an element takes events");
}

fn is_open(place: &Place, testid: &str) -> bool {
    place.find(testid).is_some_and(|dialog| dialog.unchecked_into::<HtmlDialogElement>().open())
}

#[wasm_bindgen_test]
async fn a_key_asks_whether_to_switch_and_a_field_keeps_its_keys() {
    let open = OpenDesk::new(pending()).await;
    let body = document().body().expect("the page has a body");
    let field: HtmlInputElement = document().create_element("input").expect("it can be made").unchecked_into();
    open.app.0.append_child(&field).expect("a div takes a field");
    press("s", &field);
    assert!(!is_open(&open.app, "confirm-switch"));
    press("s", &body);
    until("the question is asked", || is_open(&open.app, "confirm-switch")).await;
    open.app.click("keep");
    until("the question is put away", || !is_open(&open.app, "confirm-switch")).await;
}

#[wasm_bindgen_test]
async fn the_sheet_lists_every_shortcut() {
    let open = OpenDesk::new(steady()).await;
    press("?", &document().body().expect("the page has a body"));
    until("the sheet is shown", || is_open(&open.app, "shortcuts")).await;
    assert!(open.app.text("shortcuts").contains("Open Preflight"));
    open.app.click("shortcuts-close");
    until("the sheet is put away", || !is_open(&open.app, "shortcuts")).await;
}
