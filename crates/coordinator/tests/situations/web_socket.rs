//! The worker of a region loses its websocket, and is refused another.

use ambidesk_coordinator::{
    ADDRESS_REQUEST, Effect, Event, PeerMessage, Readiness, Region, Symptom, Verdict, WebSocket,
};

use super::desk::*;
use Region::{First, Second};

fn offered(desk: &mut Desk, region: Region) -> Vec<Effect> {
    desk.event(region, Event::WebSocketOffered)
}

fn is_impaired(desk: &Desk, region: Region) -> bool {
    let health = &desk.view().regions[region].health;
    let is_lost = |symptom: &Symptom| matches!(symptom, Symptom::WebSocketLost { .. });
    health.verdict == Verdict::Impaired && health.symptoms.iter().any(is_lost)
}

#[test]
fn a_websocket_that_is_back_within_seconds_is_no_symptom_and_one_that_is_not_is() {
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::WebSocket(WebSocket::Lost));
    desk.advance(10_000);
    desk.event(First, Event::WebSocket(WebSocket::Open));
    desk.advance(60_000);
    assert!(!is_impaired(&desk, First));
    desk.event(First, Event::WebSocket(WebSocket::Lost));
    desk.advance(16_000);
    assert!(is_impaired(&desk, First));
    assert!(!is_impaired(&desk, Second));
    desk.event(First, Event::WebSocket(WebSocket::Open));
    desk.advance(11_000);
    assert_eq!(desk.view().regions.first.health.verdict, Verdict::Healthy);
}

#[test]
fn a_worker_that_gave_its_websocket_up_is_renewed_once_there_is_one_to_be_had() {
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::WebSocket(WebSocket::Lost));
    desk.event(First, Event::WebSocket(WebSocket::GivenUp));
    assert!(is_impaired(&desk, First));
    let effects = desk.advance(120_000);
    let tries = effects.iter().filter(|effect| **effect == Effect::TryWebSocket(First)).count();
    assert!((2..12).contains(&tries), "{tries}");
    assert!(!effects.contains(&Effect::RenewCcp(First)), "what still works is kept");
    assert!(matches!(desk.readiness(First), Readiness::Ready { .. }));
    let other = Event::ApiAnswered { operation: ADDRESS_REQUEST.to_owned() };
    assert!(!desk.event(First, other).contains(&Effect::RenewCcp(First)), "an address of another kind");
    assert!(offered(&mut desk, First).contains(&Effect::RenewCcp(First)));
    desk.new_port(First);
    desk.agent(First, available());
    let effects = desk.advance(60_000);
    assert!(!effects.contains(&Effect::TryWebSocket(First)), "{effects:?}");
    assert!(!is_impaired(&desk, First));
}

#[test]
fn a_call_is_not_ended_for_a_websocket() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.event(First, Event::WebSocket(WebSocket::GivenUp));
    let effects = desk.advance(120_000);
    assert!(!effects.contains(&Effect::TryWebSocket(First)), "{effects:?}");
    assert!(!offered(&mut desk, First).contains(&Effect::RenewCcp(First)));
    assert!(is_impaired(&desk, First));
    desk.agent(First, available());
    desk.advance_until(20_000, &Effect::TryWebSocket(First));
    assert!(offered(&mut desk, First).contains(&Effect::RenewCcp(First)));
}

/// Its worker says so once, to the windows of that moment.
#[test]
fn a_window_that_is_opened_later_hears_of_a_websocket_that_was_given_up() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(desk.peer(PeerMessage::Hello), []);
    desk.event(First, Event::WebSocket(WebSocket::GivenUp));
    let told = PeerMessage::WebSocketGivenUp { region: First };
    assert_eq!(desk.peer(PeerMessage::Hello), [broadcast(told)]);
    // Another window may have a new worker by then.
    desk.falls_silent(First);
    desk.advance(20_000);
    assert_eq!(desk.peer(PeerMessage::Hello), []);

    let mut late = Desk::opened();
    assert_eq!(late.peer(told), []);
    for region in Region::ALL {
        late.connect(region);
        late.agent(region, available());
    }
    late.claims(First);
    assert!(is_impaired(&late, First) && !is_impaired(&late, Second));
    late.advance_until(120_000, &Effect::TryWebSocket(First));
    assert!(offered(&mut late, First).contains(&Effect::RenewCcp(First)));

    // A new worker has one.
    let mut late = Desk::opened();
    late.peer(told);
    late.connect(First);
    late.event(First, Event::WebSocket(WebSocket::Open));
    late.agent(First, available());
    assert!(!is_impaired(&late, First));
}
