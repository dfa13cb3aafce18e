//! A button.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::icon::{Icon, Picture};

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    /// One of several.
    #[default]
    Plain,
    /// The thing to do next.
    Primary,
    /// It can't be undone.
    Danger,
    /// Beside the matter.
    Quiet,
}

impl Weight {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Primary => "primary",
            Self::Danger => "danger",
            Self::Quiet => "quiet",
        }
    }
}

/// The properties of [`Button`].
#[derive(Clone, PartialEq, Properties)]
pub struct ButtonProps {
    /// Its name for tests.
    pub testid: &'static str,
    /// What it says.
    pub words: AttrValue,
    /// Drawn in the place of the words, where there is little room.
    #[prop_or_default]
    pub picture: Option<Picture>,
    /// Its name for screen readers, where the words are not enough.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// How much it asks to be pressed.
    #[prop_or_default]
    pub weight: Weight,
    /// Whether it stands in a row of a table.
    #[prop_or_default]
    pub small: bool,
    /// Whether what it opens is open; `None` where it opens nothing.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// What it is about, where the same button may come to be about something else: then it is another one.
    #[prop_or_default]
    pub about: AttrValue,
    /// It was pressed.
    pub on_press: Callback<()>,
}

/// A button of the desk. The second click of a double click presses the button that the first one pressed, or none: not one that
/// has come to its place in between. A key that is held presses once. Whoever aligns the words of a quiet one, which has no edge to
/// be seen, sets `--quiet-button-margin` around it; and `--button-white-space: normal` where all its words are to be read.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let style = use_look();
    let ButtonProps { testid, words, picture, label, weight, small, expanded, about, on_press } = props.clone();
    let pressed = use_mut_ref(|| None);
    let onclick = move |event: MouseEvent| {
        let this = Some((testid, about.clone()));
        if event.detail() > 1 && *pressed.borrow() != this {
            return;
        }
        pressed.replace(this);
        on_press.emit(());
    };
    let onkeydown = |event: KeyboardEvent| {
        if event.repeat() && event.key() == "Enter" {
            event.prevent_default();
        }
    };
    html! {
        <button type="button" class={classes!(style, weight.class(), small.then_some("small"), picture.map(|_| "drawn"))}
            title={picture.map(|_| words.clone())} aria-label={label}
            aria-expanded={expanded.map(|expanded| expanded.to_string())} data-testid={testid} {onclick} {onkeydown}>
            if let Some(picture) = picture { <Icon {picture}/> } else { {words} }
        </button>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        min-height: 32px;
        padding: 5px 12px;
        font-weight: 600;
        white-space: var(--button-white-space, nowrap);
        color: var(--text);
        background: var(--surface);
        border: 1px solid var(--mark);
        border-radius: var(--radius-small);
        cursor: pointer;

        &:hover { background: var(--sunken); }
        /* A name from outside may be in it. A small one has our own words, and takes the room that they need. */
        &:not(.small) { max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
        &.drawn { min-width: 34px; padding: 0; display: inline-grid; place-items: center; }
        &.primary { color: var(--accent-text); background: var(--accent); border-color: var(--accent); }
        &.danger { color: var(--bad); border-color: var(--bad); }
        &.quiet {
            margin: var(--quiet-button-margin, 0);
            font-weight: 400;
            color: var(--muted);
            background: transparent;
            border-color: transparent;
        }
        &.primary:hover { filter: brightness(1.08); }
        &.danger:hover { background: var(--bad-soft); }
        &.quiet:hover { color: var(--text); background: var(--bg); }

        @media (pointer: coarse) { min-height: 44px; }

        &.small { min-height: 28px; padding: 3px 8px; font-size: var(--text-small); }
        "
    )
}
