//! What news do to the browser: title, notification, tone. Absent: when.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{AudioContext, Notification, NotificationOptions, NotificationPermission};

/// Whether nobody can see the tab.
pub fn is_hidden() -> bool {
    gloo_utils::document().hidden()
}

/// Puts a number before the title of the tab; none for zero.
pub fn badge(title: &str, count: usize) {
    let title = if count == 0 { title.to_owned() } else { format!("({count}) {title}") };
    gloo_utils::document().set_title(&title);
}

thread_local! {
    /// The notifications that this tab has shown since somebody last saw it.
    static OPEN: RefCell<Vec<Notification>> = const { RefCell::new(Vec::new()) };
}

/// Takes back what was shown: who sees the tab sees all of it there, and what comes next under the same tag is heard again.
pub fn close_all() {
    for notification in OPEN.take() {
        notification.close();
    }
}

/// Shows a notification of the system. Those of one tag replace each other.
pub fn notify(title: &str, body: &str, tag: &str) {
    let options = NotificationOptions::new();
    options.set_body(body);
    options.set_tag(tag);
    // Without permission nothing is shown, and nothing is to be done about it here.
    if let Ok(notification) = Notification::new_with_options(title, &options) {
        let shown = notification.clone();
        let onclick = Closure::once_into_js(move || {
            // The browser may refuse to bring the tab forward.
            let _ = gloo_utils::window().focus();
            shown.close();
        });
        notification.set_onclick(Some(onclick.unchecked_ref()));
        OPEN.with_borrow_mut(|open| open.push(notification));
    }
}

/// Whether the browser knows notifications at all. Some lack them where a page is not secure.
pub fn knows_notifications() -> bool {
    js_sys::Reflect::has(&gloo_utils::window(), &"Notification".into()).unwrap_or_default()
}

/// Whether the browser shows them for this address. It may have said yes once, and take that back.
pub fn may_notify() -> bool {
    knows_notifications() && Notification::permission() == NotificationPermission::Granted
}

/// Asks the person for notifications; whether they may be shown. Only a click may lead here.
pub async fn ask_for_notifications() -> bool {
    let asked = if knows_notifications() { Notification::request_permission().ok() } else { None };
    let Some(asked) = asked else { return false };
    let answer = wasm_bindgen_futures::JsFuture::from(asked).await;
    answer.ok().and_then(|answer| answer.as_string()).as_deref() == Some("granted")
}

thread_local! {
    /// Made with the first tone and kept: a browser allows only a few.
    static AUDIO: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// A soft tone of a third of a second. A page that nobody has clicked into yet stays silent.
pub fn tone() {
    // Every error here is a tone less.
    let _ = AUDIO.with_borrow_mut(|audio| -> Result<(), JsValue> {
        if audio.is_none() {
            *audio = Some(AudioContext::new()?);
        }
        let Some(audio) = audio else { return Ok(()) };
        let (tone, volume) = (audio.create_oscillator()?, audio.create_gain()?);
        let now = audio.current_time();
        tone.frequency().set_value(660.0);
        volume.gain().set_value_at_time(0.0001, now)?;
        volume.gain().exponential_ramp_to_value_at_time(0.08, now + 0.03)?;
        volume.gain().exponential_ramp_to_value_at_time(0.0001, now + 0.35)?;
        tone.connect_with_audio_node(&volume)?.connect_with_audio_node(&audio.destination())?;
        tone.start()?;
        tone.stop_with_when(now + 0.4)
    });
}
