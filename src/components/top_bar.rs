//! The bar at the top: the desk's name, the active region, the connection, the agent and their state, the colours.

use ambidesk_coordinator::{AgentSnapshot, AgentStateKind};
use yew::prelude::*;

use super::icon::Icon;
use crate::text::desk as text;
use crate::theme::Theme;

/// How the desk is connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connection {
    /// Both regions answer.
    Both,
    /// One of them does.
    One,
    /// Neither does, and nothing is wrong yet: the desk is opening.
    Opening,
    /// Neither does.
    Neither,
    /// This computer has no network.
    Offline,
}

impl Connection {
    /// Whether the agent can work. What is wrong with one region alone, the rail says.
    const fn is_good(self) -> bool {
        matches!(self, Self::Both | Self::One | Self::Opening)
    }
}

/// The properties of [`top_bar`].
#[derive(Clone, PartialEq)]
pub struct TopBarProps {
    /// The name of the desk.
    pub title: AttrValue,
    /// The name of the active region, once known.
    pub active: Option<AttrValue>,
    /// How the desk is connected; `None` where there is no desk.
    pub connection: Option<Connection>,
    /// The agent in the active region, once known.
    pub agent: Option<AgentSnapshot>,
    /// The colours.
    pub theme: Theme,
    /// The agent wants other colours.
    pub on_theme: Callback<Theme>,
    /// The agent wants to get past the top of the page; `None` where there is nothing to get to.
    pub on_skip: Option<Callback<()>>,
}

/// The bar at the top.
pub fn top_bar(props: &TopBarProps) -> Html {
    let onclick = {
        let (on_theme, next) = (props.on_theme.clone(), props.theme.next());
        move |_: MouseEvent| on_theme.emit(next)
    };
    // A link's own way would change the address, which names the page of the side panel.
    let on_skip = {
        let on_skip = props.on_skip.clone();
        move |event: MouseEvent| {
            event.prevent_default();
            if let Some(on_skip) = &on_skip {
                on_skip.emit(());
            }
        }
    };
    let icon = match props.theme {
        Theme::System => Icon::Contrast,
        Theme::Light => Icon::Sun,
        Theme::Dark => Icon::Moon,
    };
    html! {
        <header class="top-bar" data-testid="top-bar">
            if props.on_skip.is_some() {
                <a class="skip" href="#ccp-frames" onclick={on_skip}>{text::skip()}</a>
            }
            <span class="mark" aria-hidden="true"><i/><i/></span>
            <h1 translate="no">{&props.title}</h1>
            if let Some(active) = &props.active {
                <span class="active" title={text::active(active)} data-testid="active-region">{text::active(active)}</span>
            }
            <span class="space"></span>
            if let Some(connection) = props.connection { {shown(connection)} }
            if let Some(agent) = &props.agent {
                <span class="name" translate="no" title={agent.name.clone()}>{&agent.name}</span>
                <span class="agent-state" data-testid="agent-state" title={text::state_kind(agent.state.kind)}>
                    <span class={classes!("dot", dot(agent.state.kind))} aria-hidden="true"></span>
                    <span class="aside">{text::your_state()}{" "}</span>
                    <b translate="no">{&agent.state.name}</b>
                </span>
            }
            <button type="button" class="theme" aria-label={text::theme(props.theme)} title={text::theme(props.theme)}
                data-testid="theme" {onclick}>{icon.draw()}</button>
        </header>
    }
}

fn shown(connection: Connection) -> Html {
    let words = text::connection(connection);
    let class = if connection.is_good() { "connection" } else { "connection bad" };
    html! {
        <span {class} title={words.clone()} data-testid="connection">
            if !connection.is_good() { {Icon::Alert.draw()} }
            <span>{words}</span>
        </span>
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
