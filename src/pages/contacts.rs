//! The contacts page: what is live, and what has happened lately.

use ambidesk_coordinator::PhaseView;
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::components::contacts_list::ContactsList;
use crate::components::entry_list::Entry;
use crate::components::timeline_list::TimelineList;
use crate::hooks::{use_latest, use_now, use_session};
use crate::i18n::use_localization;
use crate::store::Session;
use crate::text::format;
use crate::text::{contacts, timeline as text};
use crate::view::{has_task, is_well};

/// How many of the latest happenings stand below the contacts.
const FEW: usize = 6;

/// How many transitions are looked through for them: most are steps that nobody needs to read.
const LOOKED_THROUGH: usize = 100;

/// The live contacts of the region on screen.
#[component]
pub fn ContactsPage() -> Html {
    let l10n = use_localization();
    let style = use_look();
    let Session { desk, view } = use_session();
    let records = use_latest(LOOKED_THROUGH);
    let today = desk.handle.now();
    let drawn_from = (records, l10n.clone(), desk.names.clone(), format::day(&l10n, today));
    let entries = use_memo(drawn_from, |(records, l10n, names, _)| {
        let entry = |record| {
            let (title, detail) = text::entry(l10n, record, names)?;
            let (time, moved) = (format::recent_clock(l10n, record.at, today), record.from != record.to);
            Some(Entry { time, title, detail, moved, ..Entry::default() })
        };
        records.iter().rev().filter_map(entry).take(FEW).collect::<Vec<_>>()
    });
    let live = view.regions[view.shown].agent.as_ref().map(|agent| agent.contacts.clone()).unwrap_or_default();
    let now = use_now(!live.is_empty());
    let pending = matches!(view.phase, PhaseView::Pending { .. }).then_some(view.scheme);
    let open = use_state_eq(Vec::new);
    let on_toggle = {
        let open = open.clone();
        Callback::from(move |id: String| {
            let mut next = (*open).clone();
            match next.iter().position(|known| *known == id) {
                Some(place) => drop(next.remove(place)),
                None => next.push(id),
            }
            open.set(next);
        })
    };
    let region = desk.names[view.shown].human.clone();
    let other = desk.names[view.shown.other()].human.clone();
    let other_works = is_well(&view, view.shown.other());
    html! {
        <div class={style}>
            <ContactsList {region} contacts={live} other={&other} {other_works} {pending} {now} open={(*open).clone()} {on_toggle}/>
            if has_task(&view, view.shown.other()) { <p data-testid="contacts-hidden">{contacts::hidden_task(&l10n, &other)}</p> }
            if !entries.is_empty() { <TimelineList title={text::lately(&l10n)} entries={(*entries).clone()}/> }
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
        "
    )
}
