//! One file per route: joins the desk to components. Absent: styles, and any touch of Streams.

mod contacts;
mod copy;
mod logs;
mod preflight;
mod regions;
mod settings;
mod setup;
mod timeline;

pub use contacts::ContactsPage;
pub use logs::LogsPage;
pub use preflight::PreflightPage;
pub use regions::RegionsPage;
pub use settings::SettingsPage;
pub use setup::SetupPage;
pub use timeline::TimelinePage;
