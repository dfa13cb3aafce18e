//! Simulated regional Amazon Connect instances on loopback.
//!
//! The CCP pages and their shared workers run the real Streams code against
//! the HTTP interface that this crate answers. What happens in them is steered
//! through a control API and a console page. See the crate's README for the
//! addresses, the control API, the faults and what is not imitated.
//!
//! Rooms: `world` (pure: what is true), `faults` (pure: what breaks), `vendor`
//! (what a real instance answers), `control` (the control API), `web` (portal,
//! plain pages, identity provider, console), `edge` (CloudFront before two
//! buckets), `server` (the one listener).
//!
//! Deliberately absent: anything of the product. This is an independent
//! reading of the protocol, so it must not share code with what it tests. Only
//! the objects in the edge's buckets are made by the code that uploads them.

mod address;
mod control;
mod edge;
mod faults;
mod options;
mod server;
mod site;
mod state;
#[cfg(test)]
mod testing;
mod vendor;
mod web;
mod world;

pub use self::options::Options;
pub use self::server::{BindError, Simulator};
