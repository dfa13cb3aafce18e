//! The form of everything that a person can set for themselves. Each change counts at once; there is nothing to save.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::Button;
use crate::habits::preferences::Preferences;
use crate::text::settings as text;
use crate::theme::Theme;

/// The properties of [`settings_form`].
#[derive(Clone, PartialEq)]
pub struct SettingsFormProps {
    /// The colours.
    pub theme: Theme,
    /// Everything else.
    pub preferences: Preferences,
    /// Whether the browser has refused notifications.
    pub refused: bool,
    /// The person wants other colours.
    pub on_theme: Callback<Theme>,
    /// The person wants something else.
    pub on_change: Callback<Preferences>,
    /// The person wants to see the keyboard shortcuts.
    pub on_show_shortcuts: Callback<()>,
    /// More to set, after the density.
    pub children: Html,
}

/// The settings.
pub fn settings_form(props: &SettingsFormProps) -> Html {
    let now = props.preferences;
    let theme = |theme: Theme| {
        let onchange = props.on_theme.reform(move |_: Event| theme);
        choice("theme", text::theme(theme), theme == props.theme, onchange)
    };
    let density = |compact: bool| {
        let onchange = props.on_change.reform(move |_: Event| Preferences { compact, ..now });
        choice("density", text::density(compact), compact == now.compact, onchange)
    };
    let switch = |testid, words: [String; 2], set: bool, with: fn(Preferences, bool) -> Preferences| {
        let onchange = props.on_change.reform(move |event: Event| with(now, is_checked(&event)));
        let help = AttrValue::from(format!("{testid}-help"));
        let [label, more] = words;
        html! {
            <div>
                <label class="choice">
                    <input type="checkbox" checked={set} aria-describedby={help.clone()} data-testid={testid} {onchange}/>
                    <span>{label}</span>
                </label>
                <small id={help}>{more}</small>
            </div>
        }
    };
    let refused = if props.refused { text::notifications_refused() } else { String::new() };
    html! {
        <section class="settings" aria-labelledby="settings-title" data-testid="settings">
            <h2 id="settings-title">{text::title()}</h2>
            <p class="help">{text::help()}</p>
            <fieldset>
                <legend>{text::theme_title()}</legend>
                {for Theme::ALL.into_iter().map(theme)}
            </fieldset>
            <fieldset><legend>{text::density_title()}</legend>{density(false)}{density(true)}</fieldset>
            {props.children.clone()}
            <fieldset>
                <legend>{text::attention()}</legend>
                {switch("sounds", [text::sounds(), text::sounds_help()], now.sounds,
                    |now, sounds| Preferences { sounds, ..now })}
                {switch("notifications", [text::notifications(), text::notifications_help()], now.notifications,
                    |now, notifications| Preferences { notifications, ..now })}
                <p class="refused" role="status" data-testid="notifications-refused">{refused}</p>
            </fieldset>
            <fieldset>
                <legend>{text::keyboard()}</legend>
                {switch("keyboard-shortcuts", [text::shortcuts(), text::shortcuts_help()], now.shortcuts,
                    |now, shortcuts| Preferences { shortcuts, ..now })}
                {Button::new("show-shortcuts", text::show_shortcuts(), &props.on_show_shortcuts).draw()}
            </fieldset>
        </section>
    }
}

fn choice(group: &'static str, words: String, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="choice"><input type="radio" name={group} {checked} {onchange}/><span>{words}</span></label>
    }
}

fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
}
