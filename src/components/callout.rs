//! The box of every message above the panels: an icon, a heading, a line of help, and what can be done.

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

/// The properties of [`callout`].
#[derive(Clone, PartialEq)]
pub struct CalloutProps {
    /// What it is about.
    pub tone: Tone,
    /// One sentence.
    pub title: AttrValue,
    /// What to do, or what it means.
    pub help: AttrValue,
    /// Below the help; it may tick, it is not read aloud by itself.
    pub children: Html,
    /// What can be done.
    pub actions: Html,
    /// Its name for tests.
    pub testid: &'static str,
    /// Its name for screen readers.
    pub label: Option<AttrValue>,
}

/// A message above the panels. It interrupts only where the agent has to act.
pub fn callout(props: &CalloutProps) -> Html {
    let role = if props.tone == Tone::Act { "alert" } else { "status" };
    html! {
        <section class={classes!("callout", props.tone.class())} data-testid={props.testid}
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
