//! Which language a person gets: the one they have chosen; else the configured one; else the first of their browser's
//! that there is; else English.

use std::cell::Cell;

use wasm_bindgen_futures::spawn_local;

use super::current::{current, show, show_english};
use super::language::{ENGLISH, Language};
use super::load;

thread_local! {
    /// The language that was asked for last: texts that arrive after another one was asked for are not shown.
    static WANTED: Cell<Language> = const { Cell::new(ENGLISH) };
}

/// The language that the person has chosen; `None` where they leave it to the configuration and the browser.
#[must_use]
pub fn preference() -> Option<Language> {
    load::remembered().as_deref().and_then(Language::of)
}

/// The language for this person. `configured` is the code in the configuration.
fn choose(preference: Option<Language>, configured: Option<&str>, browser: &[String]) -> Language {
    let configured = || configured.and_then(Language::of);
    let browser = || Language::first_of(browser.iter().map(String::as_str));
    preference.or_else(configured).or_else(browser).unwrap_or(ENGLISH)
}

/// Shows the language for this person before anything is drawn. It waits for the texts, but not for long: a server that
/// does not answer costs the translation, not the desk.
pub async fn begin(configured: Option<&str>) {
    load::keep_configured(configured);
    change_to(choose(preference(), configured, &load::preferred())).await;
}

/// Shows another language as soon as its texts are here, and remembers it. An empty code forgets the choice: the
/// configuration and the browser decide again. A code that is not one of [`super::languages`] changes nothing.
pub fn set_language(code: &str) {
    let chosen = Language::of(code);
    if chosen.is_none() && !code.is_empty() {
        return;
    }
    load::remember(chosen.map_or("", |language| language.code));
    let next = choose(chosen, load::configured().as_deref(), &load::preferred());
    spawn_local(change_to(next));
}

/// Shows a language, if its texts can be had; remembers nothing.
pub async fn change_to(language: Language) {
    WANTED.set(language);
    if language == ENGLISH {
        return show_english();
    }
    let source = load::texts(language).await;
    match source {
        _ if WANTED.get() != language => {}
        Some(source) => show(language, source),
        None => {
            load::complain(language);
            // `boot.js` may have promised the language already.
            load::mark_page(current());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(preference: &str, configured: Option<&str>, browser: &[&str]) -> &'static str {
        let browser: Vec<String> = browser.iter().map(|&code| code.to_owned()).collect();
        choose(Language::of(preference), configured, &browser).code
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
