//! The box of every message above the side panel: an icon, a heading, a line of help, and what can be done. In a narrow window, where
//! it lies over the Contact Control Panel's heading, it is a line that opens.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::icon::{Icon, Picture};
use crate::i18n::use_localization;
use crate::text::notice as text;

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

/// A message above the side panel. It interrupts only where the agent has to act. Its place in the page is a live region, there before
/// the message is: many screen readers don't say what comes together with its region. What ticks in it, and its buttons, are left out.
/// What a narrow window doesn't show until the message is opened is read out all the same.
#[component]
pub fn Callout(props: &CalloutProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let role = if props.tone == Tone::Act { "alert" } else { "status" };
    // The next message, which may be drawn in the place of this one, is a line again.
    let opened = use_state_eq(|| None);
    let open = *opened == Some(props.testid);
    let on_details = {
        let (opened, next) = (opened.setter(), (!open).then_some(props.testid));
        move |event: MouseEvent| {
            // The second click of a double click does not undo the first one.
            if event.detail() < 2 {
                opened.set(next);
            }
        }
    };
    html! {
        <section class={classes!(style, props.tone.class(), (!open).then_some("line"))} data-testid={props.testid}
            data-tone={props.tone.class()} aria-label={props.label.clone()}>
            <span class="mark"><Icon picture={props.tone.picture()}/></span>
            <div>
                <div class="said" {role}>
                    <h2>{&props.title}</h2>
                    <p>{&props.help}</p>
                </div>
                <div class="more" aria-live="off">{props.children.clone()}</div>
            </div>
            <div class="details" aria-live="off">
                <button type="button" data-testid="message-details" title={text::details(&l10n)}
                    aria-expanded={open.to_string()} onclick={on_details}><Icon picture={Picture::Down}/></button>
            </div>
            <div class="actions" aria-live="off">{props.actions.clone()}</div>
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
        > .details { display: none; }
        > .actions { display: flex; flex-wrap: wrap; gap: 8px; margin-left: 32px; }
        > .actions:empty { display: none; }

        @media (max-width: 759px) {
            position: relative;
            display: grid;
            grid-template-columns: 20px minmax(0, 1fr) auto;
            gap: 8px;
            margin: 0;
            padding: 9px 7px 11px 9px;
            max-height: max(240px, 100vh - 176px);
            overflow: auto;

            > .details { display: block; }
            > .details > button { padding: 1px 4px; line-height: 0; color: var(--tone); background: none; border: 0; outline-offset: -2px; cursor: pointer; }
            &:not(.line) > .details > button { rotate: 180deg; }
            > .actions { grid-column: 2 / -1; margin: 0; }
            /* Its words begin where the others do. */
            > .actions > :first-child { --quiet-button-margin: 0 0 0 -13px; }

            /* All of it opens it. `page.css` knows how high it is. */
            &.line {
                align-items: center;
                height: var(--message-line);
                padding-block: 0;
                border-radius: var(--message-line-radius);
                overflow: hidden;
            }
            &.line > div > .said > h2 {
                display: -webkit-box;
                -webkit-box-orient: vertical;
                -webkit-line-clamp: var(--message-lines);
                overflow: hidden;
                font-size: var(--text-small);
                line-height: 16px;
                text-wrap: wrap;
            }
            &.line > div > .said > p { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            &.line > div > .more, &.line > .actions { display: none; }
            &.line > .details > button::after { content: ''; position: absolute; inset: 0; }
        }
        "
    )
}
