//! The live log: which lines are shown.

use ambidesk::logs::{LogEntry, LogLevel};
use ambidesk::pages::Route;
use ambidesk_coordinator::{Region, Timestamp};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::support::{OpenDesk, START, steady, until};

fn entries(numbers: std::ops::Range<usize>) -> impl Iterator<Item = LogEntry> {
    numbers.map(|number| LogEntry {
        at: Timestamp::from_millis(START.as_millis() + number as u64),
        level: if number % 10 == 0 { LogLevel::Error } else { LogLevel::Info },
        component: "worker",
        text: format!("entry {number}."),
        region: [Some(Region::First), Some(Region::Second), None][number % 3],
    })
}

/// The logs page of a desk that has logged so many entries.
async fn page(logged: usize) -> OpenDesk {
    Route::Logs.open();
    let open = OpenDesk::new(steady()).await;
    open.desk.log(entries(0..logged));
    until("the page is open", || open.panel.find("log-tail").is_some()).await;
    if logged > 0 {
        until("lines are drawn", || open.panel.find("log-list").is_some()).await;
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

fn shows(open: &OpenDesk, number: usize) -> bool {
    list(open).text_content().unwrap_or_default().contains(&format!("entry {number}."))
}

#[wasm_bindgen_test]
async fn a_filter_leaves_what_fits() {
    let open = page(300).await;
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
}

fn bubbling(kind: &str) -> web_sys::Event {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    web_sys::Event::new_with_event_init_dict(kind, &init).expect("a kind is an event")
}
