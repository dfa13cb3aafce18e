//! What the coordinator's view means for a person: which role a region has, how the desk is connected, where a failover is,
//! what keeps the active region from being worked with, what a failover would find in the standby, and what covers the
//! CCP. Pure functions of the view, each with the type that it gives; components, texts and telemetry rest on them, and
//! they rest on the coordinator alone. Absent: words, markup, the browser, and any decision.

mod connection;
mod cover;
mod failover;
mod readiness;
mod role;
mod trouble;

#[cfg(test)]
mod fixture;

pub use connection::{Connection, connection};
pub use cover::cover;
pub use failover::{FailoverPath, FailoverStage, failover_path, failover_stage, holding};
pub use readiness::{StandbyReadiness, idle_session, is_down, standby_readiness};
pub use role::{Role, role};
pub use trouble::{Trouble, has_contact, is_well, trouble};
