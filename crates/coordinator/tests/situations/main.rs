//! What the coordinator does in the situations that a desk gets into, one file for each kind, told as an agent would tell
//! them. Time is virtual: deadlines fire exactly when they are due. Absent: the worker's side of the story, which
//! `tests/convergence` plays, and arbitrary inputs, which `tests/properties` makes up.

mod agent_polling;
mod both_regions;
mod called_off;
mod commands;
mod contact_homes;
mod desk;
mod detected;
mod distribution_unknown;
mod force_offline;
mod frames;
mod health;
mod managed;
mod managed_contradictions;
mod managed_windows;
mod opening;
mod order;
mod order_elsewhere;
mod peers;
mod pending;
mod reconnect;
#[path = "../support/records.rs"]
mod records;
mod renewal;
mod restoring;
mod session;
mod shadow;
mod sign_in;
mod sign_out;
mod softphone;
mod storage_access;
mod switching;
mod timeline;
mod unwell;
mod web_socket;
