//! The one owner of the language that is shown: it chooses it, loads its texts, and tells who listens. A person gets the
//! language that they have chosen; else the configured one; else the first of their browser's that there is; else English.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::language::{ENGLISH, Language};
use super::load;
use super::localization::Localization;

/// The languages of a page, one of which is shown. Two are equal when they are the same one.
#[derive(Clone)]
pub struct Languages(Rc<Owner>);

struct Owner {
    /// The code in the configuration, for when a person forgets their choice.
    configured: Option<String>,
    english: Localization,
    shown: RefCell<Localization>,
    /// The language that was asked for last: texts that arrive after another one was asked for are not shown.
    wanted: Cell<Language>,
    listeners: RefCell<Vec<Callback<Localization>>>,
}

impl Languages {
    /// The languages of a page, with English shown. `configured` is the code in the configuration.
    #[must_use]
    pub fn new(configured: Option<&str>) -> Self {
        let english = Localization::english().with_locale(load::locale(ENGLISH));
        Self(Rc::new(Owner {
            configured: configured.map(str::to_owned),
            shown: RefCell::new(english.clone()),
            english,
            wanted: Cell::new(ENGLISH),
            listeners: RefCell::default(),
        }))
    }

    /// Shows the language for this person before anything is drawn. It waits for the texts, but not for long: a server
    /// that does not answer costs the translation, not the desk.
    pub async fn begin(&self) {
        let language = self.best(Self::preference());
        self.change(language, load::early(language)).await;
    }

    /// The language that is shown.
    #[must_use]
    pub fn shown(&self) -> Localization {
        self.0.shown.borrow().clone()
    }

    /// The language that the person has chosen; `None` where they leave it to the configuration and the browser.
    #[must_use]
    pub fn preference() -> Option<Language> {
        load::remembered().as_deref().and_then(Language::of)
    }

    /// Shows another language as soon as its texts are here, and remembers it; `on_end` hears whether they could be had. An empty
    /// code forgets the choice: the configuration and the browser decide again. A code that is not one of [`super::languages`]
    /// changes nothing.
    pub fn choose(&self, code: &str, on_end: Callback<bool>) {
        let chosen = Language::of(code);
        if chosen.is_none() && !code.is_empty() {
            return;
        }
        load::remember(chosen.map_or("", |language| language.code));
        let (this, next) = (self.clone(), self.best(chosen));
        spawn_local(async move { on_end.emit(this.change_to(next).await) });
    }

    /// Shows the language that the person has chosen in another tab; nothing changes where it is this one.
    pub fn follow(&self) {
        let next = self.best(Self::preference());
        if next != self.0.wanted.get() {
            let this = self.clone();
            spawn_local(async move {
                // Where they could not be had, it stays as it is.
                this.change_to(next).await;
            });
        }
    }

    /// Shows a language, if its texts can be had, and says whether they could; remembers nothing.
    pub async fn change_to(&self, language: Language) -> bool {
        self.change(language, None).await
    }

    async fn change(&self, language: Language, early: Option<load::Early>) -> bool {
        self.0.wanted.set(language);
        if language == ENGLISH {
            self.show(&self.0.english);
            return true;
        }
        let source = load::texts(language, early).await;
        match source {
            _ if self.0.wanted.get() != language => {}
            Some(source) => self.show(&Localization::new(language, source).with_locale(load::locale(language))),
            None => {
                load::complain(language);
                let shown = self.shown().language();
                self.0.wanted.set(shown);
                // `boot.js` may have promised the language already.
                load::mark_page(shown);
                return false;
            }
        }
        true
    }

    /// Shows a language whose texts are here, and tells the page and everybody who listens.
    pub fn show(&self, l10n: &Localization) {
        self.0.wanted.set(l10n.language());
        self.0.shown.replace(l10n.clone());
        load::mark_page(l10n.language());
        // Outside the borrow: who hears of it may listen or stop listening.
        let listeners = self.0.listeners.borrow().clone();
        for listener in listeners {
            listener.emit(l10n.clone());
        }
    }

    /// Calls back with each language that is shown from now on, until the answer is dropped.
    #[must_use]
    pub fn on_change(&self, listener: Callback<Localization>) -> Listening {
        self.0.listeners.borrow_mut().push(listener.clone());
        Listening { languages: self.clone(), listener }
    }

    fn best(&self, preference: Option<Language>) -> Language {
        best(preference, self.0.configured.as_deref(), &load::preferred())
    }
}

impl PartialEq for Languages {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// One who listens for another language.
pub struct Listening {
    languages: Languages,
    listener: Callback<Localization>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.languages.0.listeners.borrow_mut().retain(|listener| *listener != self.listener);
    }
}

/// The language for a person with these preferences. `configured` is the code in the configuration.
fn best(preference: Option<Language>, configured: Option<&str>, browser: &[String]) -> Language {
    let configured = || configured.and_then(Language::of);
    let browser = || Language::first_of(browser.iter().map(String::as_str));
    preference.or_else(configured).or_else(browser).unwrap_or(ENGLISH)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(preference: &str, configured: Option<&str>, browser: &[&str]) -> &'static str {
        let browser: Vec<String> = browser.iter().map(|&code| code.to_owned()).collect();
        best(Language::of(preference), configured, &browser).code
    }

    #[test]
    fn what_the_person_has_chosen_comes_first() {
        assert_eq!(chosen("ja", Some("de"), &["en-GB"]), "ja");
    }

    #[test]
    fn the_configuration_comes_before_the_browser() {
        assert_eq!(chosen("", Some("de"), &["ja"]), "de");
    }

    #[test]
    fn the_first_language_of_the_browser_that_there_is_comes_next() {
        assert_eq!(chosen("", None, &["fr-FR", "ja-JP", "de"]), "ja");
    }

    #[test]
    fn where_nothing_fits_it_is_english() {
        assert_eq!(chosen("", Some("fr"), &["fr-FR"]), "en");
        assert_eq!(chosen("", None, &[]), "en");
    }
}
