//! What has to be right around the desk: headers, permissions, addresses, clock. `gather` looks, `judge` says what it
//! means, `src/text/preflight.rs` puts it into words. Absent: mending anything; a finding names the cure and who has it.

pub mod facts;
pub mod gather;
pub mod judge;
mod notifications;
mod policy;

#[cfg(test)]
mod tests;

pub use facts::{Browser, Facts, Headers, Microphone, Trial};
pub use judge::{Check, Finding, Found, Verdict, judge};
pub use notifications::notifications;
