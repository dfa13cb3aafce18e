//! Whether a person who counts on notifications gets them. Absent: looking, which is `src/notifications`.

use super::{Check, Finding, Found, Verdict};

/// The finding, while the person wants notifications; `may` is whether the browser shows them.
#[must_use]
pub fn notifications(wanted: bool, may: bool) -> Option<Finding> {
    let (verdict, found) = if may { (Verdict::Ok, Found::Fine) } else { (Verdict::Warning, Found::Blocked) };
    wanted.then_some(Finding { check: Check::Notifications, verdict, found })
}
