//! Looks: the one file of the preflight that touches the browser. Nothing blocks and nothing waits for longer than
//! [`PATIENCE`]; what did not come in time is not known. Absent: judging what was found.

use ambidesk_coordinator::{Pair, Region};
use js_sys::{Array, Date, Object, Promise, Reflect, Set};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, MediaStream, MediaStreamConstraints, MediaStreamTrack, RequestCache, RequestInit, RequestMode,
    Response, Window,
};

use super::facts::{Browser, Facts, Headers, Microphone, Trial};
use super::{judge, policy};
use crate::storage;

/// How long one fact may take, in milliseconds.
const PATIENCE: u32 = 5000;

/// Everything that can be found out without a click.
pub async fn gather(ccp_urls: Pair<String>) -> Facts {
    let window = gloo_utils::window();
    let headers = headers(&window).await;
    let mut facts = Facts {
        origin: window.location().origin().unwrap_or_default(),
        secure: window.is_secure_context(),
        shared_worker: has(&window, "SharedWorker"),
        broadcast_channel: has(&window, "BroadcastChannel"),
        browser: Browser::of(&window.navigator().user_agent().unwrap_or_default()),
        cookies: get(&window.navigator(), "cookieEnabled").is_truthy(),
        storage: storage::keeps(),
        headers,
        ccp_urls,
        doubt: None,
        reachable: Pair::default(),
        delegated: Pair::default(),
        absent_scripts: Vec::new(),
        unloaded: unloaded(&window),
        popup: Trial::NotTried,
        microphone: microphone(&window).await,
    };
    // Both are asked before either is waited for.
    let Pair { first, second } = facts.ccp_urls.map(|_, url| ask(&window, &facts, url));
    for (region, asked) in [(Region::First, first), (Region::Second, second)] {
        if let Some(asked) = asked {
            facts.reachable[region] = Some(asked.await.is_ok());
        }
    }
    facts
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn has(object: &JsValue, name: &str) -> bool {
    !get(object, name).is_undefined()
}

/// What the page has noted (`unloaded.js`).
fn unloaded(window: &Window) -> Vec<String> {
    let Ok(noted) = get(window, "ambideskUnloaded").dyn_into::<Set>() else { return Vec::new() };
    Array::from(&noted).iter().filter_map(|one| one.as_string()).collect()
}

/// What `promise` gives, unless it fails or takes too long.
async fn within(window: &Window, promise: Promise) -> Option<JsValue> {
    let late = Promise::new(&mut |_, reject| {
        // A function and a number are what it takes.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE.cast_signed());
    });
    JsFuture::from(Promise::race(&Array::of2(&promise, &late))).await.ok()
}

/// How the page's own address answers now, past every cache.
async fn headers(window: &Window) -> Option<Headers> {
    let location = window.location();
    let address = format!("{}{}", location.pathname().ok()?, location.search().ok()?);
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoStore);
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let asked_at = Date::now();
    let answer = JsFuture::from(window.fetch_with_str_and_init(&address, &init)).await.ok()?;
    let here = f64::midpoint(asked_at, Date::now());
    let answer: Response = answer.dyn_into().ok()?;
    let header = |name: &str| answer.headers().get(name).ok().flatten();
    let there = header("Date").map(|date| Date::parse(&date)).filter(|date| date.is_finite());
    #[expect(clippy::cast_possible_truncation, reason = "a difference of two clocks, in whole milliseconds")]
    let clock_ahead = there.map(|there| (here - there) as i64);
    Some(Headers {
        content: header("Content-Security-Policy"),
        referrer: header("Referrer-Policy"),
        opener: header("Cross-Origin-Opener-Policy"),
        embedder: header("Cross-Origin-Embedder-Policy"),
        permissions: header("Permissions-Policy"),
        clock_ahead,
    })
}

/// Asks a CCP's server for anything at all. Where the page's policy forbids that, nothing is asked: the browser would
/// report a violation that nobody has to mend.
fn ask(window: &Window, facts: &Facts, url: &str) -> Option<JsFuture> {
    let policy = facts.headers.as_ref()?.content.as_deref().unwrap_or_default();
    if !policy::may_ask(policy, &facts.origin, &judge::origin(url)) {
        return None;
    }
    let init = RequestInit::new();
    init.set_mode(RequestMode::NoCors);
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    // A future of a promise handles its failure from the beginning, even if it is looked at later.
    Some(JsFuture::from(window.fetch_with_str_and_init(url, &init)))
}

/// What the browser says of the microphone without asking anybody.
async fn microphone(window: &Window) -> Microphone {
    let Ok(permissions) = window.navigator().permissions() else { return Microphone::NotTried };
    let descriptor = Object::new();
    // A fresh object takes every property.
    let _ = Reflect::set(&descriptor, &"name".into(), &"microphone".into());
    let Ok(asked) = permissions.query(&descriptor) else { return Microphone::NotTried };
    let state = within(window, asked).await.and_then(|status| get(&status, "state").as_string());
    match state.as_deref() {
        Some("granted") => Microphone::Granted,
        Some("denied") => Microphone::Denied,
        Some("prompt") => Microphone::Asks,
        _ => Microphone::NotTried,
    }
}

/// Opens an empty window and closes it. Only a click may lead here.
pub fn try_popup() -> Trial {
    let window = gloo_utils::window();
    match window.open_with_url_and_target_and_features("", "", "popup,width=320,height=200").ok().flatten() {
        None => Trial::Blocked,
        Some(opened) => {
            // One's own window can be closed.
            let _ = opened.close();
            Trial::Works
        }
    }
}

/// Takes the microphone and lets it go at once. Only a click may lead here; the person may take their time to answer.
pub async fn try_microphone() -> Microphone {
    let devices = gloo_utils::window().navigator().media_devices().ok();
    let constraints = MediaStreamConstraints::new();
    constraints.set_audio(&true.into());
    let Some(asked) = devices.and_then(|devices| devices.get_user_media_with_constraints(&constraints).ok()) else {
        return Microphone::Denied;
    };
    match JsFuture::from(asked).await {
        Ok(stream) => {
            for track in stream.unchecked_into::<MediaStream>().get_tracks().iter() {
                track.unchecked_into::<MediaStreamTrack>().stop();
            }
            Microphone::Granted
        }
        Err(error) => Microphone::withheld(&get(&error, "name").as_string().unwrap_or_default()),
    }
}
