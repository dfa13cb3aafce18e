//! Since when the agent is signed in to each instance, at the latest, and whether they have signed out of both, kept in the
//! page's storage across reloads: no CCP tells it. A browser that keeps nothing costs that memory and nothing else.

use ambidesk_coordinator::{Pair, Settings, Timestamp};

use crate::clock::PageClock;
use crate::host::Clock;
use crate::last_told::{pair, storage};
use crate::parameters::RegionInfo;

/// What was kept, as far as it can be read. A moment that lies ahead counts as now.
pub(crate) fn read(regions: &Pair<RegionInfo>) -> Pair<Option<Timestamp>> {
    regions.map(|_, region| moment(&key(region)))
}

fn moment(key: &str) -> Option<Timestamp> {
    let text = storage()?.get_item(key).ok()??;
    let since = Timestamp::from_millis(text.parse().ok()?);
    Some(since.min(PageClock.now()))
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

fn put(key: &str, at: Option<Timestamp>) {
    let Some(storage) = storage() else { return };
    // Full, or forbidden: the next page counts from its own beginning.
    let _ = match at {
        Some(at) => storage.set_item(key, &at.as_millis().to_string()),
        None => storage.remove_item(key),
    };
}

fn signed_out_key(regions: &Pair<RegionInfo>) -> String {
    format!("ambidesk:signed-out:{}", pair(regions))
}

fn key(region: &RegionInfo) -> String {
    format!("ambidesk:signed-in:{}", region.instance_arn)
}
