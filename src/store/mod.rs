//! The interface's mirror of the desk: what the runtime publishes, and the one way to ask it for something. Absent:
//! effects, a clock, decisions.

mod live;
mod port;
mod provider;

pub use port::{DeskPort, Handle, LogReader, LogRequest};
pub use provider::{Desk, DeskProvider, DeskProviderProps, Mirror, Session};
