//! Every word on screen, a module per part of the interface. A function per message is written by `build.rs` from
//! `assets/locales`; the files here add what chooses between messages, joins lists or writes times. Absent: markup, and the
//! words themselves. How to add one is in `docs/languages.md`.

#![allow(
    unused_qualifications,
    reason = "`words::` marks a message: a function of that name beside it takes no call over"
)]

pub mod banner;
pub mod ccp;
pub mod config;
pub mod contacts;
pub mod desk;
pub mod details;
pub mod format;
pub mod history;
pub mod logs;
pub mod notice;
pub mod notifications;
pub mod preflight;
pub mod readiness;
pub mod region;
pub mod regions;
pub mod report;
pub mod restore;
pub mod settings;
pub mod shared;
pub mod shortcuts;
pub mod tabs;
pub mod tail;
pub mod timeline;

/// The messages as they are in the files. A part that needs no more than these has no file here. One that nobody says is a
/// warning, with which `cargo xtask test` fails: a page that was forgotten is found by its words. No error, because a fork's own
/// component may say less than ours.
#[allow(clippy::doc_markdown, reason = "the comments are written for translators")]
mod words {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub(crate) use words::*;
