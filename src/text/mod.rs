//! Every word on screen, one file per part of the interface. Absent: markup and decisions; a translation replaces
//! this folder and nothing else.

pub mod banner;
pub mod ccp;
pub mod config;
pub mod contacts;
pub mod desk;
pub mod habits;
pub mod logs;
pub mod notice;
pub mod preflight;
pub mod region;
pub mod settings;
pub mod timeline;
