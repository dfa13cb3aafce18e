//! The contacts that hold a failover up: channel, customer, state, and for how long.

use ambidesk_coordinator::{Contact, Timestamp};
use yew::prelude::*;

use crate::format;
use crate::text::contacts as text;

/// One line for each contact.
pub fn holding_list(label: String, contacts: &[Contact], now: Timestamp) -> Html {
    if contacts.is_empty() {
        return Html::default();
    }
    let line = |contact: &Contact| {
        html! {
            <li key={contact.id.clone()} data-testid="holding">
                <b>{text::channel(contact.channel)}</b>
                if let Some(customer) = &contact.customer { <span translate="no">{format::masked(customer)}</span> }
                <span>{text::state(contact.state)}</span>
                if let Some(since) = contact.since { <span>{format::stopwatch(now.since(since))}</span> }
            </li>
        }
    };
    html! { <ul class="holding-list" aria-label={label}>{for contacts.iter().map(line)}</ul> }
}
