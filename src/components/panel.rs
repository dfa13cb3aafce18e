//! The side panel: its tabs, and the page below them.

use stylist::yew::styled_component;
use yew::prelude::*;

use crate::routes::Route;
use crate::text::desk as text;

/// The properties of [`Panel`].
#[derive(Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// The page that is open.
    pub route: Route,
    /// How many contacts are live.
    pub contacts: usize,
    /// The page.
    pub children: Html,
    /// The agent wants another page.
    pub on_open: Callback<Route>,
}

/// The side panel.
#[styled_component]
pub fn Panel(props: &PanelProps) -> Html {
    let style = css!(
        r"
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-width: 0;
        min-height: 0;
        overflow: hidden;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);

        nav { padding: 0 7px; border-bottom: 1px solid var(--line); overflow-x: auto; scrollbar-width: none; }
        ul { display: flex; margin-bottom: -1px; list-style: none; }
        a {
            position: relative;
            display: flex;
            align-items: center;
            min-height: 40px;
            padding: 0 8px;
            color: var(--muted);
            text-decoration: none;
            white-space: nowrap;
        }
        a:hover { color: var(--text); }
        a:focus-visible { outline-offset: -3px; border-radius: var(--radius-small); }
        a[aria-current] { color: var(--text); font-weight: 600; }
        a[aria-current]::after { content: ''; position: absolute; inset: auto 8px 0; height: 2px; background: var(--accent); }
        .count {
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
        .page { min-height: 0; padding: 16px 15px; overflow: auto; }
        .page:focus-visible { outline-offset: -3px; }

        @media (max-width: 759px) { overflow: visible; }
        @media (forced-colors: active) { a[aria-current]::after { background: CanvasText; } }
        "
    );
    let tab = |route: Route| {
        let on_open = props.on_open.clone();
        let onclick = move |event: MouseEvent| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
            if !elsewhere {
                event.prevent_default();
                on_open.emit(route);
            }
        };
        let counted = route == Route::Contacts && props.contacts > 0;
        html! {
            <li>
                <a href={route.href()} aria-current={(route == props.route).then_some("page")} {onclick}>
                    {text::tab(route)}
                    if counted { <span class="count">{props.contacts}</span> }
                </a>
            </li>
        }
    };
    html! {
        <section class={style} aria-label={text::tab(props.route)} data-testid="panel">
            <nav aria-label={text::TABS}><ul>{for Route::ALL.into_iter().map(tab)}</ul></nav>
            <div class="page" tabindex="0" role="group" aria-label={text::tab(props.route)}>{props.children.clone()}</div>
        </section>
    }
}
