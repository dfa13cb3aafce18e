//! One file per place of the interface: joins the desk to components. Absent: styles, and any touch of Streams.

mod ccp;
mod contacts;
mod copy;
mod first_time;
mod habits;
mod logs;
mod messages;
mod preflight;
mod rail;
mod regions;
mod restore;
mod settings;
mod setup;
mod timeline;
mod top;

#[cfg(feature = "gallery")]
pub mod gallery;

pub use ccp::CcpColumn;
pub use contacts::ContactsPage;
pub use first_time::FirstTime;
pub use habits::Habits;
pub use logs::LogsPage;
pub use messages::Messages;
pub use preflight::PreflightPage;
pub use rail::Rail;
pub use regions::RegionsPage;
pub use settings::SettingsPage;
pub use setup::SetupPage;
pub use timeline::TimelinePage;
pub use top::Top;
