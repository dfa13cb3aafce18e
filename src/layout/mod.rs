//! What is around the pages, whichever of them is open: the top bar, the region rail, the message above the side panel, the CCP
//! column, and what goes on in the background. Absent: routes.

mod background;
mod chrome;
mod first_time;
mod messages;
mod rail;
mod renewal;
mod restore;

pub use background::Background;
pub use chrome::{CcpColumn, Top};
pub use messages::Messages;
pub use rail::Rail;
