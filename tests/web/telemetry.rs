//! What the browser's part of telemetry costs when everything goes wrong: an endpoint that never answers, and a region
//! that never rests.

use std::cell::Cell;
use std::rc::Rc;

use ambidesk::config::TelemetryConfig;
use ambidesk::desk::Handle;
use ambidesk::telemetry;
use ambidesk_coordinator::{Pair, Readiness};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, Window};

use crate::support::{PlayedDesk, START, steady, until};

/// An endpoint that takes no answer, and a browser that takes every beacon for it.
const SILENT: &str = "
    globalThis.posted = [];
    globalThis.beacons = [];
    const { fetch, navigator } = globalThis;
    globalThis.fetch = (url, init) => {
        if (url !== '/silent') return fetch(url, init);
        posted.push(init.body);
        return new Promise(() => {});
    };
    const real = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, body) => (url === '/silent' ? beacons.push(body) > 0 : real(url, body));
";

fn window() -> Window {
    web_sys::window().expect("tests run in a page")
}

/// What was sent one way or the other.
fn sent(name: &str) -> Vec<String> {
    let list: Array = Reflect::get(&window(), &name.into()).expect("a window has properties").unchecked_into();
    list.iter().filter_map(|body| body.as_string()).collect()
}

/// A desk whose standby comes and goes so many times.
fn restless(desk: &PlayedDesk, times: usize) {
    for _ in 0..times {
        for readiness in [Readiness::NotAnswering { since: START }, Readiness::Ready { since: START }] {
            let mut view = steady();
            view.regions.second.readiness = readiness;
            desk.publish(view);
        }
    }
}

#[wasm_bindgen_test]
async fn an_endpoint_that_never_answers_costs_one_request_and_a_bounded_beacon() {
    js_sys::eval(SILENT).expect("the page takes the script");
    let heard = Rc::new(Cell::new(0));
    let listener = Closure::<dyn Fn()>::new({
        let heard = Rc::clone(&heard);
        move || heard.set(heard.get() + 1)
    });
    let listener: js_sys::Function = listener.into_js_value().unchecked_into();
    window().add_event_listener_with_callback("ambidesk:region_impaired", &listener).expect("a window takes listeners");

    let desk = PlayedDesk::new(steady());
    let regions = Pair { first: "us-east-1".to_owned(), second: "us-west-2".to_owned() };
    let endpoint = Some("/silent".to_owned());
    telemetry::start(&Handle::new(desk.clone()), &regions, TelemetryConfig { endpoint, flush_ms: 1000 });
    restless(&desk, 50);
    assert_eq!((heard.get(), sent("posted").len()), (0, 0), "nothing is told or sent while the desk is at work");
    until("the first batch is sent", || sent("posted").len() == 1).await;
    restless(&desk, 1000);
    until("the page is told everything", || heard.get() == 1050).await;
    window().dispatch_event(&Event::new("pagehide").expect("an event can be made")).expect("it is dispatched");

    assert_eq!(sent("posted").len(), 1, "the first request is still under way");
    let beacons = sent("beacons");
    let [beacon] = beacons.as_slice() else { panic!("one beacon, not {}", beacons.len()) };
    assert!(beacon.len() < 32 * 1024, "{} bytes", beacon.len());
    assert!(beacon.contains("\"name\":\"desk_left\""));
    let (dropped, _) =
        beacon.split_once("\"dropped\":").map_or(("", ""), |(_, rest)| rest.split_once(',').unwrap_or_default());
    assert!(dropped.parse::<u32>().is_ok_and(|dropped| dropped > 3000), "dropped: {dropped}");
}
