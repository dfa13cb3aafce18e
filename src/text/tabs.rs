//! The words about other tabs with the same desk.

use super::shared;
use super::words::tabs as words;
use crate::tabs::Tabs;

/// Other tabs with the same desk.
pub fn tabs(tabs: Tabs) -> String {
    let others = words::others(tabs.count.saturating_sub(1).max(1));
    let audio = if tabs.first { words::first() } else { words::later() };
    shared::sentences(&others, &audio)
}
