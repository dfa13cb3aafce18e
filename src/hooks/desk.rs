//! The desk from a page's point of view.

use std::rc::Rc;

use ambidesk_coordinator::{Command, Record, View};
use yew::prelude::*;

use crate::store::{Desk, Mirror};

/// What stays the same while the desk is open.
///
/// # Panics
///
/// Outside a [`crate::store::DeskProvider`]: that is a mistake in the program.
#[hook]
#[expect(clippy::expect_used, reason = "a page outside the provider is a mistake in the program, found at once")]
pub fn use_desk() -> Desk {
    use_context().expect("a desk page is drawn inside the desk provider")
}

/// The latest view.
///
/// # Panics
///
/// Outside a [`crate::store::DeskProvider`]: that is a mistake in the program.
#[hook]
#[expect(clippy::expect_used, reason = "a page outside the provider is a mistake in the program, found at once")]
pub fn use_view() -> Rc<View> {
    use_context::<Mirror>().expect("a desk page is drawn inside the desk provider").0
}

/// A callback that asks the desk for something.
#[hook]
pub fn use_command() -> Callback<Command> {
    let desk = use_desk();
    use_callback(desk.handle, |command, handle| handle.command(command))
}

/// What has happened, oldest first, as of the latest view.
#[hook]
pub fn use_timeline() -> Rc<Vec<Record>> {
    let desk = use_desk();
    let view = use_view();
    use_memo((view, desk.handle), |(_, handle)| handle.timeline())
}
