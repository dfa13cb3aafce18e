//! Which of the two regions: an index, never a name. Names, ARNs and addresses belong to the rooms that talk to people
//! and to Connect; deciding needs none of them.

use std::fmt;
use std::ops::{Index, IndexMut};

/// One of the two regions of the traffic distribution group, by its place in the configuration.
///
/// The place says nothing about the role: either may be the active one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// The region of `ccpUrl`.
    First,
    /// The region of `standByRegion.ccpUrl`.
    Second,
}

impl Region {
    /// Both regions, in the order of the configuration.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// The other region of the pair.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::First => "first",
            Self::Second => "second",
        })
    }
}

/// One value for each region.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pair<T> {
    /// The value of [`Region::First`].
    pub first: T,
    /// The value of [`Region::Second`].
    pub second: T,
}

impl<T> Pair<T> {
    /// A pair whose values are made from their region.
    pub fn from_fn(mut make: impl FnMut(Region) -> T) -> Self {
        Self { first: make(Region::First), second: make(Region::Second) }
    }

    /// The same pair with every value turned into another.
    pub fn map<U>(&self, mut f: impl FnMut(Region, &T) -> U) -> Pair<U> {
        Pair { first: f(Region::First, &self.first), second: f(Region::Second, &self.second) }
    }

    /// Both values with their region, in the order of the configuration.
    pub fn iter(&self) -> impl Iterator<Item = (Region, &T)> {
        [(Region::First, &self.first), (Region::Second, &self.second)].into_iter()
    }
}

impl<T> Index<Region> for Pair<T> {
    type Output = T;

    fn index(&self, region: Region) -> &T {
        match region {
            Region::First => &self.first,
            Region::Second => &self.second,
        }
    }
}

impl<T> IndexMut<Region> for Pair<T> {
    fn index_mut(&mut self, region: Region) -> &mut T {
        match region {
            Region::First => &mut self.first,
            Region::Second => &mut self.second,
        }
    }
}
