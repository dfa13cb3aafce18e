//! English, which is always there: a part of the program, one file per part of the interface.

/// The texts of one part of the interface: its name, which every key of it begins with, and its Fluent file.
macro_rules! areas {
    ($($area:literal),* $(,)?) => {
        &[$(($area, include_str!(concat!("../../assets/locales/en/", $area, ".ftl")))),*]
    };
}

/// Every part of the interface.
pub const AREAS: &[(&str, &str)] = areas![
    "banner",
    "ccp",
    "config",
    "contacts",
    "desk",
    "details",
    "habits",
    "history",
    "incident",
    "logs",
    "notice",
    "outlook",
    "preflight",
    "region",
    "regions",
    "report",
    "restore",
    "settings",
    "shared",
    "split",
    "tail",
    "timeline",
];
