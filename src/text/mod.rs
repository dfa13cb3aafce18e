//! Every word on screen, one file per part of the interface. Absent: markup and decisions; a translation replaces
//! this folder and nothing else.

pub mod config;
