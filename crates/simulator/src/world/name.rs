//! Names of worlds and regions, checked at the door because both become part
//! of host names.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Host labels that are not regions.
const ROLES: [&str; 4] = ["portal", "plain", "idp", "console"];

/// Why a name was refused.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum NameError {
    /// Not usable inside a host name.
    #[error(
        "`{0}` is no name: use up to 30 of a-z, 0-9 and single hyphens, starting and ending with a letter or digit"
    )]
    Malformed(String),
    /// Taken by a host of the simulator.
    #[error("`{0}` is the name of a host of the simulator: choose another")]
    Reserved(String),
}

fn check(text: &str) -> Result<(), NameError> {
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    let inside = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let good = text.len() <= 30
        && edge(text.chars().next())
        && edge(text.chars().last())
        && text.chars().all(inside)
        && !text.contains("--");
    if good { Ok(()) } else { Err(NameError::Malformed(text.to_owned())) }
}

/// The name of a world, usable in a host name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WorldName(String);

impl WorldName {
    /// The world of the addresses that name none.
    pub const DEFAULT: &'static str = "default";

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows a role in a host name: nothing for the default world.
    pub fn host_part(&self) -> String {
        if self.0 == Self::DEFAULT { String::new() } else { format!("--{}", self.0) }
    }
}

impl Default for WorldName {
    fn default() -> Self {
        Self(Self::DEFAULT.to_owned())
    }
}

impl TryFrom<String> for WorldName {
    type Error = NameError;

    fn try_from(text: String) -> Result<Self, NameError> {
        check(&text)?;
        Ok(Self(text))
    }
}

impl From<WorldName> for String {
    fn from(name: WorldName) -> Self {
        name.0
    }
}

impl fmt::Display for WorldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of an instance: an AWS region, and after a dot a suffix where a
/// world has two instances of one region (`us-east-1.a`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegionName(String);

impl RegionName {
    /// The whole name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The AWS region, as it stands in ARNs.
    pub fn aws_region(&self) -> &str {
        self.0.split_once('.').map_or(&self.0, |(base, _)| base)
    }

    /// What tells two instances of one region apart.
    pub fn suffix(&self) -> Option<&str> {
        self.0.split_once('.').map(|(_, suffix)| suffix)
    }

    /// The name as a host label: one label, so that every origin is a site.
    pub fn label(&self) -> String {
        self.0.replace('.', "-")
    }
}

impl TryFrom<String> for RegionName {
    type Error = NameError;

    fn try_from(text: String) -> Result<Self, NameError> {
        let label = text.replacen('.', "-", 1);
        check(&label).map_err(|_| NameError::Malformed(text.clone()))?;
        if ROLES.contains(&label.as_str()) {
            return Err(NameError::Reserved(text));
        }
        Ok(Self(text))
    }
}

impl From<RegionName> for String {
    fn from(name: RegionName) -> Self {
        name.0
    }
}

impl fmt::Display for RegionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{NameError, RegionName, WorldName};

    #[test]
    fn a_suffix_stays_out_of_the_aws_region_and_joins_the_host_label() {
        let name = RegionName::try_from("us-east-1.b".to_owned()).expect("a good name");
        assert_eq!(name.aws_region(), "us-east-1");
        assert_eq!(name.suffix(), Some("b"));
        assert_eq!(name.label(), "us-east-1-b");
    }

    #[test]
    fn names_that_would_break_a_host_name_are_refused() {
        for bad in ["", "A", "a--b", "-a", "a-", "a.b", &"a".repeat(31)] {
            assert!(WorldName::try_from(bad.to_owned()).is_err(), "{bad}");
        }
        for bad in ["", "us.east.1", ".a", "us-east-1.", "us east"] {
            assert!(RegionName::try_from(bad.to_owned()).is_err(), "{bad}");
        }
        assert_eq!(RegionName::try_from("portal".to_owned()), Err(NameError::Reserved("portal".to_owned())));
    }

    #[test]
    fn only_the_default_world_has_no_part_in_host_names() {
        assert_eq!(WorldName::default().host_part(), "");
        let named = WorldName::try_from("t1".to_owned()).expect("a good name");
        assert_eq!(named.host_part(), "--t1");
    }
}
