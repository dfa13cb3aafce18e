//! English, which is always there: a part of the program, one file per part of the interface. What only the deferred pages
//! say comes with them.

/// The texts of one part of the interface: its name, which every key of it begins with, and its Fluent file.
macro_rules! areas {
    ($($area:literal),* $(,)?) => {
        &[$(($area, include_str!(concat!("../../assets/locales/en/", $area, ".ftl")))),*]
    };
}

/// The parts of the interface that a desk starts with.
pub const AREAS: &[(&str, &str)] = areas![
    "banner", "ccp", "contacts", "desk", "details", "habits", "notice", "outlook", "region", "regions", "report",
    "restore", "shared", "split", "timeline",
];

/// The parts of the deferred pages.
pub const DEFERRED: &[(&str, &str)] = areas!["config", "history", "incident", "logs", "preflight", "settings", "tail"];

/// Every part of the interface.
#[cfg(any(test, feature = "gallery"))]
pub fn all() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    AREAS.iter().chain(DEFERRED)
}

/// What is here from the start. In the tests of this crate that is everything.
pub fn at_start() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    let rest = if cfg!(test) { DEFERRED } else { &[] };
    AREAS.iter().chain(rest)
}
