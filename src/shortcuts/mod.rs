//! Which keys do what. Single keys are for people who want them: never while somebody types, and they can be switched off
//! (WCAG 2.1.4). Absent: listening, and doing it.

pub mod browser;

use crate::routes::Route;

/// How long a second key may take after the first one, in milliseconds.
const PAUSE: f64 = 1500.0;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Another page of the side panel.
    Open(Route),
    /// The focus before the CCP.
    FocusCcp,
    /// The question before a switch that does not wait.
    SwitchNow,
    /// Puts a message away.
    Dismiss,
    /// The next theme.
    Theme,
    /// The list of all keys.
    Help,
}

/// Every shortcut, in the order of the sheet: one key, or two after each other.
pub const SHORTCUTS: [(&str, Action); 11] = [
    ("g r", Action::Open(Route::Regions)),
    ("g c", Action::Open(Route::Contacts)),
    ("g t", Action::Open(Route::Timeline)),
    ("g l", Action::Open(Route::Logs)),
    ("g p", Action::Open(Route::Preflight)),
    ("g s", Action::Open(Route::Settings)),
    ("c", Action::FocusCcp),
    ("s", Action::SwitchNow),
    ("x", Action::Dismiss),
    ("t", Action::Theme),
    ("?", Action::Help),
];

/// The keys so far.
#[derive(Debug, Clone, Copy, Default)]
pub struct Keys {
    /// When the first of two was pressed.
    began: Option<f64>,
}

impl Keys {
    /// A key without Ctrl, Alt or Meta, at a moment in milliseconds: what it asks for.
    pub fn press(&mut self, key: &str, now: f64) -> Option<Action> {
        let second = self.began.take().is_some_and(|began| now - began <= PAUSE);
        if key == "g" && !second {
            self.began = Some(now);
            return None;
        }
        let wanted = |keys: &str| if second { keys.strip_prefix("g ") == Some(key) } else { keys == key };
        SHORTCUTS.iter().find(|(keys, _)| wanted(keys)).map(|(_, action)| *action)
    }

    /// Forgets a first key.
    pub fn forget(&mut self) {
        self.began = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[(&str, f64)]) -> Vec<Action> {
        let mut state = Keys::default();
        keys.iter().filter_map(|(key, at)| state.press(key, *at)).collect()
    }

    #[test]
    fn every_shortcut_of_the_sheet_does_what_it_says() {
        for (keys, action) in SHORTCUTS {
            let pressed: Vec<_> = keys.split(' ').map(|key| (key, 0.0)).collect();
            assert_eq!(typed(&pressed), [action], "{keys}");
        }
    }

    #[test]
    fn a_second_key_that_comes_late_stands_for_itself() {
        assert_eq!(typed(&[("g", 0.0), ("t", 1400.0)]), [Action::Open(Route::Timeline)]);
        assert_eq!(typed(&[("g", 0.0), ("t", 1600.0)]), [Action::Theme]);
    }

    #[test]
    fn an_unknown_second_key_ends_it() {
        assert_eq!(typed(&[("g", 0.0), ("q", 100.0), ("t", 200.0)]), [Action::Theme]);
        assert_eq!(typed(&[("q", 0.0)]), []);
    }
}
