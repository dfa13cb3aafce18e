//! A release in the buckets of two regions: which files it has, which of them have to be written in which order, what may
//! be deleted, and what the edge has to forget. The program over it is `cargo xtask deploy`.
//!
//! Deliberately absent: the template of the buckets, and, without the feature `aws`, everything that needs Amazon's SDK.

#[cfg(feature = "aws")]
pub mod aws;
pub mod history;
pub mod plan;
pub mod prune;
pub mod refusal;
pub mod release;
