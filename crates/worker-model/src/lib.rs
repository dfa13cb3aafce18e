//! The vendor's code as far as it decides what a desk hears in a failover: the shared worker behind the CCPs of a region,
//! and Streams in the host page until a CCP answers. One reading of `pollForActiveRegion`, `forceOffline` and
//! `initCCP` of amazon-connect-streams 2.28 for everything that is played on virtual time: the convergence tests of the
//! coordinator, and the herd. The simulator stays independent: it runs the real code. Of the managed scheme's worker nobody has the
//! code; that one is what the documentation says.
//!
//! Deliberately absent: time, requests, messages, and the CCP page with its contacts. Whoever plays the model carries out
//! what it decides, as exactly as the question at hand needs it.

mod frame;
mod managed;
mod worker;

pub use frame::{Frame, LOAD_TIMEOUT, REFRESH_LIMIT, REFRESH_PAUSE, Refresh};
pub use managed::{Heard, ManagedWorker, SILENCE, Said};
pub use worker::{Distribution, ForceOffline, LOOK_PAUSE, Look, Outcome, Worker};
