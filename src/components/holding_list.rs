//! The contacts that hold a failover up: channel, customer, state, and for how long.

use ambidesk_coordinator::{Contact, Timestamp};
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::i18n::use_localization;
use crate::text::contacts as text;
use crate::text::format;

/// The properties of [`HoldingList`].
#[derive(Clone, PartialEq, Properties)]
pub struct HoldingListProps {
    /// What the list is called.
    pub label: AttrValue,
    /// The contacts.
    pub contacts: Vec<Contact>,
    /// The name of the region that is not left, where some of them may live.
    pub other: AttrValue,
    /// The time.
    pub now: Timestamp,
}

/// One line for each contact.
#[component]
pub fn HoldingList(props: &HoldingListProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let HoldingListProps { label, contacts, other, now } = props;
    if contacts.is_empty() {
        return Html::default();
    }
    let line = |contact: &Contact| {
        html! {
            <li key={contact.id.clone()} data-testid="holding">
                <b>{text::channel(&l10n, contact.channel)}</b>
                if let Some(customer) = contact.customer.as_deref().map(format::masked) {
                    <span class="customer" translate="no" title={customer.clone()}><bdi>{customer}</bdi></span>
                }
                <span>{text::state(&l10n, contact.state)}</span>
                if contact.elsewhere { <span data-testid="contact-home">{text::elsewhere(&l10n, other)}</span> }
                if let Some(since) = contact.since { <span>{format::stopwatch(now.since(since))}</span> }
            </li>
        }
    };
    html! { <ul class={style} aria-label={label}>{for contacts.iter().map(line)}</ul> }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        margin-top: 8px;
        list-style: none;

        li {
            display: flex;
            flex-wrap: wrap;
            gap: 0 8px;
            max-width: 100%;
            padding: 1px 8px;
            font-size: var(--text-small);
            line-height: 20px;
            background: var(--surface);
            border: 1px solid var(--line);
            border-radius: 4px;
        }
        b { font-weight: 600; }
        span { min-width: 0; overflow-wrap: anywhere; }
        /* However long it is, it is one line of the message. */
        .customer { max-width: min(40ch, 100%); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        span + span::before { content: '·'; margin-right: 8px; color: var(--faint); }
        "
    )
}
