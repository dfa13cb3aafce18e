//! Since when the agent is signed in to each instance, at the latest, whether they have signed out of both, how far they are in
//! renewing a session, and until when they have put that off, kept in the page's storage across reloads: no CCP tells it. A browser that keeps nothing costs that memory and nothing else.

use std::time::Duration;

use ambidesk_coordinator::{Pair, Region, Settings, Timestamp};

use crate::clock::PageClock;
use crate::host::Clock;
use crate::last_told::{pair, storage};
use crate::parameters::RegionInfo;

/// What was kept, as far as it can be read. A moment that lies ahead counts as now.
pub(crate) fn read(regions: &Pair<RegionInfo>) -> Pair<Option<Timestamp>> {
    regions.map(|_, region| moment(&key(region)))
}

fn moment(key: &str) -> Option<Timestamp> {
    Some(stored(key)?.min(PageClock.now()))
}

fn stored(key: &str) -> Option<Timestamp> {
    let text = storage()?.get_item(key).ok()??;
    Some(Timestamp::from_millis(text.parse().ok()?))
}

/// Keeps it for the next start, or forgets it.
pub(crate) fn keep(region: &RegionInfo, since: Option<Timestamp>) {
    put(&key(region), since);
}

/// Whether the agent has signed out, in this window or in another one, and not in again. After so long no session is left that
/// could have been forgotten, and a desk asks for a sign-in as on any morning. `js/region-frames.js` reads it, too.
pub(crate) fn is_signed_out(regions: &Pair<RegionInfo>) -> bool {
    let lasts = Settings::default().session_lasts;
    moment(&signed_out_key(regions)).is_some_and(|at| at + lasts > PageClock.now())
}

/// Keeps it for the next start, and for what the other windows do by themselves; or forgets it.
pub(crate) fn keep_signed_out(regions: &Pair<RegionInfo>, signed_out: bool) {
    put(&signed_out_key(regions), signed_out.then(|| PageClock.now()));
}

/// Keeps, for every window's script, that the agent renews a session: none opens a sign-in window by itself meanwhile. It forgets that
/// after some minutes (`RENEWAL` in `js/region-frames.js`), if nobody takes it back.
pub(crate) fn keep_renewing(regions: &Pair<RegionInfo>, renews: bool) {
    put(&format!("ambidesk:renewing:{}", pair(regions)), renews.then(|| PageClock.now()));
}

/// How long a page that was loaded again gives the state back. Later the agent does not expect it (`RENEWAL` in `js/region-frames.js`).
const GIVES_BACK_WITHIN: Duration = Duration::from_mins(10);

/// The region where a page that is gone put the agent offline to renew their session, and the state that they were in.
pub(crate) fn put_offline(regions: &Pair<RegionInfo>) -> Option<(Region, String)> {
    Region::ALL.into_iter().find_map(|region| {
        let kept = storage()?.get_item(&put_offline_key(&regions[region])).ok()??;
        let (at, state) = kept.split_once(' ')?;
        let at = Timestamp::from_millis(at.parse().ok()?);
        (at + GIVES_BACK_WITHIN > PageClock.now()).then(|| (region, state.to_owned()))
    })
}

/// Keeps it for the next start, or forgets it.
pub(crate) fn keep_put_offline(region: &RegionInfo, state: Option<&str>) {
    let state = state.map(|state| format!("{} {state}", PageClock.now().as_millis()));
    put_text(&put_offline_key(region), state.as_deref());
}

/// Before when no renewal is offered. What lies further ahead than any pause is of another clock, and counts as none.
pub(crate) fn put_off(regions: &Pair<RegionInfo>) -> Pair<Timestamp> {
    let latest = PageClock.now() + Settings::default().renew_again_longest * 2;
    regions.map(|_, region| stored(&put_off_key(region)).filter(|until| *until <= latest).unwrap_or_default())
}

/// Keeps it for the next start.
pub(crate) fn keep_put_off(region: &RegionInfo, until: Timestamp) {
    put(&put_off_key(region), Some(until));
}

fn put(key: &str, at: Option<Timestamp>) {
    put_text(key, at.map(|at| at.as_millis().to_string()).as_deref());
}

fn put_text(key: &str, text: Option<&str>) {
    let Some(storage) = storage() else { return };
    // Full, or forbidden: the next page counts from its own beginning.
    let _ = match text {
        Some(text) => storage.set_item(key, text),
        None => storage.remove_item(key),
    };
}

fn put_offline_key(region: &RegionInfo) -> String {
    format!("ambidesk:put-offline:{}", region.instance_arn)
}

fn put_off_key(region: &RegionInfo) -> String {
    format!("ambidesk:put-off:{}", region.instance_arn)
}

fn signed_out_key(regions: &Pair<RegionInfo>) -> String {
    format!("ambidesk:signed-out:{}", pair(regions))
}

fn key(region: &RegionInfo) -> String {
    format!("ambidesk:signed-in:{}", region.instance_arn)
}
