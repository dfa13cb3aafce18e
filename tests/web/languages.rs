//! Another language while the desk is open, and two of them on one page.

use ambidesk::components::region_status::RegionStatus;
use ambidesk::i18n::{Language, Languages, Localization};
use ambidesk::pages::Route;
use ambidesk::text::regions::RegionName;
use ambidesk::text::{format, tail};
use ambidesk::view::Role;
use ambidesk_coordinator::Readiness;
use js_sys::{Array, Function};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::support::{OpenDesk, START, document, draw, region, steady, until};

const GERMAN: &str = concat!(
    include_str!("../../assets/locales/de/desk.ftl"),
    include_str!("../../assets/locales/de/logs.ftl"),
    include_str!("../../assets/locales/de/regions.ftl"),
    include_str!("../../assets/locales/de/tail.ftl"),
);

fn german(source: &str) -> Localization {
    Localization::new(Language::of("de").expect("German is there"), source.to_owned())
}

fn page_language() -> Option<String> {
    document().document_element().and_then(|root| root.get_attribute("lang"))
}

#[wasm_bindgen_test]
async fn another_language_changes_the_words_and_leaves_what_the_person_was_doing() {
    let open = OpenDesk::new(steady()).await;
    Route::Logs.open();
    until("the logs are shown", || open.panel.find("log-download").is_some()).await;
    let field: HtmlInputElement = open.panel.select("#log-name").expect("the field is there").unchecked_into();
    field.focus().expect("it takes the focus");
    field.set_value("shift-two");

    let german = german(GERMAN);
    open.languages.show(&german);
    until("the page is in German", || open.panel.text("log-download").contains("Streams-Protokolle")).await;
    assert!(open.panel.text("panel").starts_with("RegionenKontakteVerlaufProtokolle"));
    assert!(open.app.text("region-rail").contains("USA Ost (Nord-Virginia)"));
    assert!(open.ccp_chrome.0.text_content().is_some_and(|text| text.contains("USA Ost (Nord-Virginia)")));
    assert_eq!(page_language().as_deref(), Some("de"));
    assert!(field.is_connected(), "nothing is built anew");
    assert_eq!(document().active_element().as_ref(), Some(field.as_ref()), "the focus stays");
    assert_eq!(field.value(), "shift-two");
    assert_eq!(
        tail::count(&german, 40_000, 40_000, 0),
        "40.000 Einträge",
        "figures are grouped as the language has it"
    );
    let root = document().document_element().expect("the page has a root");
    assert_eq!(root.get_attribute("translate").as_deref(), Some("no"), "the browser leaves the words alone");
    // What the file has no words for.
    assert!(open.app.text("region-status").starts_with("Active"));

    let english = Localization::english();
    open.languages.show(&english);
    until("the page is in English", || open.panel.text("panel").starts_with("RegionsContactsTimelineLogs")).await;
    assert_eq!(page_language().as_deref(), Some("en"));
    assert_eq!(tail::count(&english, 40_000, 40_000, 0), "40,000 entries");
    Route::Contacts.open();
    until("the first page is back", || open.panel.find("contacts").is_some()).await;
}

/// The language that is shown first where the browser prefers these.
fn begun_with(preferred: &[&str]) -> Localization {
    let run = |script: &str| drop(js_sys::eval(script).expect("the page takes the script"));
    run(&format!("Object.defineProperty(navigator, 'languages', {{ value: {preferred:?}, configurable: true }})"));
    let shown = Languages::new(None).shown();
    run("delete navigator.languages");
    shown
}

#[wasm_bindgen_test]
fn a_regional_form_that_the_browser_s_formats_refuse_is_passed_over() {
    for (preferred, expected) in [
        (&["de", "en-GB"][..], "en-GB"),
        (&["en-US@posix"], "en"),
        (&["en-US.UTF-8", "en-AU"], "en-AU"),
        (&["en_US"], "en"),
        (&["en-US,en"], "en"),
        (&["en-"], "en"),
    ] {
        let l10n = begun_with(preferred);
        assert_eq!(l10n.locale(), expected, "{preferred:?}");
        assert!(!format::clock(&l10n, START).is_empty());
        assert_eq!(format::list(&l10n, ["A", "B"].map(str::to_owned)), "A and B");
    }
}

/// What `boot.js` leaves when the texts in German could not be had, and a list of what is asked for after that: whether the time was
/// over by then.
const EARLY: &str = "
    const answer = Promise.reject(new TypeError('Failed to fetch'));
    answer.catch(() => {});
    globalThis.ambideskTexts = { code: 'de', answer, time: over ? AbortSignal.abort() : AbortSignal.timeout(60000) };
    const real = globalThis.fetch;
    globalThis.fetch = (address, init) => {
        if (init.signal === globalThis.ambideskTexts.time) asked.push(init.signal.aborted);
        else asked.push('waits anew');
        return real(address, init);
    };
    return () => {
        globalThis.fetch = real;
        delete globalThis.ambideskTexts;
    };
";

#[wasm_bindgen_test]
async fn texts_that_failed_early_are_asked_for_again_within_the_same_time() {
    for over in [true, false] {
        let asked = Array::new();
        let put_back = Function::new_with_args("over, asked", EARLY)
            .call2(&JsValue::NULL, &over.into(), &asked)
            .expect("it is a script")
            .unchecked_into::<Function>();
        let languages = Languages::new(Some("de"));
        languages.begin().await;
        put_back.call0(&JsValue::NULL).expect("it is a script");
        assert_eq!(languages.shown().language().code, "en");
        assert_eq!(asked.to_vec(), [JsValue::from(over)]);
    }
}

#[wasm_bindgen_test]
async fn two_languages_are_on_one_page_and_english_where_nobody_provides_one() {
    let german = german(concat!(
        include_str!("../../assets/locales/de/region.ftl"),
        include_str!("../../assets/locales/de/regions.ftl"),
    ));
    let status = |l10n: &Localization| {
        let region = region(Readiness::Ready { since: START }, vec![]);
        html! {
            <RegionStatus name={RegionName::of(l10n, "us-east-1")} role={Role::Standby} {region}
                on_sign_in={Callback::noop()} on_retry={Callback::noop()}/>
        }
    };
    let english = Localization::english();
    let place = draw(html! {
        <>
            <div data-testid="german">
                <ContextProvider<Localization> context={german.clone()}>{status(&german)}</ContextProvider<Localization>>
            </div>
            <div data-testid="english">
                <ContextProvider<Localization> context={english.clone()}>{status(&english)}</ContextProvider<Localization>>
            </div>
            <div data-testid="nobody">{status(&english)}</div>
        </>
    })
    .await;
    let said = |testid: &str| place.text(testid);
    assert!(said("german").contains("Bereit zu übernehmen"), "{}", said("german"));
    assert!(said("english").contains("Ready to take over"), "{}", said("english"));
    assert_eq!(said("nobody"), said("english"));
}
