//! How pages get at the desk, the time and the browser. Absent: markup and decisions.

mod desk;
mod focus;
mod language;
mod modal;
mod now;
mod split;
mod theme;

pub use desk::{asks, use_history, use_session, use_timeline};
pub use focus::focus_frames;
pub use language::use_language;
pub use modal::use_modal;
pub use now::use_now;
pub use split::{Split, restore_split, use_split};
pub use theme::use_theme;
