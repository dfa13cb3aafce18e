//! The languages of the desk: which one is shown, and its texts. [`Languages`] owns the one that is shown, and
//! [`LocalizationProvider`] gives it to components, which hand it to the functions of `src/text`: those that `build.rs` writes
//! ask it for a text by its key. A key that a language lacks is said in English. Absent: the texts, which are in `assets/locales`,
//! one Fluent file per part of the interface; how to add to them is in `docs/languages.md`.

mod bundle;
mod context;
mod english;
mod isolate;
mod language;
mod languages;
mod load;
mod localization;
mod number;

#[cfg(any(test, feature = "gallery"))]
mod pseudo;
#[cfg(test)]
mod tests;

pub use bundle::{Arg, Args};
pub use context::{LocalizationProvider, LocalizationProviderProps, use_languages, use_localization};
pub use language::{Language, languages};
pub use languages::{Languages, Listening};
pub use load::KEY;
pub use localization::Localization;
pub use number::Number;
#[cfg(any(test, feature = "gallery"))]
pub use pseudo::{PSEUDO, pseudo};
