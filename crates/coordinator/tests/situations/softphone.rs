//! What a region's CCP says of its softphone and of its network.

use ambidesk_coordinator::{Command, Event, NetworkStatus, Region, SoftphoneError, Symptom, Verdict};

use super::desk::*;
use Region::{First, Second};

fn fails(desk: &mut Desk, region: Region, error: SoftphoneError) {
    desk.event(region, Event::SoftphoneFailed(error));
}

#[test]
fn what_fails_is_said_until_it_is_put_away_and_each_region_has_its_own() {
    let mut desk = Desk::steady_in(First);
    fails(&mut desk, First, SoftphoneError::MicrophoneNotShared);
    fails(&mut desk, Second, SoftphoneError::MediaFailed);
    let said = |desk: &Desk| desk.view().regions.map(|_, region| region.softphone);
    assert_eq!(said(&desk).first, Some(SoftphoneError::MicrophoneNotShared));
    desk.command(Command::DismissNotice);
    assert_eq!(said(&desk).first, None);
    assert_eq!(said(&desk).second, Some(SoftphoneError::MediaFailed), "it was not on screen");
}

#[test]
fn a_softphone_goes_before_the_notice_and_leaves_it_there() {
    let mut desk = Desk::steady_in(First);
    desk.yields(First);
    let notice = desk.view().notice;
    assert!(notice.is_some());
    fails(&mut desk, Second, SoftphoneError::Other);
    desk.command(Command::DismissNotice);
    assert_eq!((desk.view().regions.second.softphone, desk.view().notice), (None, notice));
    desk.command(Command::DismissNotice);
    assert_eq!(desk.view().notice, None);
}

#[test]
fn a_call_that_is_connected_afterwards_shows_that_it_works() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    fails(&mut desk, First, SoftphoneError::MediaFailed);
    desk.agent(First, on_call());
    desk.agent(First, after_call());
    assert_eq!(desk.view().regions.first.softphone, Some(SoftphoneError::MediaFailed), "that call has not shown it");
    desk.agent(First, on_call());
    assert_eq!(desk.view().regions.first.softphone, None);
    fails(&mut desk, First, SoftphoneError::MediaFailed);
    desk.new_port(First);
    assert_eq!(desk.view().regions.first.softphone, None, "a new page has a softphone of its own");
}

#[test]
fn a_network_that_is_back_within_seconds_is_no_symptom_and_one_that_is_not_is() {
    let is_lost = |desk: &Desk| {
        let health = &desk.view().regions.first.health;
        let is_lost = |symptom: &Symptom| matches!(symptom, Symptom::NetworkLost { .. });
        health.verdict == Verdict::Impaired && health.symptoms.iter().any(is_lost)
    };
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::NetworkStatus(NetworkStatus::Disconnected));
    desk.advance(10_000);
    desk.event(First, Event::NetworkStatus(NetworkStatus::Connected));
    desk.advance(60_000);
    assert!(!is_lost(&desk));
    desk.event(First, Event::NetworkStatus(NetworkStatus::Disconnected));
    desk.advance(16_000);
    assert!(is_lost(&desk));
    desk.event(First, Event::NetworkStatus(NetworkStatus::Connected));
    desk.advance(11_000);
    assert_eq!(desk.view().regions.first.health.verdict, Verdict::Healthy);
    desk.event(First, Event::NetworkStatus(NetworkStatus::Failed));
    assert!(is_lost(&desk), "what is given up does not come back by itself");
}
