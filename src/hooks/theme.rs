//! The colours that are shown, and a way to change them.

use yew::prelude::*;

use crate::theme::Theme;

/// The chosen colours, and a callback that chooses others.
#[hook]
pub fn use_theme() -> (Theme, Callback<Theme>) {
    let theme = use_state_eq(Theme::remembered);
    let setter = theme.setter();
    let choose = Callback::from(move |next: Theme| {
        next.apply();
        setter.set(next);
    });
    (*theme, choose)
}
