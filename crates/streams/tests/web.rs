//! What a Streams hands out that pages have changed: whatever it is, the program goes on. What Streams itself does is tested end to end.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use ambidesk_coordinator::{Region, Scheme};
use ambidesk_streams::{Event, LogCursor, PairMember, RegionFrame, StreamsError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// What scripts can throw.
const THROWN: [(&str, &str); 8] = [
    ("new Error('why')", "why"),
    ("'why'", "why"),
    ("undefined", "undefined"),
    ("null", "null"),
    ("7", "7"),
    ("Symbol('why')", "Symbol(why)"),
    ("Object.create(null)", "something that is no text was thrown"),
    ("{ get message() { throw 1; }, toString() { throw 2; } }", "something that is no text was thrown"),
];

/// What a frame has told.
type Told = Rc<RefCell<Vec<Event>>>;

/// A page's frame that has this `connect`, what it has told, and how it is made to tell something.
fn frame(connect: &str) -> (RegionFrame, Told, impl Fn(&str, &str)) {
    let page = format!(
        "({{ listen(f) {{ this.f = f; }}, remove() {{}}, livesElsewhere: () => false, connect: {connect}, \
         tell(what, data) {{ this.f(what, data); }} }})"
    );
    let page = js_sys::eval(&page).expect("it is an object");
    let member = PairMember { scheme: Scheme::Paired, instance_arn: "one".to_owned(), other_arn: "two".to_owned() };
    let told = Told::default();
    let report = {
        let told = Rc::clone(&told);
        move |event| told.borrow_mut().push(event)
    };
    let tell = {
        let page = page.clone();
        move |what: &str, data: &str| {
            let tell = js_sys::eval(&format!("(page, what) => page.tell(what, {data})")).expect("it is a function");
            let tell = js_sys::Function::from(tell);
            tell.call2(&JsValue::UNDEFINED, &page, &what.into()).expect("it is taken without an exception");
        }
    };
    (RegionFrame::take(Region::First, member, page, report), told, tell)
}

#[wasm_bindgen_test]
fn whatever_a_function_of_streams_throws_has_a_message() {
    for (thrown, message) in THROWN {
        let agent = format!("class {{ getAgentStates() {{ throw {thrown}; }} }}");
        let (frame, ..) = frame(&format!("{{ agent: {{ initialized: true }}, Agent: {agent} }}"));
        let function = "connect.Agent.getAgentStates";
        let expected = StreamsError::Threw { function, message: message.to_owned() };
        assert_eq!(frame.set_agent_state("Available"), Err(expected), "{thrown}");
    }
}

#[wasm_bindgen_test]
fn an_agent_who_can_t_be_read_is_told_with_the_reason() {
    for (thrown, message) in THROWN {
        let (_frame, told, tell) = frame("null");
        tell("agent::refresh", &format!("{{ getState() {{ throw {thrown}; }} }}"));
        assert!(matches!(&told.borrow()[..], [Event::Unrecognized { what }] if what.ends_with(message)), "{thrown}");
    }
}

#[wasm_bindgen_test]
fn an_agent_without_lists_and_a_contact_with_odd_attributes_are_read() {
    let (_frame, told, tell) = frame("null");
    let contact = "{ getContactId: () => 'one', getState: () => ({ type: 'connected' }), getType: () => 'voice', \
         getInitialConnection: () => ({ isActive: () => false }), getThirdPartyConnections: () => undefined, \
         getAttributes: () => ({ b: { value: '2' }, odd: Symbol('3'), none: Object.create(null), a: { value: '1' } }) }";
    for (states, contacts) in [("undefined", format!("[{contact}]")), ("{}", "undefined".to_owned())] {
        let states = format!("getState: () => ({{ name: 'Available' }}), getAgentStates: () => {states}");
        tell("agent::refresh", &format!("{{ {states}, getContacts: () => {contacts} }}"));
    }
    let told = told.borrow();
    let [Event::AgentUpdated(first), Event::AgentUpdated(second)] = &told[..] else { panic!("{told:?}") };
    assert_eq!((&*first.state.name, first.states.len(), second.contacts.len()), ("Available", 0, 0));
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(first.contacts[0].attributes, [pair("a", "1"), pair("b", "2")]);
}

#[wasm_bindgen_test]
fn a_log_that_is_none_has_no_entries() {
    for log in ["undefined", "7", "{ _logs: 7 }"] {
        let (frame, ..) = frame(&format!("{{ getLog: () => {log} }}"));
        assert_eq!(frame.read_log(&mut LogCursor::new(Region::First), 10), []);
    }
}
