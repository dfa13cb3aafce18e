//! How pages get at the desk, the time and the browser. Absent: markup and decisions.

mod desk;
mod modal;
mod now;

pub use desk::{use_command, use_desk, use_timeline, use_view};
pub use modal::use_modal;
pub use now::use_now;
