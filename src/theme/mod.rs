//! Which colours are shown. The colours themselves are CSS variables in `assets/page.css`; `boot.js` applies the
//! remembered choice before the first paint. Absent: the styles of components, which are beside their files.

use crate::storage;

/// Where the choice is kept. `boot.js` reads it too.
pub const KEY: &str = "ambidesk.theme";

/// The colours of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every choice, in the order in which a button offers them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice that comes after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    /// The remembered choice.
    #[must_use]
    pub fn remembered() -> Self {
        let name = storage::get(KEY);
        Self::ALL.into_iter().find(|theme| Some(theme.name()) == name.as_deref()).unwrap_or_default()
    }

    /// Shows these colours and remembers them.
    pub fn apply(self) {
        self.show();
        // Colors that can't be kept are shown all the same.
        storage::set(KEY, self.name());
    }

    /// Shows these colours.
    pub fn show(self) {
        let _ = match self {
            Self::System => gloo_utils::document_element().remove_attribute("data-theme"),
            Self::Light | Self::Dark => gloo_utils::document_element().set_attribute("data-theme", self.name()),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_goes_round_every_theme() {
        let mut theme = Theme::default();
        for expected in [Theme::Light, Theme::Dark, Theme::System] {
            theme = theme.next();
            assert_eq!(theme, expected);
        }
    }
}
