//! The ladder from an empty frame to an agent who can work: four bars, named on focus and hover and to screen readers.
//! The page takes the names away again (`--hint`), as on Escape.

use ambidesk_coordinator::Rungs;
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::i18n::use_localization;
use crate::text::region as text;

/// The properties of [`Ladder`].
#[derive(Clone, PartialEq, Properties)]
pub struct LadderProps {
    /// Which rungs are reached.
    pub rungs: Rungs,
}

/// Four rungs, filled as they are reached.
#[component]
pub fn Ladder(props: &LadderProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let Rungs { loaded, signed_in, connected, agent_ready } = props.rungs;
    let rungs = [loaded, signed_in, connected, agent_ready];
    let rung = |(name, done): (String, bool)| {
        html! { <li class={classes!(done.then_some("done"))}><span class="aside">{text::rung(&l10n, &name, done)}</span></li> }
    };
    let name = |(name, done): (String, bool)| {
        html! { <span class={classes!(done.then_some("done"))}>{name}</span> }
    };
    html! {
        <div class={style} data-testid="ladder" data-hint="" tabindex="0" role="group" aria-label={text::ladder(&l10n)}>
            <ol class="bars">{for text::rungs(&l10n).into_iter().zip(rungs).map(rung)}</ol>
            <span class="names" aria-hidden="true">{for text::rungs(&l10n).into_iter().zip(rungs).map(name)}</span>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        position: relative;
        width: max-content;
        margin-top: 2px;
        padding: 5px 0;
        border-radius: 2px;

        .bars { display: flex; gap: 4px; list-style: none; }
        li { width: 28px; height: 4px; border: 1px solid var(--mark); border-radius: 2px; }
        li.done { background: var(--ok); border-color: var(--ok); }
        .names { display: none; }

        &:hover .names, &:focus-visible .names {
            display: var(--hint, grid);
            gap: 2px;
            position: absolute;
            top: 100%;
            left: -8px;
            z-index: 3;
            width: max-content;
            padding: 8px 12px;
            font-size: var(--text-small);
            line-height: 18px;
            background: var(--surface);
            border: 1px solid var(--line-strong);
            border-radius: var(--radius-small);
        }
        .names span::before { content: '\2013'; display: inline-block; width: 18px; color: var(--muted); }
        .names .done::before { content: '\2713'; color: var(--ok); }

        @media (forced-colors: active) { li.done { background: CanvasText; } }
        "
    )
}
