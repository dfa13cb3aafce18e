//! The bar at the top: the desk's name, the agent and their state, the colours.

use ambidesk_coordinator::{AgentSnapshot, AgentStateKind};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::icon::Icon;
use crate::text::desk as text;
use crate::theme::Theme;

/// The properties of [`top_bar`].
#[derive(Clone, PartialEq)]
pub struct TopBarProps {
    /// The name of the desk.
    pub title: AttrValue,
    /// The agent in the active region, once known.
    pub agent: Option<AgentSnapshot>,
    /// The colours.
    pub theme: Theme,
    /// The agent wants other colours.
    pub on_theme: Callback<Theme>,
}

/// The bar at the top.
#[must_use]
pub fn top_bar(props: &TopBarProps) -> Html {
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
        <header class="top-bar" data-testid="top-bar">
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
