//! The workspace of Ambidesk: what an agent has in front of them. Absent: deciding which region is shown
//! (`ambidesk-coordinator`) and talking to Amazon Connect (`ambidesk-global-connect`).

pub mod app;
pub mod components;
pub mod config;
pub mod desk;
pub mod diagnostics;
mod download;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod history;
pub mod hooks;
pub mod i18n;
pub mod layout;
pub mod logs;
pub mod moment;
mod next_task;
pub mod notifications;
mod page_event;
pub mod pages;
pub mod preferences;
pub mod preflight;
pub mod shortcuts;
pub mod split;
pub mod start;
mod storage;
pub mod store;
pub mod styles;
pub mod tabs;
pub mod telemetry;
pub mod text;
pub mod theme;
pub mod view;
