//! The interface in a real browser, with a desk that a test plays. What the real desk does is tested end to end.
#![cfg(target_arch = "wasm32")]

#[path = "web/background.rs"]
mod background;
#[path = "web/components.rs"]
mod components;
#[path = "web/configuration.rs"]
mod configuration;
#[path = "web/interface.rs"]
mod interface;
#[path = "web/languages.rs"]
mod languages;
#[path = "web/live_regions.rs"]
mod live_regions;
#[path = "web/logs.rs"]
mod logs;
#[path = "web/styles.rs"]
mod styles;
#[path = "web/support.rs"]
mod support;
#[path = "web/telemetry.rs"]
mod telemetry;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
