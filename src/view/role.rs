//! What a region is for the agent.

use ambidesk_coordinator::{Region, View};
use serde::Serialize;

/// What a region is for the agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// It handles the agent's contacts.
    Active,
    /// It would take over.
    Standby,
    /// The traffic distribution is not known yet.
    Unknown,
}

impl Role {
    /// The role as it is written in attributes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Standby => "standby",
            Self::Unknown => "unknown",
        }
    }
}

/// The role of a region.
#[must_use]
pub fn role(view: &View, region: Region) -> Role {
    match view.active {
        None => Role::Unknown,
        Some(active) if active == region => Role::Active,
        Some(_) => Role::Standby,
    }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};

    use super::super::fixture::steady;
    use super::*;

    #[test]
    fn a_region_is_active_standby_or_not_known_yet() {
        let view = steady();
        assert_eq!((role(&view, First), role(&view, Second)), (Role::Active, Role::Standby));
        let view = View { active: None, ..view };
        assert_eq!((role(&view, First), role(&view, Second)), (Role::Unknown, Role::Unknown));
    }
}
