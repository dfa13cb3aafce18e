//! What AWS calls its regions.

use crate::i18n::{find, tr};

/// The name of the region with this code, where it has one.
#[must_use]
pub fn human(code: &str) -> Option<String> {
    find(&format!("regions-{code}"), &[])
}

/// The same with what tells two instances in one region apart.
#[must_use]
pub fn tagged(name: &str, tag: &str) -> String {
    tr("regions-tagged", &[("name", name.into()), ("tag", tag.into())])
}
