//! How pages get at the desk, the time and the browser. Absent: markup and decisions.

mod desk;
mod focus;
mod listen;
mod modal;
mod now;
mod preferences;
mod theme;

pub use desk::{asks, use_session, use_timeline};
pub use focus::focus_frames;
pub use listen::use_window_event;
pub use modal::use_modal;
pub use now::use_now;
pub use preferences::use_preferences;
pub use theme::use_theme;
