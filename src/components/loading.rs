//! In place of a page that is on its way, or that did not arrive.

use yew::prelude::*;

use super::button::Button;
use super::empty::empty;
use crate::text::{desk as text, region};

/// The properties of [`loading`].
#[derive(Clone, PartialEq)]
pub struct LoadingProps {
    /// The person wants it tried again; `None` while it is on its way.
    pub on_retry: Option<Callback<()>>,
}

/// A bar while a page is on its way; what to do where it did not arrive.
pub fn loading(props: &LoadingProps) -> Html {
    let inside = match &props.on_retry {
        None => html! { <><span class="bar" aria-hidden="true"></span><p>{text::page_coming()}</p></> },
        Some(on_retry) => html! {
            <>
                {empty(text::page_missing(), text::page_missing_help())}
                {Button::new("load-page-again", region::retry(), on_retry).draw()}
            </>
        },
    };
    html! { <div class="loading" role="status" data-testid="loading">{inside}</div> }
}
