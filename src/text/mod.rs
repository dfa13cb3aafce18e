//! Every word on screen, one file per part of the interface: typed functions over the keys of `assets/locales`. Absent:
//! markup, decisions, and the words themselves. How to add one is in `docs/languages.md`.

pub mod banner;
pub mod ccp;
pub mod config;
pub mod contacts;
pub mod desk;
pub mod details;
pub mod habits;
pub mod history;
pub mod incident;
pub mod logs;
pub mod notice;
pub mod outlook;
pub mod preflight;
pub mod region;
pub mod regions;
pub mod report;
pub mod restore;
pub mod settings;
pub mod shared;
pub mod split;
pub mod tail;
pub mod timeline;
