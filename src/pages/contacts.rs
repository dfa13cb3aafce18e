//! The contacts page: what is live, and what has happened lately.

use ambidesk_coordinator::PhaseView;
use stylist::yew::styled_component;
use yew::prelude::*;

use crate::components::contacts_list::ContactsList;
use super::timeline::Lately;
use crate::hooks::{use_desk, use_now, use_view};

/// The live contacts of the region on screen.
#[styled_component]
pub fn ContactsPage() -> Html {
    let desk = use_desk();
    let view = use_view();
    let contacts = view.regions[view.shown].agent.as_ref().map(|agent| agent.contacts.clone()).unwrap_or_default();
    let now = use_now(!contacts.is_empty());
    let pending = matches!(view.phase, PhaseView::Pending { .. });
    html! {
        <div class={css!("display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px;")}>
            <ContactsList region={desk.names[view.shown].human.clone()} {contacts} {pending} {now}/>
            <Lately/>
        </div>
    }
}
