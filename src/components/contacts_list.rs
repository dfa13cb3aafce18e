//! The live contacts of a region: how they came, where they are, how long, and which of them a failover waits for.

use ambidesk_coordinator::{Contact, Timestamp};
use yew::prelude::*;

use super::empty::empty;
use crate::format;
use crate::text::contacts as text;

/// The properties of [`contacts_list`].
#[derive(Clone, PartialEq)]
pub struct ContactsListProps {
    /// The name of the region.
    pub region: AttrValue,
    /// Its contacts.
    pub contacts: Vec<Contact>,
    /// Whether a failover waits for some of them.
    pub pending: bool,
    /// The time.
    pub now: Timestamp,
}

/// A table of live contacts; on a narrow screen, a list.
pub fn contacts_list(props: &ContactsListProps) -> Html {
    if props.contacts.is_empty() {
        return html! {
            <div data-testid="contacts">{empty(text::empty(), text::empty_help(&props.region))}</div>
        };
    }
    let row = |contact: &Contact| {
        let value = |value: Option<String>| value.unwrap_or_else(|| text::NONE.to_owned());
        let duration = contact.since.map(|since| format::stopwatch(props.now.since(since)));
        let holds = props.pending && contact.channel.holds_failover();
        html! {
            <tr key={contact.id.clone()} data-testid="contact" data-holds={holds.to_string()}>
                <td>{text::channel(contact.channel)}</td>
                <td class="number" translate="no">{value(contact.customer.as_deref().map(format::masked))}</td>
                <td translate="no">{value(contact.queue.clone())}</td>
                <td>{text::state(contact.state)}</td>
                <td class="number">
                    {value(duration)}
                    if holds { <span class="hold">{text::holds()}</span> }
                </td>
            </tr>
        }
    };
    html! {
        <div class="contacts-list" data-testid="contacts">
            <h2>{text::title(&props.region)}</h2>
            <table>
                <thead><tr>{for text::columns().into_iter().map(|name| html! { <th scope="col">{name}</th> })}</tr></thead>
                <tbody>{for props.contacts.iter().map(row)}</tbody>
            </table>
        </div>
    }
}
