//! What the coordinator's view means for a person: which role a region has, how it is told of, how the desk is connected, where a
//! failover is, what keeps the active region from being worked with, what a failover would find in the standby, what the agent has
//! where they can't see it, what covers the CCP, which message is shown before which, and what is read out. Pure functions of the
//! view, each with the type that it gives; components, texts and telemetry rest on them, and they rest on the coordinator alone.
//! Absent: words, markup, the browser, and any decision about regions.

mod connection;
mod cover;
mod failover;
mod hidden;
mod message;
mod readiness;
mod renewal;
mod role;
mod said;
mod status;
mod trouble;

#[cfg(test)]
mod fixture;

pub use connection::{Connection, connection};
pub use cover::cover;
pub use failover::{FailoverPath, FailoverStage, Target, failover_path, failover_stage, holding};
pub use hidden::{Hidden, has_task, hidden};
pub use message::{Message, is_told, message};
pub use readiness::{StandbyReadiness, idle_end, idle_session, is_down, standby_readiness};
pub use renewal::urgent_renewal;
pub use role::{Role, role};
pub use said::Said;
pub use status::{may_be_tried, may_lack_sign_in, session_ended, status};
pub use trouble::{Trouble, has_contact, is_well, trouble};
