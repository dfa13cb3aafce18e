//! A language as the functions of `src/text` and `src/format.rs` get it: its texts, with English behind them, and its form
//! of dates and lists. Absent: which language is shown, and where texts come from.

use std::cell::OnceCell;
use std::rc::Rc;

use super::bundle::{Args, Bundle};
use super::english;
use super::language::{ENGLISH, Language};

/// A language with its texts. Cheap to clone; two are equal when they are the same one, whatever their texts.
#[derive(Clone)]
pub struct Localization(Rc<Localized>);

struct Localized {
    language: Language,
    /// The code for dates and lists.
    locale: String,
    /// Its texts; English needs none.
    texts: Option<Bundle>,
    /// Read only when it is needed: a desk in another language may never need it.
    english: OnceCell<Bundle>,
}

impl Localization {
    /// English, which is always there.
    #[must_use]
    pub fn english() -> Self {
        Self::with_texts(ENGLISH, None)
    }

    /// A language with these texts, a Fluent source; what they lack is said in English. The source stays in memory:
    /// a person changes the language now and then, not all day.
    #[must_use]
    pub fn new(language: Language, source: String) -> Self {
        Self::with_texts(language, Some(Bundle::read(language.code, [&*source.leak()])))
    }

    pub(super) fn with_texts(language: Language, texts: Option<Bundle>) -> Self {
        let locale = language.code.to_owned();
        Self(Rc::new(Localized { language, locale, texts, english: OnceCell::new() }))
    }

    /// The same language with dates and lists in one of its regional forms ("de-AT").
    #[must_use]
    pub(super) fn with_locale(mut self, locale: String) -> Self {
        // Nobody else has it yet.
        if let Some(localized) = Rc::get_mut(&mut self.0) {
            localized.locale = locale;
        }
        self
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// Its code for dates and lists.
    #[must_use]
    pub fn locale(&self) -> &str {
        &self.0.locale
    }

    /// The text of a key. `args` fills its variables.
    #[must_use]
    pub fn text(&self, key: &str, args: &Args<'_>) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The same where there may be no such text at all.
    #[must_use]
    pub fn find(&self, key: &str, args: &Args<'_>) -> Option<String> {
        let text = self.0.texts.as_ref().and_then(|texts| texts.text(key, args));
        text.or_else(|| self.0.english.get_or_init(read_english).text(key, args))
    }
}

impl PartialEq for Localization {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn read_english() -> Bundle {
    Bundle::read(ENGLISH.code, english::AREAS.iter().map(|(_, source)| *source))
}
