//! The bar at the top: the desk's name, the active region, the connection, the agent and their state, the way out, the colours.

use ambidesk_coordinator::{AgentSnapshot, AgentStateKind};
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::icon::{Icon, Picture};
use crate::i18n::use_localization;
use crate::text::desk as text;
use crate::theme::Theme;
use crate::view::Connection;

/// The properties of [`TopBar`].
#[derive(Clone, PartialEq, Properties)]
pub struct TopBarProps {
    /// The name of the desk.
    pub title: AttrValue,
    /// The name of the active region, once known.
    #[prop_or_default]
    pub active: Option<AttrValue>,
    /// How the desk is connected; `None` where there is no desk.
    #[prop_or_default]
    pub connection: Option<Connection>,
    /// The agent in the active region, once known.
    #[prop_or_default]
    pub agent: Option<AgentSnapshot>,
    /// The colours.
    pub theme: Theme,
    /// The agent wants other colours.
    pub on_theme: Callback<Theme>,
    /// The agent wants to sign out; `None` where they are signed in nowhere.
    #[prop_or_default]
    pub on_sign_out: Option<Callback<()>>,
    /// The agent wants to get past the top of the page; `None` where there is nothing to get to.
    #[prop_or_default]
    pub on_skip: Option<Callback<()>>,
}

/// The bar at the top.
#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
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
    let picture = match props.theme {
        Theme::System => Picture::Contrast,
        Theme::Light => Picture::Sun,
        Theme::Dark => Picture::Moon,
    };
    // What was last heard of the agent brings no contact while nobody is there to give one.
    let lost = props.connection.filter(|connection| !connection.is_good());
    let kind = props.agent.as_ref().map(|agent| agent.state.kind);
    let state_title = lost.map(|lost| text::connection(&l10n, lost)).or(kind.map(|kind| text::state_kind(&l10n, kind)));
    let state_dot = kind.filter(|_| lost.is_none()).map_or("off", dot);
    html! {
        <header class={style} data-testid="top-bar">
            if props.on_skip.is_some() {
                <a class="skip" href="#ccp-frames" onclick={on_skip}>{text::skip(&l10n)}</a>
            }
            <span class="mark" aria-hidden="true"><i/><i/></span>
            <h1 translate="no" title={&props.title}>{&props.title}</h1>
            if let Some(active) = &props.active {
                <span class="active" title={text::active(&l10n, active)} data-testid="active-region">{text::active(&l10n, active)}</span>
            }
            <span class="space"></span>
            if let Some(connection) = props.connection { <Connected {connection}/> }
            if let Some(agent) = &props.agent {
                <span class="name" translate="no" title={agent.name.clone()}><bdi>{&agent.name}</bdi></span>
                <span class="agent-state" data-testid="agent-state" title={state_title}>
                    <span class={classes!("dot", state_dot)} aria-hidden="true"></span>
                    <span class="aside">{text::your_state(&l10n)}{" "}</span>
                    <b translate="no" title={cut(&agent.state.name)}><bdi>{&agent.state.name}</bdi></b>
                    if let Some(next) = &agent.next_state {
                        <span class="next" data-testid="next-state" title={text::next_state(&l10n, next)}>{text::next_state(&l10n, next)}</span>
                    }
                </span>
            }
            if let Some(on_sign_out) = props.on_sign_out.clone() {
                <button type="button" class="icon" aria-label={text::sign_out(&l10n)} title={text::sign_out(&l10n)}
                    data-testid="sign-out" onclick={move |_: MouseEvent| on_sign_out.emit(())}><Icon picture={Picture::Exit}/></button>
            }
            <button type="button" class="icon" aria-label={text::theme(&l10n, props.theme)} title={text::theme(&l10n, props.theme)}
                data-testid="theme" {onclick}><Icon {picture}/></button>
        </header>
    }
}

#[derive(Clone, Copy, PartialEq, Properties)]
struct ConnectedProps {
    connection: Connection,
}

/// The connection. Read out by itself is only what no region's status says: that there is no network, and that there is one again.
#[component]
fn Connected(props: &ConnectedProps) -> Html {
    let l10n = use_localization();
    let ConnectedProps { connection } = *props;
    let last = use_mut_ref(|| (connection, false));
    if last.borrow().0 != connection {
        let is_news = [last.borrow().0, connection].contains(&Connection::Offline);
        last.replace((connection, is_news));
    }
    let (_, is_news) = *last.borrow();
    let words = text::connection(&l10n, connection);
    let class = if connection.is_good() { "connection" } else { "connection bad" };
    html! {
        <>
            <span {class} title={words.clone()} aria-hidden="true" data-testid="connection">
                if !connection.is_good() { <Icon picture={Picture::Alert}/> }
                <span>{&words}</span>
            </span>
            // A narrow bar has no room for the words, or for any of it: who listens finds them all the same.
            <span class="aside" data-testid="connection-said">
                if !is_news { {&words} }
                <span role="status">if is_news { {&words} }</span>
            </span>
        </>
    }
}

/// The whole name of a state that has no room in the bar. Of one that has, it is worth more what it means.
fn cut(name: &str) -> Option<AttrValue> {
    (name.chars().count() > 20).then(|| name.to_owned().into())
}

const fn dot(kind: AgentStateKind) -> &'static str {
    match kind {
        AgentStateKind::Routable => "routable",
        AgentStateKind::System => "system",
        AgentStateKind::Error => "error",
        AgentStateKind::Init | AgentStateKind::NotRoutable | AgentStateKind::Offline => "off",
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
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
            flex: 0 1e3 auto;
            min-width: 0;
            font-size: var(--text-title);
            line-height: 24px;
            font-weight: 650;
            letter-spacing: -0.01em;
            overflow: hidden;
            text-overflow: ellipsis;
            white-space: nowrap;
        }
        .active, .connection, .name { color: var(--muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .active { flex: 0 1e6 auto; min-width: 0; padding-left: 8px; border-left: 1px solid var(--line); }
        .space { flex: 1; }
        .connection { display: inline-flex; flex: none; align-items: center; gap: 6px; padding-right: 8px; }
        .connection.bad { color: var(--bad); font-weight: 500; }
        .name { flex-shrink: 1e3; max-width: 28ch; }
        .agent-state {
            display: inline-flex;
            align-items: center;
            gap: 8px;
            min-width: 0;
            max-width: 24ch;
            padding: 3px 12px 3px 10px;
            white-space: nowrap;
            border: 1px solid var(--line);
            border-radius: 999px;
        }
        .agent-state .next { color: var(--muted); overflow: hidden; text-overflow: ellipsis; }
        .agent-state:has(.next) { max-width: 40ch; }
        .agent-state b { font-weight: 500; overflow: hidden; text-overflow: ellipsis; }
        .dot { flex: none; width: 9px; height: 9px; border: 2px solid var(--mark); border-radius: 50%; }
        .dot.routable { background: var(--ok); border-color: var(--ok); }
        .dot.system { background: var(--accent); border-color: var(--accent); }
        .dot.error { background: var(--bad); border-color: var(--bad); border-radius: 0; }
        .icon {
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
        .icon:hover { color: var(--text); background: var(--bg); }

        @media (forced-colors: active) { .mark i:first-child, .dot.routable, .dot.system, .dot.error { background: CanvasText; } }
        @media (max-width: 759px) {
            padding-left: 12px;

            .name, .active, .connection:not(.bad) { display: none; }
        }

        /* The icon stays; the alert below says the same in words. */
        @media (max-width: 479px) {
            .connection.bad span { display: none; }
        }
        "
    )
}
