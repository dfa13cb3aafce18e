//! The box of every message above the side panel: an icon, a heading, a line of help, and what can be done.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::icon::{Icon, Picture};

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something waits.
    Wait,
    /// Something moves or has moved.
    Move,
    /// The agent has to do something.
    Act,
    /// Good to know.
    Calm,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Wait => "wait",
            Self::Move => "move",
            Self::Act => "act",
            Self::Calm => "calm",
        }
    }

    const fn picture(self) -> Picture {
        match self {
            Self::Wait => Picture::Clock,
            Self::Move => Picture::Arrow,
            Self::Act => Picture::Alert,
            Self::Calm => Picture::Check,
        }
    }
}

/// The properties of [`Callout`].
#[derive(Clone, PartialEq, Properties)]
pub struct CalloutProps {
    /// What it is about.
    pub tone: Tone,
    /// One sentence.
    pub title: AttrValue,
    /// What to do, or what it means.
    pub help: AttrValue,
    /// Below the help; it may tick, it is not read aloud by itself. `--tone` is the color of the message there.
    #[prop_or_default]
    pub children: Html,
    /// What can be done.
    #[prop_or_default]
    pub actions: Html,
    /// Its name for tests.
    pub testid: &'static str,
    /// Its name for screen readers.
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

/// A message above the side panel. It interrupts only where the agent has to act.
#[component]
pub fn Callout(props: &CalloutProps) -> Html {
    let style = use_look();
    let role = if props.tone == Tone::Act { "alert" } else { "status" };
    html! {
        <section class={classes!(style, props.tone.class())} data-testid={props.testid}
            data-tone={props.tone.class()} aria-label={props.label.clone()}>
            <span class="mark"><Icon picture={props.tone.picture()}/></span>
            <div>
                <div class="said" {role}>
                    <h2>{&props.title}</h2>
                    <p>{&props.help}</p>
                </div>
                {props.children.clone()}
            </div>
            <div class="actions">{props.actions.clone()}</div>
        </section>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: start;
        margin-bottom: 12px;
        padding: 11px 15px;
        border: 1px solid var(--tone);
        border-radius: var(--radius);
        background: var(--tone-soft);

        &.wait { --tone: var(--wait); --tone-soft: var(--wait-soft); }
        &.move { --tone: var(--accent); --tone-soft: var(--accent-soft); }
        &.act { --tone: var(--bad); --tone-soft: var(--bad-soft); }
        &.calm { --tone: var(--ok); --tone-soft: var(--ok-soft); }

        overflow-wrap: anywhere;

        > .mark { flex: 0 0 20px; display: grid; margin-top: 1px; color: var(--tone); }
        /* Where the buttons don't fit beside the words, they come below them. */
        > .mark + div { flex: 1 1 min(280px, 100% - 32px); min-width: 0; }
        > div > .said > h2 { font-size: var(--text-title); line-height: 22px; font-weight: 600; text-wrap: balance; }
        > div > .said > p { margin-top: 2px; max-width: 120ch; text-wrap: pretty; }
        > .actions { display: flex; flex-wrap: wrap; gap: 8px; margin-left: 32px; }
        > .actions:empty { display: none; }

        @media (max-width: 759px) {
            margin-bottom: 8px;
            padding: 11px;

            > .actions { flex: 1 1 calc(100% - 32px); }
            /* Its words begin where the others do. */
            > .actions > :first-child { --quiet-button-margin: 0 0 0 -13px; }
        }
        "
    )
}
