//! Which keys do what; those of the pages are with the pages. Single keys are for people who want them: never while somebody types, and they can be switched off
//! (WCAG 2.1.4). Absent: listening, and doing it.

pub mod browser;

/// How long a second key may take after the first one, in milliseconds.
const PAUSE: f64 = 1500.0;

/// What a key asks for, besides another page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
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

/// Every shortcut but those of the pages, in the order of the sheet.
pub const SHORTCUTS: [(&str, Action); 5] = [
    ("c", Action::FocusCcp),
    ("s", Action::SwitchNow),
    ("x", Action::Dismiss),
    ("t", Action::Theme),
    ("?", Action::Help),
];

impl Action {
    /// What these keys ask for.
    #[must_use]
    pub fn asked_by(keys: &str) -> Option<Self> {
        SHORTCUTS.iter().find(|(shortcut, _)| *shortcut == keys).map(|(_, action)| *action)
    }
}

/// The keys so far.
#[derive(Debug, Clone, Copy, Default)]
pub struct Keys {
    /// When the first of two was pressed.
    began: Option<f64>,
}

impl Keys {
    /// A key without Ctrl, Alt or Meta, at a moment in milliseconds: the keys that it completes, "t" or "g t".
    pub fn press(&mut self, key: &str, now: f64) -> Option<String> {
        let second = self.began.take().is_some_and(|began| now - began <= PAUSE);
        match (second, key) {
            (true, key) => Some(format!("g {key}")),
            (false, "g") => {
                self.began = Some(now);
                None
            }
            (false, key) => Some(key.to_owned()),
        }
    }

    /// Forgets a first key.
    pub fn forget(&mut self) {
        self.began = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[(&str, f64)]) -> Vec<String> {
        let mut state = Keys::default();
        keys.iter().filter_map(|(key, at)| state.press(key, *at)).collect()
    }

    #[test]
    fn every_shortcut_of_the_sheet_does_what_it_says() {
        for (keys, action) in SHORTCUTS {
            let pressed: Vec<_> = keys.split(' ').map(|key| (key, 0.0)).collect();
            assert_eq!(typed(&pressed), [keys]);
            assert_eq!(Action::asked_by(keys), Some(action), "{keys}");
        }
    }

    #[test]
    fn a_second_key_that_comes_late_stands_for_itself() {
        assert_eq!(typed(&[("g", 0.0), ("t", 1400.0)]), ["g t"]);
        assert_eq!(typed(&[("g", 0.0), ("t", 1600.0)]), ["t"]);
        assert_eq!(Action::asked_by("t"), Some(Action::Theme));
    }

    #[test]
    fn an_unknown_second_key_ends_it() {
        assert_eq!(typed(&[("g", 0.0), ("q", 100.0), ("t", 200.0)]), ["g q", "t"]);
        assert_eq!((Action::asked_by("g q"), Action::asked_by("q")), (None, None));
    }
}
