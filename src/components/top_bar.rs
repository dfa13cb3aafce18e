//! The bar at the top: the desk's name, the agent and their state, the colours.

use ambidesk_coordinator::{AgentSnapshot, AgentStateKind};
use stylist::yew::styled_component;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::icon::Icon;
use crate::text::desk as text;
use crate::theme::Theme;

/// The properties of [`TopBar`].
#[derive(Clone, PartialEq, Properties)]
pub struct TopBarProps {
    /// The name of the desk.
    pub title: AttrValue,
    /// The agent in the active region, once known.
    #[prop_or_default]
    pub agent: Option<AgentSnapshot>,
    /// The colours.
    pub theme: Theme,
    /// The agent wants other colours.
    pub on_theme: Callback<Theme>,
}

/// The bar at the top.
#[styled_component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let style = css!(
        r"
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 48px;
        padding: 0 8px 0 16px;
        background: var(--surface);
        border-bottom: 1px solid var(--line);

        .skip { position: absolute; left: 8px; top: -64px; z-index: 5; padding: 10px 16px; background: var(--surface); }
        .skip:focus { top: 4px; }
        .mark { display: grid; grid-template-columns: 9px 9px; gap: 3px; width: 21px; height: 20px; }
        .mark i { border: 2px solid var(--accent); border-radius: 3px; }
        .mark i:first-child { background: var(--accent); }
        h1 {
            flex: 1;
            min-width: 0;
            font-size: var(--text-title);
            line-height: 24px;
            font-weight: 650;
            letter-spacing: -0.01em;
            overflow: hidden;
            text-overflow: ellipsis;
            white-space: nowrap;
        }
        .name { color: var(--muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 28ch; }
        .agent-state {
            display: inline-flex;
            align-items: center;
            gap: 8px;
            max-width: 24ch;
            padding: 3px 12px 3px 10px;
            white-space: nowrap;
            border: 1px solid var(--line);
            border-radius: 999px;
        }
        .agent-state b { font-weight: 500; overflow: hidden; text-overflow: ellipsis; }
        .dot { flex: none; width: 9px; height: 9px; border: 2px solid var(--mark); border-radius: 50%; }
        .dot.routable { background: var(--ok); border-color: var(--ok); }
        .dot.system { background: var(--accent); border-color: var(--accent); }
        .dot.error { background: var(--bad); border-color: var(--bad); border-radius: 0; }
        .theme {
            display: grid;
            place-items: center;
            width: 40px;
            height: 40px;
            padding: 0;
            color: var(--muted);
            background: none;
            border: 0;
            border-radius: var(--radius-small);
            cursor: pointer;
        }
        .theme:hover { color: var(--text); background: var(--bg); }

        @media (max-width: 759px) {
            padding-left: 12px;

            .name { display: none; }
        }
        "
    );
    let onclick = {
        let (on_theme, next) = (props.on_theme.clone(), props.theme.next());
        move |_: MouseEvent| on_theme.emit(next)
    };
    let icon = match props.theme {
        Theme::System => Icon::Contrast,
        Theme::Light => Icon::Sun,
        Theme::Dark => Icon::Moon,
    };
    html! {
        <header class={style} data-testid="top-bar">
            <a class="skip" href="#ccp-frames" onclick={skip}>{text::SKIP}</a>
            <span class="mark" aria-hidden="true"><i/><i/></span>
            <h1>{&props.title}</h1>
            if let Some(agent) = &props.agent {
                <span class="name" title={agent.name.clone()}>{&agent.name}</span>
                <span class="agent-state" data-testid="agent-state" title={text::state_kind(agent.state.kind)}>
                    <span class={classes!("dot", dot(agent.state.kind))} aria-hidden="true"></span>
                    <span class="aside">{text::YOUR_STATE}{" "}</span>
                    <b>{&agent.state.name}</b>
                </span>
            }
            <button type="button" class="theme" aria-label={text::theme(props.theme)} title={text::theme(props.theme)}
                data-testid="theme" {onclick}>{icon.draw()}</button>
        </header>
    }
}

/// Moves the focus without touching the address, which names the page of the side panel.
fn skip(event: MouseEvent) {
    event.prevent_default();
    let frames = web_sys::window().and_then(|window| window.document()?.get_element_by_id("ccp-frames"));
    if let Some(frames) = frames.and_then(|frames| frames.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focus is refused for what can't take it; then there is nothing to skip to.
        let _ = frames.focus();
    }
}

const fn dot(kind: AgentStateKind) -> &'static str {
    match kind {
        AgentStateKind::Routable => "routable",
        AgentStateKind::System => "system",
        AgentStateKind::Error => "error",
        AgentStateKind::Init | AgentStateKind::NotRoutable | AgentStateKind::Offline => "off",
    }
}

