//! The workspace of Ambidesk: what an agent has in front of them. Absent: deciding which region is shown
//! (`ambidesk-coordinator`) and talking to Amazon Connect (`ambidesk-global-connect`).

pub mod config;
pub mod text;
