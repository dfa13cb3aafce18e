//! English, which is always there: a part of the program.

/// Every part of the interface: its name, which every key of it begins with, and its texts without comments. `build.rs`
/// writes them.
pub const AREAS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/english.rs"));
