//! The side panel: its tabs, and the page below them.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::i18n::use_localization;
use crate::text::desk as text;

/// A tab of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// The address of its page.
    pub href: AttrValue,
    /// What it says.
    pub words: AttrValue,
    /// Whether its page is the one that is open.
    pub open: bool,
    /// How many things on its page want to be seen; none are not shown.
    pub count: usize,
}

/// The properties of [`Panel`].
#[derive(Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// The tabs.
    pub tabs: Vec<Tab>,
    /// The page.
    #[prop_or_default]
    pub children: Html,
}

/// The side panel.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let tab = |tab: &Tab| {
        html! {
            <li>
                <a href={&tab.href} aria-current={tab.open.then_some("page")}>
                    {&tab.words}
                    if tab.count > 0 { <span class="count">{tab.count}</span> }
                </a>
            </li>
        }
    };
    let open = props.tabs.iter().find(|tab| tab.open).map(|tab| tab.words.clone());
    html! {
        <div class={style} data-testid="panel">
            <nav aria-label={text::tabs(&l10n)}><ul>{for props.tabs.iter().map(tab)}</ul></nav>
            <div class="page" data-testid="page" tabindex="0" role="group" aria-label={open}>{props.children.clone()}</div>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-width: 0;
        min-height: 0;
        overflow: hidden;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);

        > nav { padding: 0 7px; border-bottom: 1px solid var(--line); overflow-x: auto; scrollbar-width: thin; }
        /* The tabs only: pages have lists and links of their own. */
        > nav > ul { display: flex; list-style: none; }
        > nav a {
            position: relative;
            display: flex;
            align-items: center;
            /* With the navigation's border, a row. */
            min-height: calc(var(--row) - 1px);
            padding: 0 8px;
            color: var(--muted);
            text-decoration: none;
            white-space: nowrap;
        }
        > nav a:hover { color: var(--text); }
        > nav a:focus-visible { outline-offset: -3px; border-radius: var(--radius-small); }
        > nav a[aria-current] { color: var(--text); font-weight: 600; }
        > nav a[aria-current]::after { content: ''; position: absolute; inset: auto 8px 0; height: 2px; background: var(--accent); }
        > nav .count {
            min-width: 20px;
            margin-left: 6px;
            padding: 0 6px;
            font-size: 12px;
            line-height: 18px;
            font-weight: 600;
            text-align: center;
            color: var(--text);
            border: 1px solid var(--line);
            border-radius: 999px;
            background: var(--bg);
        }
        /* Positioned, so that words for screen readers scroll with their page and never widen the whole one. */
        > .page { position: relative; min-height: 0; padding: var(--gap) 15px; overflow: auto; }
        > .page:focus-visible { outline-offset: -3px; }

        @media (max-width: 759px) {
            overflow: visible;

            /* Two rows of tabs rather than a last one that is out of sight. */
            > nav > ul { flex-wrap: wrap; }
        }
        @media (max-width: 439px) { > nav a { padding: 0 6px; font-size: var(--text-small); } }
        @media (forced-colors: active) { > nav a[aria-current]::after { background: CanvasText; } }
        "
    )
}
