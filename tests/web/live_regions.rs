//! Places that screen readers are told of: in the page before their words, since many don't say what comes together with its region.

use std::cell::RefCell;
use std::rc::Rc;

use ambidesk::components::incident::Incident;
use ambidesk::components::log_download_panel::LogDownloadPanel;
use ambidesk::components::settings_form::SettingsForm;
use ambidesk::components::strip::Strip;
use ambidesk::i18n::Localization;
use ambidesk::preferences::Preferences;
use ambidesk::text::regions::RegionName;
use ambidesk::theme::Theme;
use ambidesk_coordinator::Pair;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{MutationObserver, MutationObserverInit};
use yew::prelude::*;

use crate::support::{OpenDesk, document, draw, steady, until};

/// Calls back after each change of the page, until the answer is dropped.
struct Looking {
    observer: MutationObserver,
    _look: Closure<dyn FnMut()>,
}

impl Looking {
    fn new(look: impl FnMut() + 'static) -> Self {
        let look = Closure::new(look);
        let observer = MutationObserver::new(look.as_ref().unchecked_ref()).expect("it takes a function");
        Self { observer, _look: look }
    }

    fn begin(&self) {
        let all = MutationObserverInit::new();
        all.set_child_list(true);
        all.set_subtree(true);
        self.observer.observe_with_options(&document(), &all).expect("a page can be observed");
    }
}

impl Drop for Looking {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// What is in the live region of the first region in the rail; `None` before there is one.
fn said() -> Option<String> {
    let region = document().query_selector("[data-testid=region-rail] > [role=status]").expect("the selector is one");
    region?.text_content()
}

#[wasm_bindgen_test]
async fn what_is_read_out_of_a_region_comes_after_its_live_region() {
    let first = Rc::new(RefCell::new(None));
    let looking = Looking::new({
        let first = Rc::clone(&first);
        move || {
            let before = first.take();
            first.replace(before.or_else(said));
        }
    });
    looking.begin();
    let _open = OpenDesk::new(steady()).await;
    until("it is said", || said().is_some_and(|words| words.ends_with("Active: Agent ready."))).await;
    assert_eq!(first.borrow().as_deref(), Some(""), "when the region came");
}

#[wasm_bindgen_test]
async fn a_status_without_words_is_there_and_takes_no_room() {
    let place = draw(html! {
        <>
            <SettingsForm theme={Theme::System} preferences={Preferences::default()} on_theme={Callback::noop()}
                on_change={Callback::noop()} on_show_shortcuts={Callback::noop()}/>
            <LogDownloadPanel names={Pair::from_fn(|_| RegionName::of(&Localization::english(), "us-east-1"))} name="log"
                on_download={Callback::noop()}/>
            <Incident on_save={Callback::noop()}/>
        </>
    })
    .await;
    let window = web_sys::window().expect("tests run in a page");
    for testid in ["notifications-refused", "log-outcome", "incident-outcome"] {
        let region = place.find(testid).expect("it is drawn");
        assert_eq!((region.text_content().as_deref(), region.offset_height()), (Some(""), 0), "{testid}");
        let style = window.get_computed_style(&region).ok().flatten().expect("an element has a style");
        let value = |name: &str| style.get_property_value(name).unwrap_or_default();
        assert_eq!((&*value("position"), &*value("display")), ("absolute", "block"), "{testid}");
    }
}

#[wasm_bindgen_test]
async fn what_can_be_done_in_a_strip_is_not_read_out_with_it() {
    let place = draw(html! {
        <Strip testid="strip" words="Good to know." on_dismiss={Callback::noop()}><a href="#/more">{"More"}</a></Strip>
    })
    .await;
    for quiet in ["a", "[data-testid=dismiss-strip]"] {
        let quiet = place.select(quiet).expect("it is drawn");
        let around = quiet.closest("[aria-live], [role=status]").ok().flatten().expect("it is left out of something");
        assert_eq!(around.get_attribute("aria-live").as_deref(), Some("off"));
    }
}
