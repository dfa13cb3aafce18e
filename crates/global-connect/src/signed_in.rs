//! Since when the agent is signed in to each instance, at the latest, kept in the page's storage across reloads: no CCP tells
//! it. A browser that keeps nothing costs that memory and nothing else.

use ambidesk_coordinator::{Pair, Timestamp};

use crate::clock::PageClock;
use crate::host::Clock;
use crate::last_told::storage;
use crate::parameters::RegionInfo;

/// What was kept, as far as it can be read. A moment that lies ahead counts as now.
pub(crate) fn read(regions: &Pair<RegionInfo>) -> Pair<Option<Timestamp>> {
    regions.map(|_, region| {
        let text = storage()?.get_item(&key(region)).ok()??;
        let since = Timestamp::from_millis(text.parse().ok()?);
        Some(since.min(PageClock.now()))
    })
}

/// Keeps it for the next start, or forgets it.
pub(crate) fn keep(region: &RegionInfo, since: Option<Timestamp>) {
    let Some(storage) = storage() else { return };
    // Full, or forbidden: the next page counts from its own beginning.
    let _ = match since {
        Some(since) => storage.set_item(&key(region), &since.as_millis().to_string()),
        None => storage.remove_item(&key(region)),
    };
}

fn key(region: &RegionInfo) -> String {
    format!("ambidesk:signed-in:{}", region.instance_arn)
}
