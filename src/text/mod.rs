//! Every word on screen, one file per part of the interface. Absent: markup and decisions; a translation replaces
//! this folder and nothing else.

pub mod banner;
pub mod ccp;
pub mod config;
pub mod contact_details;
pub mod contacts;
pub mod desk;
pub mod history;
pub mod logs;
pub mod notice;
pub mod outlook;
pub mod region;
pub mod report;
pub mod restore;
pub mod split;
pub mod timeline;
