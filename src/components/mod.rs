//! The leaves, each used as `<Name …/>`: one file with properties, style, a doc comment and a `data-testid`. They read
//! properties and the language that is shown, and style no elements but their own, so that a copy of one file is a fork.
//! Absent: other contexts, timers, decisions.

pub mod button;
pub mod callout;
pub mod ccp_chrome;
pub mod ccp_frame_host;
pub mod config_problems;
pub mod contacts_list;
pub mod empty;
pub mod entry_list;
// One component in the place of another, as a fork does it; `docs/customising.md` tells more.
#[cfg_attr(feature = "example-own-banner", path = "../../examples/own_banner/failover_banner.rs")]
pub mod failover_banner;
pub mod failover_chart;
pub mod first_run;
pub mod history_list;
pub mod holding_list;
pub mod icon;
pub mod incident;
pub mod ladder;
pub mod language_choice;
pub mod log_detail;
pub mod log_download_panel;
pub mod log_filter;
pub mod log_list;
mod modal;
pub mod notice_callout;
pub mod panel;
pub mod preflight_list;
pub mod question;
pub mod region_link;
pub mod region_report;
pub mod region_status;
pub mod settings_form;
pub mod setup_screen;
pub mod shortcut_sheet;
pub mod splitter;
pub mod standby_readiness;
pub mod strip;
pub mod timeline_list;
pub mod top_bar;
pub mod trouble_callout;
pub mod width_choice;
