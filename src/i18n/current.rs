//! The language that is shown, in its one place, and who wants to know when it changes.

use std::cell::{OnceCell, RefCell};

use yew::Callback;

use super::bundle::{Args, Bundle};
use super::english;
use super::language::{ENGLISH, Language, primary};
use super::load;

/// What is shown.
struct Current {
    language: Language,
    /// The code for dates and lists.
    locale: String,
    /// Its texts; English needs none.
    texts: Option<Bundle>,
}

thread_local! {
    /// Read only when it is needed: a desk in another language may never need it.
    static FALLBACK: OnceCell<Bundle> = const { OnceCell::new() };
    static CURRENT: RefCell<Current> =
        RefCell::new(Current { language: ENGLISH, locale: ENGLISH.code.to_owned(), texts: None });
    static LISTENERS: RefCell<Vec<Callback<Language>>> = const { RefCell::new(Vec::new()) };
}

/// The language that is shown.
#[must_use]
pub fn current() -> Language {
    CURRENT.with_borrow(|current| current.language)
}

/// Its code for dates and lists: as the browser prefers it ("de-AT"), where it does.
#[must_use]
pub fn locale() -> String {
    CURRENT.with_borrow(|current| current.locale.clone())
}

/// The text of a key in the language that is shown. `args` fills its variables.
#[must_use]
pub fn tr(key: &str, args: &Args<'_>) -> String {
    find(key, args).unwrap_or_else(|| key.to_owned())
}

/// The same where there may be no such text at all.
#[must_use]
pub fn find(key: &str, args: &Args<'_>) -> Option<String> {
    let text = CURRENT.with_borrow(|current| current.texts.as_ref().and_then(|texts| texts.text(key, args)));
    text.or_else(|| FALLBACK.with(|texts| texts.get_or_init(read_english).text(key, args)))
}

fn read_english() -> Bundle {
    Bundle::read(ENGLISH.code, english::AREAS.iter().map(|(_, source)| *source))
}

/// Shows a language with these texts, a Fluent source; what they lack is said in English. The source stays in memory:
/// a person changes the language now and then, not all day.
pub fn show(language: Language, source: String) {
    put(language, Some(Bundle::read(language.code, [&*source.leak()])));
    shown();
}

/// Shows English.
pub fn show_english() {
    put(ENGLISH, None);
    shown();
}

/// Takes the texts of a language, and nothing else.
pub(super) fn put(language: Language, texts: Option<Bundle>) {
    CURRENT.set(Current { language, locale: language.code.to_owned(), texts });
}

/// Tells the page, and everybody who wants to know.
pub(super) fn shown() {
    let language = current();
    if let Some(locale) = load::preferred().into_iter().find(|code| primary(code) == language.code) {
        CURRENT.with_borrow_mut(|current| current.locale = locale);
    }
    load::mark_page(language);
    // Outside the borrow: who hears of it may listen or stop listening.
    for listener in LISTENERS.with_borrow(Clone::clone) {
        listener.emit(language);
    }
}

/// Calls back with each language that is shown from now on, until the answer is dropped.
#[must_use]
pub fn on_change(listener: Callback<Language>) -> Listening {
    LISTENERS.with_borrow_mut(|listeners| listeners.push(listener.clone()));
    Listening(listener)
}

/// One who listens for another language.
pub struct Listening(Callback<Language>);

impl Drop for Listening {
    fn drop(&mut self) {
        LISTENERS.with_borrow_mut(|listeners| listeners.retain(|listener| *listener != self.0));
    }
}
