//! The contacts page.

use ambidesk_coordinator::PhaseView;
use yew::prelude::*;

use crate::components::contacts_list::ContactsList;
use crate::hooks::{use_desk, use_now, use_view};

/// The live contacts of the region on screen.
#[component]
pub fn ContactsPage() -> Html {
    let desk = use_desk();
    let view = use_view();
    let contacts = view.regions[view.shown].agent.as_ref().map(|agent| agent.contacts.clone()).unwrap_or_default();
    let now = use_now(!contacts.is_empty());
    let pending = matches!(view.phase, PhaseView::Pending { .. });
    html! { <ContactsList region={desk.names[view.shown].human.clone()} {contacts} {pending} {now}/> }
}
