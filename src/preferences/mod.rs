//! What a person prefers, kept as JSON with a version. Content of another version, or of nobody's making, counts as none. The
//! theme is kept apart (`boot.js` reads it before the first paint), and so is the language.

pub mod browser;

use serde::{Deserialize, Serialize};

/// Where it is kept.
pub const KEY: &str = "ambidesk.preferences";

const VERSION: u8 = 2;

/// What is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    version: u8,
    #[serde(flatten)]
    preferences: Preferences,
}

/// What a person prefers.
#[expect(clippy::struct_excessive_bools, reason = "switches that a person sets one by one")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// More rows on a screen.
    pub compact: bool,
    /// Soft tones.
    pub sounds: bool,
    /// Notifications of the system while the tab is hidden.
    pub notifications: bool,
    /// Keyboard shortcuts.
    pub shortcuts: bool,
    /// Whether an agent has been ready in this browser: the preflight need not offer itself any more.
    pub been_ready: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { compact: false, sounds: false, notifications: false, shortcuts: true, been_ready: false }
    }
}

impl Preferences {
    /// Reads what [`Self::write`] wrote. Fields that are not known are skipped, missing ones are as usual.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let kept = serde_json::from_str(text).ok().filter(|kept: &Kept| kept.version == VERSION);
        kept.map(|kept| kept.preferences).unwrap_or_default()
    }

    /// One line for [`Self::read`].
    #[must_use]
    pub fn write(self) -> String {
        serde_json::to_string(&Kept { version: VERSION, preferences: self }).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preference_survives_being_kept() {
        let changed =
            Preferences { compact: true, sounds: true, notifications: true, shortcuts: false, been_ready: true };
        for preferences in [Preferences::default(), changed, Preferences { sounds: true, ..Preferences::default() }] {
            assert_eq!(Preferences::read(&preferences.write()), preferences);
        }
    }

    #[test]
    fn bad_content_counts_as_none() {
        for text in ["", "1 compact", "{\"compact\":true}", "{\"version\":1,\"compact\":true}", "[]", "null"] {
            assert_eq!(Preferences::read(text), Preferences::default(), "{text}");
        }
    }
    #[test]
    fn what_another_release_added_is_skipped() {
        let kept = r#"{"version":2,"compact":true,"later":[1]}"#;
        assert_eq!(Preferences::read(kept), Preferences { compact: true, ..Preferences::default() });
    }
}
