//! The live contacts of a region: how they came, where they are, how long, and which of them a failover waits for.

use ambidesk_coordinator::{Contact, Scheme, Timestamp};
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use super::empty::Empty;
use crate::i18n::{Localization, use_localization};
use crate::text::format;
use crate::text::{contacts as text, details as words};

/// The properties of [`ContactsList`].
#[derive(Clone, PartialEq, Properties)]
pub struct ContactsListProps {
    /// The name of the region.
    pub region: AttrValue,
    /// Its contacts.
    pub contacts: Vec<Contact>,
    /// The name of the other region, where some of them may live.
    pub other: AttrValue,
    /// Whether that one works.
    pub other_works: bool,
    /// How the regions are coordinated, while a failover waits for some of them.
    #[prop_or_default]
    pub pending: Option<Scheme>,
    /// The time.
    pub now: Timestamp,
    /// The contacts whose customer and attributes are shown in full, by their ids.
    #[prop_or_default]
    pub open: Vec<String>,
    /// The agent wants to see, or to hide, those of a contact.
    pub on_toggle: Callback<String>,
}

/// A table of live contacts; where there is little room, a list.
#[component]
pub fn ContactsList(props: &ContactsListProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    if props.contacts.is_empty() {
        return html! {
            <div data-testid="contacts"><Empty title={text::empty(&l10n)} help={text::empty_help(&l10n, &props.region)}/></div>
        };
    }
    let row = |contact: &Contact| {
        let value = |value: Option<String>| value.unwrap_or_else(|| text::NONE.to_owned());
        let customer = contact.customer.as_deref().map(format::masked);
        let duration = contact.since.map(|since| format::stopwatch(props.now.since(since)));
        let holds = props.pending.is_some_and(|scheme| contact.channel.holds_failover(scheme));
        html! {
            <tr key={contact.id.clone()} data-testid="contact" data-holds={holds.to_string()}>
                <td>
                    {text::channel(&l10n, contact.channel)}
                    if contact.elsewhere { <span class="home" data-testid="contact-home">{text::elsewhere(&l10n, &props.other)}</span> }
                </td>
                <td translate="no"><bdi class="customer" title={customer.clone()}>{value(customer)}</bdi></td>
                <td translate="no"><bdi class="queue">{value(contact.queue.clone())}</bdi></td>
                <td>{text::state(&l10n, contact.state)}</td>
                <td class="number">
                    {value(duration)}
                    if holds { <span class="hold">{text::holds(&l10n)}</span> }
                </td>
                <td>{details(&l10n, props, contact)}</td>
            </tr>
        }
    };
    html! {
        <div class={style} data-testid="contacts">
            <h2>{text::title(&l10n, &props.region)}</h2>
            <table>
                <thead>
                    <tr>
                        {for text::columns(&l10n).into_iter().map(|name| html! { <th scope="col">{name}</th> })}
                        <th scope="col"><span class="aside">{words::column(&l10n)}</span></th>
                    </tr>
                </thead>
                <tbody>{for props.contacts.iter().map(row)}</tbody>
            </table>
            if props.contacts.iter().any(|contact| contact.elsewhere) {
                <p data-testid="contact-home-help">{text::elsewhere_help(&l10n, &props.other, props.other_works)}</p>
            }
        </div>
    }
}

/// A way to what is masked, and what is masked itself once it is wanted: it is not on the page before.
fn details(l10n: &Localization, props: &ContactsListProps, contact: &Contact) -> Html {
    let open = props.open.contains(&contact.id);
    let on_press = {
        let id = contact.id.clone();
        props.on_toggle.reform(move |()| id.clone())
    };
    let list = |(name, value): &(String, String)| html! { <><dt translate="no"><bdi>{name}</bdi></dt><dd translate="no"><bdi>{value}</bdi></dd></> };
    html! {
        <>
            <Button testid="contact-details" words={words::toggle(l10n, open)} weight={Weight::Quiet} small={true} expanded={open} {on_press}/>
            if open {
                <dl data-testid="contact-attributes">
                    if let Some(customer) = &contact.customer { <dt>{words::customer(l10n)}</dt><dd translate="no"><bdi>{customer}</bdi></dd> }
                    {for contact.attributes.iter().map(list)}
                    if contact.attributes.is_empty() { <dt>{words::attributes(l10n)}</dt><dd>{words::no_attributes(l10n)}</dd> }
                </dl>
            }
        </>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        /* How wide the panel is depends on how wide its person has made the CCP. */
        container-type: inline-size;

        > h2 { margin-bottom: 8px; font-size: var(--text-small); line-height: 20px; font-weight: 600; color: var(--muted); }
        table { width: 100%; border-collapse: collapse; }
        th, td { height: calc(var(--row) - 4px); padding: 2px 16px 4px 0; text-align: left; border-bottom: 1px solid var(--line); }
        th { font-size: var(--text-small); font-weight: 500; color: var(--muted); white-space: nowrap; }
        td:last-child, th:last-child { padding-right: 0; }
        tr:has(dl) td { vertical-align: top; }
        td:last-child { text-align: right; }
        td:last-child { --quiet-button-margin: 0 -8px 0 0; }
        dl {
            display: grid;
            grid-template-columns: fit-content(45%) minmax(0, 1fr);
            gap: 2px 12px;
            max-width: 320px;
            margin: 4px 0 4px auto;
            font-size: var(--text-small);
            text-align: left;
        }
        dt { color: var(--muted); }
        dt, dd { overflow-wrap: anywhere; }
        /* However long a name is, its column takes what the others leave, and a word is broken only where it is longer than that. A
           customer's of more than three lines is there in full on demand. */
        table { --name: min(24ch, 22cqi); }
        table:has(.hold) { --name: min(24ch, 12cqi); }
        .customer, .queue { display: inline-block; max-width: var(--name); vertical-align: bottom; overflow-wrap: break-word; }
        .customer { display: -webkit-inline-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
        .number { white-space: nowrap; }
        .home { display: block; overflow-wrap: anywhere; font-size: var(--text-small); font-weight: 400; color: var(--muted); }
        > p { margin-top: 8px; font-size: var(--text-small); color: var(--muted); }
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

        @container (width < 780px) {
            thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
            tbody, tr { display: block; }
            tr { display: grid; grid-template-columns: minmax(min-content, 1fr) auto; gap: 0 12px; padding: 6px 0; border-bottom: 1px solid var(--line); }
            td { grid-column: 1 / -1; height: auto; padding: 1px 0; border: 0; color: var(--muted); }
            td:nth-child(1) { grid-column: 1; }
            /* Its state is beside its channel. */
            td:nth-child(4) { grid-area: 1 / 2; }
            td:nth-child(1), td:nth-child(2) { color: var(--text); font-weight: 600; }
            .customer, .queue { max-width: 100%; overflow-wrap: anywhere; }
            td:last-child { text-align: left; --quiet-button-margin: 0 -8px 0 -9px; }
            dl { max-width: none; }
        }
        "
    )
}
