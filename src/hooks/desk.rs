//! The desk from a page's point of view.

use std::rc::Rc;

use ambidesk_coordinator::{Command, Record};
use yew::prelude::*;

use crate::store::{Handle, Session};

/// The desk and its latest view.
///
/// # Panics
///
/// Outside a [`crate::store::DeskProvider`]: that is a mistake in the program.
#[hook]
#[expect(clippy::expect_used, reason = "a page outside the provider is a mistake in the program, found at once")]
pub fn use_session() -> Session {
    use_context().expect("a desk page is drawn inside the desk provider")
}

/// What has happened, oldest first, as of the latest view.
#[hook]
pub fn use_timeline() -> Rc<Vec<Record>> {
    let Session { desk, view } = use_session();
    use_memo((view, desk.handle), |(_, handle)| handle.timeline())
}

/// What has happened, on this day and before, oldest first. Made anew only when something has happened.
#[hook]
pub fn use_history() -> Rc<Vec<Record>> {
    let desk = use_session().desk;
    let count = desk.handle.recorded();
    use_memo((desk.handle, desk.past, count), |(handle, past, _)| {
        past.iter().cloned().chain(handle.timeline()).collect()
    })
}

/// A callback that asks the desk for what `command` makes.
pub fn asks(handle: &Handle, command: impl Fn() -> Command + 'static) -> Callback<()> {
    let handle = handle.clone();
    Callback::from(move |()| handle.command(command()))
}
