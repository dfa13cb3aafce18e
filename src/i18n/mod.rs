//! The languages of the desk: which one is shown, and its texts. The functions of `src/text` that
//! `build.rs` writes ask for a text by its key; a key that a language lacks is said in English. Absent: the texts, which are in `assets/locales`, one Fluent
//! file per part of the interface; how to add to them is in `docs/languages.md`.

mod bundle;
mod choice;
mod current;
mod english;
mod isolate;
mod language;
mod load;
mod number;

#[cfg(any(test, feature = "gallery"))]
mod pseudo;
#[cfg(test)]
mod tests;

pub use bundle::{Arg, Args};
pub use choice::{begin, change_to, preference, set_language};
pub use current::{Listening, current, find, locale, on_change, show, show_english, tr};
pub use language::{Language, languages};
pub use number::Number;
#[cfg(any(test, feature = "gallery"))]
pub use pseudo::{PSEUDO, show_pseudo};
