//! The live contacts of a region: how they came, where they are, how long, and which of them a failover waits for.

use ambidesk_coordinator::{Contact, Timestamp};
use stylist::yew::styled_component;
use yew::prelude::*;

use super::empty::Empty;
use crate::format;
use crate::text::contacts as text;

/// The properties of [`ContactsList`].
#[derive(Clone, PartialEq, Properties)]
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
#[styled_component]
pub fn ContactsList(props: &ContactsListProps) -> Html {
    let style = css!(
        r"
        h2 { margin-bottom: 8px; font-size: var(--text-small); line-height: 20px; font-weight: 600; color: var(--muted); }
        table { width: 100%; border-collapse: collapse; }
        th, td { height: 36px; padding: 4px 16px 4px 0; text-align: left; border-bottom: 1px solid var(--line); }
        th { font-size: var(--text-small); font-weight: 500; color: var(--muted); white-space: nowrap; }
        td:last-child, th:last-child { padding-right: 0; }
        .number { white-space: nowrap; }
        .hold {
            display: inline-block;
            margin-left: 12px;
            padding: 0 7px;
            font-size: 12px;
            line-height: 20px;
            font-weight: 600;
            white-space: nowrap;
            color: var(--wait);
            background: var(--wait-soft);
            border-radius: 4px;
        }

        @media (max-width: 519px) {
            thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
            tbody, tr { display: block; }
            tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; padding: 6px 0; border-bottom: 1px solid var(--line); }
            td { height: auto; padding: 1px 0; border: 0; color: var(--muted); }
            td:nth-child(1), td:nth-child(2) { color: var(--text); font-weight: 600; }
            td:nth-child(2), td:nth-child(4) { text-align: right; }
            td:nth-child(5) { grid-column: 1 / -1; }
        }
        "
    );
    if props.contacts.is_empty() {
        return html! {
            <div data-testid="contacts"><Empty title={text::EMPTY} help={text::empty_help(&props.region)}/></div>
        };
    }
    let row = |contact: &Contact| {
        let value = |value: Option<String>| value.unwrap_or_else(|| text::NONE.to_owned());
        let duration = contact.since.map(|since| format::stopwatch(props.now.since(since)));
        let holds = props.pending && contact.channel.holds_failover();
        html! {
            <tr key={contact.id.clone()} data-testid="contact" data-holds={holds.to_string()}>
                <td>{text::channel(contact.channel)}</td>
                <td class="number">{value(contact.customer.as_deref().map(format::masked))}</td>
                <td>{value(contact.queue.clone())}</td>
                <td>{text::state(contact.state)}</td>
                <td class="number">
                    {value(duration)}
                    if holds { <span class="hold">{text::HOLDS}</span> }
                </td>
            </tr>
        }
    };
    html! {
        <div class={style} data-testid="contacts">
            <h2>{text::title(&props.region)}</h2>
            <table>
                <thead><tr>{for text::COLUMNS.into_iter().map(|name| html! { <th scope="col">{name}</th> })}</tr></thead>
                <tbody>{for props.contacts.iter().map(row)}</tbody>
            </table>
        </div>
    }
}
