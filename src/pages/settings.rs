//! The settings page.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::language_choice::LanguageChoice;
use crate::components::settings_form::SettingsForm;
use crate::components::width_choice::WidthChoice;
use crate::hooks::{Split, use_language, use_preferences, use_split, use_theme, use_window_event};
use crate::page_event;
use crate::preferences::Preferences;
use crate::{notifications, preferences};

/// Preferences.
#[component]
pub fn SettingsPage() -> Html {
    let (theme, on_theme) = use_theme();
    let (preferences, prefer) = use_preferences();
    let refused = use_state_eq(is_taken_back);
    let setter = refused.setter();
    // Who comes back may have been to the browser's own settings.
    use_window_event("visibilitychange", true, move |_| setter.set(is_taken_back()));
    let kept = use_state_eq(preferences::browser::are_kept);
    let on_change = {
        let refused = refused.setter();
        Callback::from(move |next: Preferences| {
            let asks = next.notifications && !preferences.notifications;
            if next.sounds && !preferences.sounds {
                // The click that the browser wants before the first tone, and a sample.
                notifications::browser::tone();
            }
            if !asks {
                prefer.emit(next);
                return refused.set(is_taken_back());
            }
            let (refused, prefer) = (refused.clone(), prefer.clone());
            // Shown as set while the browser asks; taken back if it, or the person, says no.
            prefer.emit(next);
            spawn_local(async move {
                let granted = notifications::browser::ask_for_notifications().await;
                refused.set(!granted);
                if !granted {
                    prefer.emit(Preferences { notifications: false, ..preferences::browser::load() });
                }
            });
        })
    };
    let on_show_shortcuts = Callback::from(|()| page_event::dispatch("shortcuts", &wasm_bindgen::JsValue::UNDEFINED));
    let Split { width, widest, on_width, .. } = use_split();
    let (chosen, on_choose, missing) = use_language();
    html! {
        <SettingsForm {theme} {preferences} kept={*kept} refused={*refused} {on_theme} {on_change} {on_show_shortcuts}>
            <WidthChoice {width} {widest} {on_width}/>
            <LanguageChoice {chosen} {on_choose} {missing}/>
        </SettingsForm>
    }
}

/// Whether the person counts on notifications that the browser does not show any more.
fn is_taken_back() -> bool {
    preferences::browser::load().notifications && !notifications::browser::may_notify()
}
