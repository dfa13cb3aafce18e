//! The places of what is loaded later: what shows there until it is here, and where it does not arrive.

use yew::prelude::*;

use crate::components::loading::{LoadingProps, loading};
use crate::hooks::{Arrival, use_deferred};
use crate::routes::Route;

/// The properties of [`DeferredPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct DeferredPageProps {
    /// The page.
    pub route: Route,
}

/// A page of the side panel that is loaded later.
#[component]
pub fn DeferredPage(props: &DeferredPageProps) -> Html {
    match use_deferred() {
        Arrival::Here(pages) => (pages.page)(props.route),
        Arrival::Coming => loading(&LoadingProps { on_retry: None }),
        Arrival::Missing(on_retry) => loading(&LoadingProps { on_retry: Some(on_retry) }),
    }
}

/// The look around before the first sign-in. Nobody has asked for it: until it is here, and where it does not arrive, there
/// is nothing to see.
#[component]
pub fn DeferredFirstTime() -> Html {
    match use_deferred() {
        Arrival::Here(pages) => (pages.first_time)(),
        Arrival::Coming | Arrival::Missing(_) => Html::default(),
    }
}
