//! How pages get at the desk, the time and the browser. Absent: markup and decisions.

mod desk;
mod focus;
mod hints;
mod listen;
mod log_tail;
mod online;
mod parts;
mod preferences;
mod rows;
mod split;

pub use desk::{asks, use_history, use_latest, use_now, use_session};
pub use focus::{focus_frames, use_covered_frames, use_focus_kept};
pub use hints::use_hints;
pub use listen::use_window_event;
pub use log_tail::use_log_tail;
pub use online::use_online;
pub use parts::use_parts;
pub use preferences::{use_choices_of_other_tabs, use_language, use_preferences, use_theme};
pub use rows::{ROW, Rows, use_rows};
pub use split::{Split, restore_split, use_split};
