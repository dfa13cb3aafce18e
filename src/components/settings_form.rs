//! The form of everything that a person can set for themselves. Each change counts at once; there is nothing to save.

use stylist::Style;
use stylist::yew::use_style;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::Button;
use crate::i18n::use_localization;
use crate::preferences::Preferences;
use crate::text::settings as text;
use crate::theme::Theme;

/// The properties of [`SettingsForm`].
#[derive(Clone, PartialEq, Properties)]
pub struct SettingsFormProps {
    /// The colours.
    pub theme: Theme,
    /// Everything else.
    pub preferences: Preferences,
    /// Whether the browser keeps what is set here.
    #[prop_or(true)]
    pub kept: bool,
    /// Whether the browser has refused notifications.
    #[prop_or_default]
    pub refused: bool,
    /// The person wants other colours.
    pub on_theme: Callback<Theme>,
    /// The person wants something else.
    pub on_change: Callback<Preferences>,
    /// The person wants to see the keyboard shortcuts.
    pub on_show_shortcuts: Callback<()>,
    /// More to set, after the density.
    #[prop_or_default]
    pub children: Html,
}

/// The settings.
#[component]
pub fn SettingsForm(props: &SettingsFormProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let now = props.preferences;
    let theme = |theme: Theme| {
        let onchange = props.on_theme.reform(move |_: Event| theme);
        choice("theme", text::theme(&l10n, theme), theme == props.theme, onchange)
    };
    let density = |compact: bool| {
        let onchange = props.on_change.reform(move |_: Event| Preferences { compact, ..now });
        choice("density", text::density(&l10n, compact), compact == now.compact, onchange)
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
    let refused = if props.refused { text::notifications_refused(&l10n) } else { String::new() };
    html! {
        <section class={style} aria-labelledby="settings-title" data-testid="settings">
            <h2 id="settings-title">{text::title(&l10n)}</h2>
            <p class="help" data-testid="settings-help">
                {if props.kept { text::help(&l10n) } else { text::not_kept(&l10n) }}
            </p>
            <fieldset class="group">
                <legend>{text::theme_title(&l10n)}</legend>
                {for Theme::ALL.into_iter().map(theme)}
            </fieldset>
            <fieldset class="group"><legend>{text::density_title(&l10n)}</legend>{density(false)}{density(true)}</fieldset>
            {props.children.clone()}
            <fieldset class="group">
                <legend>{text::attention(&l10n)}</legend>
                {switch("sounds", [text::sounds(&l10n), text::sounds_help(&l10n)], now.sounds,
                    |now, sounds| Preferences { sounds, ..now })}
                {switch("notifications", [text::notifications(&l10n), text::notifications_help(&l10n)], now.notifications,
                    |now, notifications| Preferences { notifications, ..now })}
                <p class="refused" role="status" data-testid="notifications-refused">{refused}</p>
            </fieldset>
            <fieldset class="group">
                <legend>{text::keyboard(&l10n)}</legend>
                {switch("keyboard-shortcuts", [text::shortcuts(&l10n), text::shortcuts_help(&l10n)], now.shortcuts,
                    |now, shortcuts| Preferences { shortcuts, ..now })}
                <div class="inset"><Button testid="show-shortcuts" words={text::show_shortcuts(&l10n)} on_press={&props.on_show_shortcuts}/></div>
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

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        gap: 16px;
        max-width: 560px;

        > h2 { font-size: var(--text-title); line-height: 24px; font-weight: 600; }
        > .help { margin-top: -16px; color: var(--muted); }
        .group { min-width: 0; }
        .group > legend { margin-bottom: 4px; padding: 0; font-weight: 600; }
        .choice { display: flex; align-items: center; gap: 8px; min-height: max(24px, var(--row) - 8px); width: max-content; max-width: 100%; cursor: pointer; }
        .choice input { flex: none; width: 16px; height: 16px; margin: 0; accent-color: var(--accent); }
        small { display: block; margin: -2px 0 8px 24px; font-size: var(--text-small); color: var(--muted); text-wrap: pretty; }
        .refused { color: var(--bad); }
        /* Without words it takes no room, and is there: many screen readers don't say what comes together with its region. */
        .refused:empty { position: absolute; }
        .inset { margin-left: 24px; }

        @media (pointer: coarse) { .choice { min-height: 44px; } }
        "
    )
}
