//! The box of every message above the panels: an icon, a heading, a line of help, and what can be done.

use stylist::yew::styled_component;
use yew::prelude::*;

use super::icon::Icon;

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

    const fn icon(self) -> Icon {
        match self {
            Self::Wait => Icon::Clock,
            Self::Move => Icon::Arrow,
            Self::Act => Icon::Alert,
            Self::Calm => Icon::Check,
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
    /// Below the help; it may tick, it is not read aloud by itself.
    #[prop_or_default]
    pub children: Html,
    /// What can be done.
    #[prop_or_default]
    pub actions: Html,
    /// Its name for tests.
    pub testid: AttrValue,
    /// Its name for screen readers.
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

/// A message above the panels. It interrupts only where the agent has to act.
#[styled_component]
pub fn Callout(props: &CalloutProps) -> Html {
    let style = css!(
        r"
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        gap: 0 12px;
        align-items: start;
        margin: 0 16px 12px;
        padding: 11px 15px;
        border: 1px solid var(--tone);
        border-radius: var(--radius);
        background: var(--tone-soft);

        &.wait { --tone: var(--wait); --tone-soft: var(--wait-soft); }
        &.move { --tone: var(--accent); --tone-soft: var(--accent-soft); }
        &.act { --tone: var(--bad); --tone-soft: var(--bad-soft); }
        &.calm { --tone: var(--ok); --tone-soft: var(--ok-soft); }

        .icon { margin-top: 1px; color: var(--tone); }
        h2 { font-size: var(--text-title); line-height: 22px; font-weight: 600; text-wrap: balance; }
        p { margin-top: 2px; max-width: 120ch; text-wrap: pretty; }
        .actions { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; }
        .actions:empty { display: none; }

        @media (max-width: 759px) {
            margin: 0 8px 8px;
            padding: 11px;
            grid-template-columns: 20px minmax(0, 1fr);

            .actions { grid-column: 2; justify-content: flex-start; margin-top: 8px; }
        }
        "
    );
    let role = if props.tone == Tone::Act { "alert" } else { "status" };
    html! {
        <section class={classes!(style, props.tone.class())} data-testid={props.testid.clone()}
            data-tone={props.tone.class()} aria-label={props.label.clone()}>
            {props.tone.icon().draw()}
            <div>
                <div {role}>
                    <h2>{&props.title}</h2>
                    <p>{&props.help}</p>
                </div>
                {props.children.clone()}
            </div>
            <div class="actions">{props.actions.clone()}</div>
        </section>
    }
}
