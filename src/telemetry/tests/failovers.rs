//! Failovers: waiting, called off, shown, complete; and whether one would go well.

use ambidesk_coordinator::{Difference, Notice, PhaseView, Readiness, Region, Restoring, SessionEnd, Standing};

use super::support::{Scene, at, becomes, pending, steady, switching};
use crate::telemetry::{State, What};

const FIRST: Region = Region::First;
const SECOND: Region = Region::Second;

/// Everything but [`What::FailoverReadiness`], which has tests of its own.
fn moves(told: Vec<What>) -> Vec<What> {
    told.into_iter().filter(|what| !matches!(what, What::FailoverReadiness { .. })).collect()
}

fn shown(to: Region, detected_to_shown_ms: u64) -> What {
    What::FailoverShown { from: to.other(), to, forced: false, detected_to_shown_ms }
}

fn completed(to: Region, detected_to_shown_ms: u64, shown_to_ready_ms: u64) -> What {
    What::FailoverCompleted { from: to.other(), to, forced: false, detected_to_shown_ms, shown_to_ready_ms }
}

#[test]
fn a_failover_during_a_call_is_timed_from_noticing_to_working() {
    let mut scene = Scene::steady();
    let told = scene.at(10_000, pending(FIRST, at(10_000)));
    assert_eq!(told, [What::FailoverPending { from: FIRST, to: SECOND, target_ready: true }]);
    let told = scene.at(70_000, |view| {
        switching(SECOND, at(70_000))(view);
        view.regions.second.readiness = Readiness::Connected { since: at(70_000) };
    });
    assert!(moves(told).contains(&shown(SECOND, 60_000)));
    let told = scene.at(73_500, |view| {
        steady(SECOND)(view);
        view.regions.second.readiness = Readiness::Ready { since: at(73_500) };
    });
    assert!(moves(told).contains(&completed(SECOND, 60_000, 3_500)));
}

#[test]
fn a_failover_to_a_ready_region_is_shown_and_complete_at_once() {
    let mut scene = Scene::steady();
    assert_eq!(moves(scene.at(10_000, steady(SECOND))), [shown(SECOND, 0), completed(SECOND, 0, 0)]);
}

#[test]
fn a_wait_that_ends_in_a_ready_region_counts_from_its_beginning() {
    let mut scene = Scene::steady();
    scene.at(10_000, pending(FIRST, at(10_000)));
    assert_eq!(moves(scene.at(25_000, steady(SECOND))), [shown(SECOND, 15_000), completed(SECOND, 15_000, 0)]);
}

#[test]
fn a_failover_that_is_called_off_says_how_long_it_waited() {
    let mut scene = Scene::steady();
    scene.at(10_000, pending(FIRST, at(10_000)));
    let called_off = What::FailoverCalledOff { active: FIRST, pending_ms: 20_000 };
    assert_eq!(scene.at(30_000, steady(FIRST)), [called_off]);
}

#[test]
fn doubt_about_a_failover_is_no_news_and_neither_is_a_repetition() {
    let mut scene = Scene::steady();
    scene.at(10_000, pending(FIRST, at(10_000)));
    let told = scene.at(20_000, |view| {
        let standing = Standing::Doubtful { since: at(10_000) };
        view.phase = PhaseView::Pending { from: FIRST, to: SECOND, since: at(10_000), standing };
    });
    assert_eq!(told, []);
    assert_eq!(scene.at(21_000, |_| ()), []);
}

#[test]
fn another_wait_between_two_views_ends_the_one_before() {
    let mut scene = Scene::steady();
    scene.at(10_000, pending(FIRST, at(10_000)));
    let told = scene.at(30_000, pending(FIRST, at(29_000)));
    let pending = What::FailoverPending { from: FIRST, to: SECOND, target_ready: true };
    assert_eq!(told, [What::FailoverCalledOff { active: FIRST, pending_ms: 20_000 }, pending]);
}

#[test]
fn a_pending_failover_tells_whether_its_target_is_ready() {
    let mut scene = Scene::steady();
    scene.at(5_000, becomes(SECOND, Readiness::NotAnswering { since: at(4_000) }));
    let told = scene.at(10_000, pending(FIRST, at(10_000)));
    assert_eq!(told, [What::FailoverPending { from: FIRST, to: SECOND, target_ready: false }]);
}

#[test]
fn a_standby_whose_session_is_over_is_no_target_although_it_answers() {
    let mut scene = Scene::steady();
    let told = scene.at(5_000, |view| {
        view.regions.second.session = Some(SessionEnd { at: at(4_000), idle: false, over: true });
    });
    let (ready, readiness, previous_ms) = (false, State::SignInRequired, 3_000);
    assert!(told.contains(&What::FailoverReadiness { ready, active: FIRST, standby: SECOND, readiness, previous_ms }));
    let told = scene.at(10_000, pending(FIRST, at(10_000)));
    assert_eq!(told, [What::FailoverPending { from: FIRST, to: SECOND, target_ready: false }]);
}

#[test]
fn an_order_of_the_agent_is_marked() {
    let mut scene = Scene::steady();
    scene.at(10_000, pending(FIRST, at(10_000)));
    let told = scene.at(12_000, |view| {
        steady(SECOND)(view);
        let (from, to, at) = (FIRST, SECOND, at(12_000));
        view.notice =
            Some(Notice::Switched { from, to, at, forced: true, previous_state: None, restoring: Restoring::Offered });
    });
    assert!(told.contains(&What::FailoverShown { from: FIRST, to: SECOND, forced: true, detected_to_shown_ms: 2_000 }));
}

#[test]
fn a_desk_that_turns_back_before_it_was_ready_completes_only_the_last_move() {
    let mut scene = Scene::steady();
    scene.at(10_000, |view| {
        switching(SECOND, at(10_000))(view);
        view.regions.second.readiness = Readiness::NotAnswering { since: at(9_000) };
    });
    assert_eq!(moves(scene.at(15_000, steady(FIRST))), [shown(FIRST, 0), completed(FIRST, 0, 0)]);
}

#[test]
fn a_failover_that_goes_on_to_the_next_one_is_complete_first() {
    let mut scene = Scene::steady();
    scene.at(10_000, switching(SECOND, at(10_000)));
    let told = moves(scene.at(12_000, pending(SECOND, at(12_000))));
    let pending = What::FailoverPending { from: SECOND, to: FIRST, target_ready: true };
    assert_eq!(told, [completed(SECOND, 0, 2_000), pending]);
}

#[test]
fn learning_which_region_is_active_is_no_failover() {
    let mut scene = Scene::opened();
    assert_eq!(moves(scene.at(2_000, steady(SECOND))), []);
}

#[test]
fn the_first_answer_comes_as_soon_as_the_roles_are_known() {
    let mut scene = Scene::opened();
    assert_eq!(scene.at(500, |_| ()), []);
    let (ready, readiness, previous_ms) = (false, State::Loading, 2_000);
    let answer = What::FailoverReadiness { ready, active: SECOND, standby: FIRST, readiness, previous_ms };
    assert_eq!(scene.at(2_000, steady(SECOND)), [answer]);
}

#[test]
fn the_answer_follows_the_standby_and_nothing_else() {
    let mut scene = Scene::steady();
    let told = scene.at(10_000, becomes(SECOND, Readiness::SignInRequired { since: at(10_000) }));
    let (ready, readiness, previous_ms) = (false, State::SignInRequired, 8_000);
    assert!(told.contains(&What::FailoverReadiness { ready, active: FIRST, standby: SECOND, readiness, previous_ms }));
    let answers = |told: &[What]| told.iter().filter(|what| matches!(what, What::FailoverReadiness { .. })).count();
    // Unready in another way, and the active region's own trouble.
    assert_eq!(answers(&scene.at(11_000, becomes(SECOND, Readiness::Connected { since: at(11_000) }))), 0);
    assert_eq!(answers(&scene.at(12_000, becomes(FIRST, Readiness::NotAnswering { since: at(11_000) }))), 0);
    let told = scene.at(15_000, becomes(SECOND, Readiness::Ready { since: at(15_000) }));
    let (ready, readiness, previous_ms) = (true, State::Ready, 5_000);
    assert!(told.contains(&What::FailoverReadiness { ready, active: FIRST, standby: SECOND, readiness, previous_ms }));
}

#[test]
fn after_a_failover_the_question_is_about_the_region_that_was_left() {
    let mut scene = Scene::steady();
    let told = scene.at(10_000, |view| {
        steady(SECOND)(view);
        view.regions.first.readiness = Readiness::NotAnswering { since: at(9_000) };
    });
    let (ready, readiness, previous_ms) = (false, State::NotAnswering, 8_000);
    assert!(told.contains(&What::FailoverReadiness { ready, active: SECOND, standby: FIRST, readiness, previous_ms }));
}

#[test]
fn what_the_other_scheme_would_have_done_is_told_once_for_each_time() {
    let mut scene = Scene::steady();
    let differs = |millis, contacts| Some(Difference { at: at(millis), region: FIRST, contacts });
    let told = scene.at(10_000, |view| {
        steady(SECOND)(view);
        view.differs = differs(10_000, 2);
    });
    assert!(told.contains(&What::SchemesDiffer { region: FIRST, contacts: 2 }));
    assert_eq!(scene.at(11_000, |view| view.differs = differs(10_000, 2)), []);
    let told = scene.at(12_000, |view| view.differs = differs(12_000, 0));
    assert_eq!(told, [What::SchemesDiffer { region: FIRST, contacts: 0 }]);
}
