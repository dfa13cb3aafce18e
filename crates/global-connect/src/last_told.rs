//! The traffic distribution as it was last told, kept in the page's storage across reloads: what a desk goes on with when
//! nothing tells which region is active. One entry for each pair of instances, whichever is the first one in a page's
//! configuration. A browser that keeps nothing costs that memory and nothing else.

use std::time::Duration;

use ambidesk_coordinator::{Pair, Region, Timestamp, Told};
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::Storage;

use crate::clock::PageClock;
use crate::host::Clock;
use crate::parameters::{RegionInfo, get};

/// What was last told of this pair, if anything was kept that can be read. A moment that lies ahead, as after a change
/// of the computer's clock, counts as now.
pub(crate) fn read(regions: &Pair<RegionInfo>) -> Option<Told> {
    let text = storage()?.get_item(&key(regions)).ok()??;
    let kept = JSON::parse(&text).ok()?;
    let arn = get(&kept, "active").as_string()?;
    let at = get(&kept, "at").as_f64().filter(|at| at.is_finite() && *at >= 0.0)?;
    let active = Region::ALL.into_iter().find(|region| regions[*region].instance_arn == arn)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive number of milliseconds")]
    let at = Timestamp::from_millis(at as u64);
    Some(Told { active, at: at.min(PageClock.now()) })
}

/// How old what is kept may become before the same is kept again.
const REFRESHED_AFTER: Duration = Duration::from_mins(1);

/// Whether what is told now is to be kept, where `kept` was before. Workers tell the same again and again.
pub(crate) fn is_news(kept: Option<Told>, told: Told) -> bool {
    kept.is_none_or(|kept| kept.active != told.active || told.at.since(kept.at) >= REFRESHED_AFTER)
}

/// Keeps it for the next start.
pub(crate) fn keep(regions: &Pair<RegionInfo>, told: Told) {
    let kept = Object::new();
    let active = JsValue::from(regions[told.active].instance_arn.as_str());
    #[expect(clippy::cast_precision_loss, reason = "today's milliseconds fit into 41 of 53 bits")]
    let at = JsValue::from(told.at.as_millis() as f64);
    for (name, value) in [("active", active), ("at", at)] {
        // A fresh object takes every property.
        let _ = Reflect::set(&kept, &name.into(), &value);
    }
    if let (Some(storage), Ok(text)) = (storage(), JSON::stringify(&kept)) {
        // Full, or forbidden: the next start rests on the configuration.
        let _ = storage.set_item(&key(regions), &String::from(text));
    }
}

fn key(regions: &Pair<RegionInfo>) -> String {
    format!("ambidesk:distribution:{}", pair(regions))
}

/// The pair in the name of a key, whichever is the first one in a page's configuration.
pub(crate) fn pair(regions: &Pair<RegionInfo>) -> String {
    let (one, two) = (&regions.first.instance_arn, &regions.second.instance_arn);
    format!("{}|{}", one.min(two), one.max(two))
}

pub(crate) fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
