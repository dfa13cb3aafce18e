//! The live log: which lines are drawn, and how a person gets about in them.

use ambidesk::logs::{LogEntry, LogLevel};
use ambidesk::routes::Route;
use ambidesk_coordinator::{Region, Timestamp};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::support::{OpenDesk, START, document, steady, until};

fn entries(numbers: std::ops::Range<usize>) -> impl Iterator<Item = LogEntry> {
    numbers.map(|number| LogEntry {
        at: Timestamp::from_millis(START.as_millis() + number as u64),
        level: if number % 10 == 0 { LogLevel::Error } else { LogLevel::Info },
        component: "worker",
        text: format!("entry {number}."),
        region: [Some(Region::First), Some(Region::Second), None][number % 3],
    })
}

/// The logs page of a desk that has logged so many entries. The style sheets are not here: the list gets its height.
async fn page(logged: usize) -> OpenDesk {
    Route::Logs.open();
    let open = OpenDesk::new(steady()).await;
    open.desk.log(entries(0..logged));
    until("the page is open", || open.panel.find("log-tail").is_some()).await;
    if logged > 0 {
        until("lines are drawn", || open.panel.find("log-list").is_some()).await;
        let style = list(&open).style();
        for (name, value) in [("height", "240px"), ("overflow", "auto"), ("position", "relative")] {
            style.set_property(name, value).expect("it is a declaration");
        }
        let rules = "[data-testid=log-list] .drawn { position: absolute } [data-testid=log-line] { height: 24px; overflow: hidden }";
        let sheet = document().create_element("style").expect("a style can be made");
        sheet.set_text_content(Some(rules));
        open.panel.0.append_child(&sheet).expect("an element takes a style");
        until("everything is read", || count(&open).starts_with(&format!("{logged} entries"))).await;
    }
    open
}

fn list(open: &OpenDesk) -> HtmlElement {
    open.panel.find("log-list").expect("the list is there")
}

fn count(open: &OpenDesk) -> String {
    open.panel.text("log-count")
}

fn drawn(open: &OpenDesk) -> u32 {
    open.panel.0.query_selector_all("[data-testid=log-line]").expect("the selector is one").length()
}

fn shows(open: &OpenDesk, number: usize) -> bool {
    list(open).text_content().unwrap_or_default().contains(&format!("entry {number}."))
}

fn press(open: &OpenDesk, key: &str) {
    let init = web_sys::KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("a key is an event");
    list(open).dispatch_event(&event).expect("it is not being dispatched");
}

fn chosen(open: &OpenDesk) -> String {
    open.panel.select("[aria-selected=true] .text").and_then(|line| line.text_content()).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn of_a_long_log_only_what_is_on_screen_is_drawn() {
    let mut open = page(3000).await;
    assert!(drawn(&open) <= 64, "{}", drawn(&open));
    until("the end is on screen", || shows(&open, 2999)).await;
    until("the list is as long as all lines", || list(&open).scroll_height() >= 3000 * 24).await;
    let line = open.panel.find("log-line").expect("a line is drawn");
    assert_eq!(line.get_attribute("aria-setsize").as_deref(), Some("3000"));
    open.close();
    assert_eq!(open.desk.readers(), 0, "nobody reads a log that is not on screen");
}

#[wasm_bindgen_test]
async fn it_follows_its_end_until_the_person_scrolls_back() {
    let mut open = page(500).await;
    open.desk.log(entries(500..600));
    until("new lines are on screen", || shows(&open, 599)).await;
    until("the list is at its end", || {
        let list = list(&open);
        list.scroll_top() + list.client_height() >= list.scroll_height() - 1
    })
    .await;
    list(&open).set_scroll_top(2400);
    until("it follows no more", || open.panel.find("follow-log").is_some()).await;
    until("what was scrolled to is drawn", || shows(&open, 100)).await;
    open.desk.log(entries(600..620));
    until("new lines are counted", || open.panel.text("follow-log").contains("20")).await;
    assert_eq!(list(&open).scroll_top(), 2400, "what is being read stays where it is");
    open.panel.click("follow-log");
    until("the end is on screen", || shows(&open, 619) && open.panel.find("follow-log").is_none()).await;
    open.close();
}

#[wasm_bindgen_test]
async fn a_filter_leaves_what_fits() {
    let mut open = page(300).await;
    let select: HtmlSelectElement = open.panel.select("select").expect("levels can be chosen").unchecked_into();
    select.set_value("ERROR");
    select.dispatch_event(&bubbling("change")).expect("it is not being dispatched");
    until("errors are left", || count(&open).starts_with("30 of 300")).await;
    let find: HtmlInputElement = open.panel.select("input[type=search]").expect("it can be searched").unchecked_into();
    find.set_value("ENTRY 29");
    find.dispatch_event(&bubbling("input")).expect("it is not being dispatched");
    until("one is left", || count(&open).starts_with("1 of 300") && shows(&open, 290)).await;
    find.set_value("nowhere");
    find.dispatch_event(&bubbling("input")).expect("it is not being dispatched");
    until("none is left", || open.panel.find("log-list").is_none()).await;
    open.close();
}

#[wasm_bindgen_test]
async fn the_keys_go_from_line_to_line_and_show_it_in_full() {
    let mut open = page(400).await;
    press(&open, "ArrowUp");
    until("the last line is chosen", || chosen(&open) == "entry 399.").await;
    assert!(open.panel.text("log-detail").contains("entry 399."));
    press(&open, "ArrowUp");
    until("the one before it is", || chosen(&open) == "entry 398.").await;
    press(&open, "Home");
    until("the first line is chosen and drawn", || chosen(&open) == "entry 0.").await;
    let active = list(&open).get_attribute("aria-activedescendant").unwrap_or_default();
    assert!(open.panel.select(&format!("#{active}")).is_some(), "{active} is a line that is there");
    open.panel.click("close-log-detail");
    until("it is closed", || open.panel.find("log-detail").is_none()).await;
    open.close();
}

fn bubbling(kind: &str) -> web_sys::Event {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    web_sys::Event::new_with_event_init_dict(kind, &init).expect("a kind is an event")
}
