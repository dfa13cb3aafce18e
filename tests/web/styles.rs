//! Style sheets of components, in the page and out of it.

use ambidesk::components::button::Button;
use ambidesk::styles;
use stylist::GlobalStyle;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use crate::support::{document, draw};

fn sheets() -> u32 {
    document().adopted_style_sheets().length()
}

#[wasm_bindgen_test]
async fn a_component_is_styled_and_no_style_element_is_made() {
    let before = document().query_selector_all("style").expect("the selector is one").length();
    let place = draw(html! { <Button testid="styled" words="Styled" on_press={Callback::noop()}/> }).await;
    let button = place.find("styled").expect("it is drawn");
    let window = web_sys::window().expect("tests run in a page");
    let style = window.get_computed_style(&button).ok().flatten().expect("an element has a style");
    assert_eq!(style.get_property_value("cursor").as_deref(), Ok("pointer"));
    let html_styles = document().get_elements_by_tag_name_ns(Some("http://www.w3.org/1999/xhtml"), "style");
    let after = html_styles.expect("the name is one").length();
    assert!(after <= before, "{after} after {before}");
}

#[wasm_bindgen_test]
async fn a_component_that_is_drawn_again_brings_no_second_sheet() {
    let button = || html! { <Button testid="again" words="Again" on_press={Callback::noop()}/> };
    let _first = draw(button()).await;
    let before = sheets();
    let _second = draw(button()).await;
    assert_eq!(sheets(), before);
}

#[wasm_bindgen_test]
fn a_sheet_that_is_removed_leaves_nothing_in_the_page() {
    let before = sheets();
    let marks = || document().query_selector_all("[data-styles] > *").expect("the selector is one").length();
    let marked = marks();
    let css = stylist::css!("[data-testid=nowhere] { color: red; }");
    let global = GlobalStyle::new_with_manager(css, styles::manager()).expect("it is mounted");
    assert_eq!((sheets(), marks()), (before + 1, marked + 1));
    global.unregister();
    // The last one who holds a style takes it out of the page.
    drop(global);
    assert_eq!((sheets(), marks()), (before, marked));
}
