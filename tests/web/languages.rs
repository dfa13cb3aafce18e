//! Another language while the desk is open.

use ambidesk::i18n::{self, Language};
use ambidesk::routes::Route;
use ambidesk::text::tail;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{OpenDesk, document, steady, until};

const GERMAN: &str = concat!(
    include_str!("../../assets/locales/de/desk.ftl"),
    include_str!("../../assets/locales/de/logs.ftl"),
    include_str!("../../assets/locales/de/regions.ftl"),
    include_str!("../../assets/locales/de/tail.ftl"),
);

fn page_language() -> Option<String> {
    document().document_element().and_then(|root| root.get_attribute("lang"))
}

#[wasm_bindgen_test]
async fn another_language_draws_everything_anew_and_gives_the_focus_back() {
    let open = OpenDesk::new(steady()).await;
    Route::Logs.open();
    until("the logs are shown", || open.panel.find("log-download").is_some()).await;
    open.panel.select("#log-name").expect("the field is there").focus().expect("it takes the focus");

    i18n::show(Language::of("de").expect("German is there"), GERMAN.to_owned());
    until("the page is in German", || open.panel.text("log-download").contains("Streams-Protokolle")).await;
    assert!(open.panel.text("panel").starts_with("RegionenKontakteVerlaufProtokolle"));
    assert!(open.app.text("region-rail").contains("USA Ost (Nord-Virginia)"));
    assert!(open.ccp_chrome.0.text_content().is_some_and(|text| text.contains("USA Ost (Nord-Virginia)")));
    assert_eq!(page_language().as_deref(), Some("de"));
    let root = document().document_element().expect("the page has a root");
    assert_eq!(root.get_attribute("translate").as_deref(), Some("no"), "the browser leaves the words alone");
    until("the focus is back", || document().active_element().is_some_and(|element| element.id() == "log-name")).await;
    assert_eq!(tail::count(40_000, 40_000, 0), "40.000 Einträge", "figures are grouped as the language has it");
    // What the file has no words for.
    assert!(open.app.text("region-status").starts_with("Active"));

    i18n::show_english();
    until("the page is in English", || open.panel.text("panel").starts_with("RegionsContactsTimelineLogs")).await;
    assert_eq!(page_language().as_deref(), Some("en"));
    assert_eq!(tail::count(40_000, 40_000, 0), "40,000 entries");
    Route::Contacts.open();
    until("the first page is back", || open.panel.find("contacts").is_some()).await;
}
