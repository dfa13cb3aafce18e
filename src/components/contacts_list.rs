//! The live contacts of a region: how they came, where they are, how long, and which of them a failover waits for.

use ambidesk_coordinator::{Contact, Timestamp};
use yew::prelude::*;

use super::empty::empty;
use crate::format;
use crate::text::{contacts as text, details as words};

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
    /// The contacts whose customer and attributes are shown in full, by their ids.
    pub open: Vec<String>,
    /// The agent wants to see, or to hide, those of a contact.
    pub on_toggle: Callback<String>,
}

/// A table of live contacts; where there is little room, a list.
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
                <td>{details(props, contact)}</td>
            </tr>
        }
    };
    html! {
        <div class="contacts-list" data-testid="contacts">
            <h2>{text::title(&props.region)}</h2>
            <table>
                <thead>
                    <tr>
                        {for text::columns().into_iter().map(|name| html! { <th scope="col">{name}</th> })}
                        <th scope="col"><span class="aside">{words::column()}</span></th>
                    </tr>
                </thead>
                <tbody>{for props.contacts.iter().map(row)}</tbody>
            </table>
        </div>
    }
}

/// A way to what is masked, and what is masked itself once it is wanted: it is not on the page before.
fn details(props: &ContactsListProps, contact: &Contact) -> Html {
    let open = props.open.contains(&contact.id);
    let onclick = {
        let (on_toggle, id) = (props.on_toggle.clone(), contact.id.clone());
        move |_: MouseEvent| on_toggle.emit(id.clone())
    };
    let list =
        |(name, value): &(String, String)| html! { <><dt translate="no">{name}</dt><dd translate="no">{value}</dd></> };
    html! {
        <>
            <button type="button" class="button quiet" aria-expanded={open.to_string()} data-testid="contact-details" {onclick}>
                {words::toggle(open)}
            </button>
            if open {
                <dl data-testid="contact-attributes">
                    if let Some(customer) = &contact.customer { <dt>{words::customer()}</dt><dd translate="no">{customer}</dd> }
                    {for contact.attributes.iter().map(list)}
                    if contact.attributes.is_empty() { <dt>{words::attributes()}</dt><dd>{words::no_attributes()}</dd> }
                </dl>
            }
        </>
    }
}
