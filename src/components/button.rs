//! A button.

use stylist::yew::styled_component;
use yew::prelude::*;

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

/// The properties of [`Button`].
#[derive(Clone, PartialEq, Properties)]
pub struct ButtonProps {
    /// What it says.
    pub children: Html,
    /// How much it asks to be pressed.
    #[prop_or_default]
    pub weight: Weight,
    /// Its name for tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// Its name for screen readers, where the text is not enough.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Pressed.
    pub on_press: Callback<()>,
}

/// A button of the desk.
#[styled_component]
pub fn Button(props: &ButtonProps) -> Html {
    let style = css!(
        r"
        min-height: 32px;
        padding: 5px 12px;
        font-weight: 600;
        white-space: nowrap;
        color: var(--text);
        background: var(--surface);
        border: 1px solid var(--mark);
        border-radius: var(--radius-small);
        cursor: pointer;

        &:hover { background: var(--sunken); }
        &.primary { color: var(--accent-text); background: var(--accent); border-color: var(--accent); }
        &.danger { color: var(--bad); border-color: var(--bad); }
        &.quiet { font-weight: 400; color: var(--muted); background: transparent; border-color: transparent; }
        &.primary:hover { filter: brightness(1.08); }
        &.danger:hover { background: var(--bad-soft); }
        &.quiet:hover { color: var(--text); background: var(--bg); }

        @media (pointer: coarse) { min-height: 44px; }
        "
    );
    let weight = match props.weight {
        Weight::Plain => "plain",
        Weight::Primary => "primary",
        Weight::Danger => "danger",
        Weight::Quiet => "quiet",
    };
    let onclick = {
        let on_press = props.on_press.clone();
        move |_: MouseEvent| on_press.emit(())
    };
    html! {
        <button type="button" class={classes!(style, weight)} aria-label={props.label.clone()}
            data-testid={props.testid.clone()} {onclick}>
            {props.children.clone()}
        </button>
    }
}
