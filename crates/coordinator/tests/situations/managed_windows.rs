//! Two windows of the managed scheme whose CCPs say the same one after the other, and which hear of each other at any time in between:
//! what one of them tells may be past in the other one.

use std::collections::VecDeque;

use ambidesk_coordinator::Region::{First, Second};
use ambidesk_coordinator::{Command, Effect, Event, Input, PeerMessage, Region, Wanted};

use crate::desk::{Desk, on_call};
use crate::managed::{pending, steady};

/// What both hear: whose CCP says it, and what.
type Word = (Region, Event);

#[derive(Clone)]
struct Window {
    desk: Desk,
    /// What its CCPs say, and it has not heard yet.
    words: VecDeque<Word>,
    /// What the other window has told, and it has not heard yet.
    told: VecDeque<PeerMessage>,
}

impl Window {
    /// One that waits to leave the first region for a call, as both CCPs know.
    fn waiting(words: &[Word]) -> Self {
        let mut desk = pending();
        desk.records.clear();
        Self { desk, words: words.iter().cloned().collect(), told: VecDeque::new() }
    }
}

/// Plays every order in which that can be heard; in the end both windows do the same.
fn agree(windows: &[Window; 2], story: &str) {
    let mut is_over = true;
    for index in [0, 1] {
        let word = windows[index].words.front().map(|(region, event)| Input::Event(*region, event.clone()));
        let message = windows[index].told.front().map(|message| Input::Peer(*message));
        for (is_word, input) in [(true, word), (false, message)] {
            let Some(input) = input else { continue };
            is_over = false;
            let mut next = windows.clone();
            let window = &mut next[index];
            if is_word {
                window.words.pop_front();
            } else {
                window.told.pop_front();
            }
            let effects = window.desk.send(input.clone());
            next[1 - index].told.extend(effects.into_iter().filter_map(|effect| match effect {
                Effect::Broadcast(message) => Some(message),
                _ => None,
            }));
            agree(&next, &format!("{story}\n  window {index}: {input:?}"));
        }
    }
    let [one, two] = windows.each_ref().map(|window| window.desk.phase());
    assert!(!is_over || one == two, "{one:?} and {two:?}:{story}");
}

#[test]
fn windows_that_hear_the_same_end_up_the_same_whenever_they_hear_of_each_other() {
    let waits = (First, Event::FailoverPending { next: Second });
    let called_off = (First, Event::FailoverDetected { next: First });
    let leaves = (First, Event::FailoverInitiated { next: Second });
    let comes_back = (Second, Event::FailoverInitiated { next: First });
    let stories = [
        vec![called_off.clone(), leaves.clone()],
        vec![leaves.clone(), comes_back.clone()],
        vec![called_off, waits.clone(), leaves.clone()],
        vec![leaves, comes_back, waits],
    ];
    for words in stories {
        let windows = [Window::waiting(&words), Window::waiting(&words)];
        agree(&windows, "");
    }
}

#[test]
fn a_window_that_believed_the_region_that_was_left_hears_when_that_one_lets_go() {
    let mut desk = steady();
    desk.falls_silent(First);
    desk.advance(20_000);
    let told = Effect::Broadcast(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::CallsEnd });
    assert!(desk.command(Command::SwitchNow).contains(&told));
    let mut effects = desk.acknowledges(First);
    effects.extend(desk.agent(First, on_call()));
    effects.extend(desk.advance(60_000));
    let lets_go = Effect::ForceOffline { region: First, soft: false };
    let at = |wanted: &Effect| effects.iter().position(|effect| effect == wanted);
    assert!(at(&lets_go).is_some() && at(&lets_go) < at(&told), "{effects:?}");
}
