//! One file per place of the interface: joins the desk to components. Absent: styles, and any touch of Streams.

mod ccp;
mod contacts;
mod logs;
mod messages;
mod rail;
mod regions;
mod restore;
mod setup;
mod timeline;
mod top;

#[cfg(feature = "gallery")]
pub mod gallery;

pub use ccp::CcpColumn;
pub use contacts::ContactsPage;
pub use logs::LogsPage;
pub use messages::Messages;
pub use rail::Rail;
pub use regions::RegionsPage;
pub use setup::SetupPage;
pub use timeline::TimelinePage;
pub use top::Top;
