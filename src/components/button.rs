//! A button.

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

/// A button of the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Button {
    testid: &'static str,
    words: AttrValue,
    label: Option<AttrValue>,
    weight: Weight,
    on_press: Callback<()>,
}

impl Button {
    /// A plain button. `testid` is its name for tests.
    pub fn new(testid: &'static str, words: impl Into<AttrValue>, on_press: &Callback<()>) -> Self {
        Self { testid, words: words.into(), label: None, weight: Weight::Plain, on_press: on_press.clone() }
    }

    /// The same with another weight.
    #[must_use]
    pub fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// The same with a name for screen readers, where the words are not enough.
    #[must_use]
    pub fn label(mut self, label: impl Into<AttrValue>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Draws it.
    pub fn draw(self) -> Html {
        let weight = match self.weight {
            Weight::Plain => "button plain",
            Weight::Primary => "button primary",
            Weight::Danger => "button danger",
            Weight::Quiet => "button quiet",
        };
        let on_press = self.on_press;
        let onclick = move |_: MouseEvent| on_press.emit(());
        html! {
            <button type="button" class={weight} aria-label={self.label} data-testid={self.testid} {onclick}>
                {self.words}
            </button>
        }
    }
}
