//! What a person prefers, in one line of text: a version, then a word for each thing that is not as usual. Content of
//! another version, or of nobody's making, counts as none. The theme is kept apart (`boot.js` reads it before the first
//! paint), and so is the language.

/// Where it is kept.
pub const KEY: &str = "ambidesk.preferences";

const VERSION: &str = "1";

/// What a person prefers.
#[expect(clippy::struct_excessive_bools, reason = "switches that a person sets one by one")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// Reads what [`Self::write`] wrote. Words that are not known are skipped.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut preferences = Self::default();
        let mut words = text.split(' ');
        if words.next() == Some(VERSION) {
            for word in words {
                match word {
                    "compact" => preferences.compact = true,
                    "sounds" => preferences.sounds = true,
                    "notifications" => preferences.notifications = true,
                    "no-shortcuts" => preferences.shortcuts = false,
                    "been-ready" => preferences.been_ready = true,
                    _ => {}
                }
            }
        }
        preferences
    }

    /// One line for [`Self::read`].
    #[must_use]
    pub fn write(self) -> String {
        let words = [
            (self.compact, " compact"),
            (self.sounds, " sounds"),
            (self.notifications, " notifications"),
            (!self.shortcuts, " no-shortcuts"),
            (self.been_ready, " been-ready"),
        ];
        words.into_iter().filter(|(set, _)| *set).fold(VERSION.to_owned(), |line, (_, word)| line + word)
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
        for text in ["", "compact", "2 compact", "{\"compact\":true}", "1compact", "1 other"] {
            assert_eq!(Preferences::read(text), Preferences::default(), "{text}");
        }
    }
}
