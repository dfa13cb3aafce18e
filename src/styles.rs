//! How the components' own style sheets get into the page. `stylist` writes `<style>` elements, which the policy
//! (`style-src 'self'`) refuses; constructed style sheets are no inline styles, so their rules go there. Absent: any rule
//! (each component has its own, in its file) and the colors (`assets/page.css`).

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::Reflect;
use stylist::manager::StyleManager;
use stylist::yew::ManagerProvider;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Element};
use yew::prelude::*;

/// What the generated classes begin with.
const PREFIX: &str = "desk";

/// The namespace of what stands in the page for a sheet. It has the name that `stylist` looks for, but is no HTML element:
/// even an empty `<style>` would be reported.
const NAMESPACE: &str = "urn:ambidesk:style";

thread_local! {
    /// One per page, as the list of constructed sheets is the page's.
    static MANAGER: OnceCell<StyleManager> = const { OnceCell::new() };
}

/// The properties of [`Styled`].
#[derive(Clone, PartialEq, Properties)]
pub struct StyledProps {
    /// What is drawn in it.
    #[prop_or_default]
    pub children: Html,
}

/// Gives everything in it the one place for styles that the policy allows. It stands around each root of the interface.
#[component]
pub fn Styled(props: &StyledProps) -> Html {
    html! { <ManagerProvider manager={manager()}>{props.children.clone()}</ManagerProvider> }
}

/// The style manager of this page.
///
/// # Panics
///
/// Where there is no page, or one without constructed style sheets.
#[must_use]
pub fn manager() -> StyleManager {
    MANAGER.with(|manager| manager.get_or_init(build).clone())
}

#[expect(clippy::expect_used, reason = "every browser that runs the CCP has had constructed style sheets for years")]
fn build() -> StyleManager {
    let page = gloo_utils::document();
    let holder = holder(&page).expect("a page takes an element");
    StyleManager::builder().prefix(PREFIX.into()).container(holder.into()).build().expect("it has its container")
}

/// An element that makes a constructed sheet of each `<style>` that is appended to it, and keeps a mark in its place.
/// `stylist` finds the mark when it wants the sheet removed.
fn holder(page: &Document) -> Result<Element, JsValue> {
    let holder = page.create_element("div")?;
    holder.set_attribute("hidden", "")?;
    holder.set_attribute("data-styles", PREFIX)?;
    page.body().ok_or(JsValue::NULL)?.append_child(&holder)?;

    let sheets = Rc::new(RefCell::new(Vec::<(Element, CssStyleSheet)>::new()));
    let append = {
        let (page, holder, sheets) = (page.clone(), holder.clone(), Rc::clone(&sheets));
        move |style: Element| {
            let sheet = CssStyleSheet::new()?;
            sheet.replace_sync(&style.text_content().unwrap_or_default())?;
            page.adopted_style_sheets().push(&sheet);
            let mark = page.create_element_ns(Some(NAMESPACE), "style")?;
            mark.set_attribute("data-style", &style.get_attribute("data-style").unwrap_or_default())?;
            // Any other way in than the one that is replaced here.
            holder.insert_before(&mark, None)?;
            sheets.borrow_mut().push((mark, sheet));
            Ok(style)
        }
    };
    let remove = {
        let page = page.clone();
        move |mark: Element| {
            let place = sheets.borrow().iter().position(|(known, _)| *known == mark);
            if let Some((_, gone)) = place.map(|place| sheets.borrow_mut().swap_remove(place)) {
                let gone: JsValue = gone.into();
                let left = page.adopted_style_sheets().filter(&mut |sheet, _, _| sheet != gone);
                page.set_adopted_style_sheets(&left);
            }
            mark.remove();
            mark
        }
    };
    // Methods of its own, in the place of those that all elements have.
    let append = Closure::<dyn Fn(Element) -> Result<Element, JsValue>>::new(append).into_js_value();
    Reflect::set(&holder, &"appendChild".into(), &append)?;
    let remove = Closure::<dyn Fn(Element) -> Element>::new(remove).into_js_value();
    Reflect::set(&holder, &"removeChild".into(), &remove)?;
    Ok(holder)
}
