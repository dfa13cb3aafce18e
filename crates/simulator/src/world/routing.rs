//! Where contacts arrive, and which region's agent they are given to: the shares of the regions, and global routing.
//!
//! A contact lives where it arrived. With global routing the agent is given it in the region that they work in, whichever
//! that is. Deliberately absent: the shares of agents. A world has one, whose region is the distribution's `active`.

use std::collections::BTreeMap;

use thiserror::Error;

use super::{RegionName, World};

/// Shares come in steps of so many percent.
const STEP: u8 = 10;

/// The share of each region in the contacts that arrive, in percent.
pub type Shares = BTreeMap<RegionName, u8>;

/// The shares can't be used.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("`contacts` needs regions of this world, each with a multiple of {STEP} percent, 100 in all")]
pub struct SharesError;

/// Checks shares as the control API gives them: by the regions' names.
///
/// # Errors
///
/// When a region is unknown, or the percentages are not what they should be.
pub fn check(described: &BTreeMap<String, u8>, known: &[RegionName]) -> Result<Shares, SharesError> {
    let named = |name: &String| known.iter().find(|region| region.as_str() == name).cloned().ok_or(SharesError);
    let shares =
        described.iter().map(|(name, share)| Ok((named(name)?, *share))).collect::<Result<Shares, SharesError>>()?;
    let sum: u32 = shares.values().copied().map(u32::from).sum();
    if sum == 100 && shares.values().all(|share| share % STEP == 0) { Ok(shares) } else { Err(SharesError) }
}

/// The region that the next contact arrives in, after so many arrived in each: the one that lags behind its share most, so
/// that ten contacts fit the shares exactly.
pub fn next<'a>(shares: &'a Shares, arrived: &BTreeMap<RegionName, u32>) -> Option<&'a RegionName> {
    let total: u32 = arrived.values().sum();
    let lag = |(region, share): &(&RegionName, &u8)| {
        let due = i64::from(**share) * i64::from(total + 1);
        due - 100 * i64::from(arrived.get(*region).copied().unwrap_or_default())
    };
    // Of equals the last is taken, in the order of the names.
    shares.iter().filter(|(_, share)| **share > 0).max_by_key(lag).map(|(region, _)| region)
}

impl World {
    /// The region whose agent is given a contact that arrives in `home`.
    pub fn handling(&self, home: &RegionName) -> RegionName {
        if self.distribution.global_routing { self.distribution.active.clone() } else { home.clone() }
    }

    /// Where the contact `id` is handled and where it lives, if there is one.
    pub fn whereabouts(&self, id: &str) -> Option<(&RegionName, &RegionName)> {
        self.regions.iter().find_map(|region| {
            let contact = region.contacts.iter().find(|contact| contact.id == id)?;
            Some((&region.name, &contact.home))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{SharesError, check, next};
    use crate::world::RegionName;
    use std::collections::BTreeMap;

    fn regions() -> Vec<RegionName> {
        ["us-east-1", "us-west-2"].map(|name| RegionName::try_from(name.to_owned()).expect("a good name")).into()
    }

    fn shares(pairs: &[(&str, u8)]) -> BTreeMap<String, u8> {
        pairs.iter().map(|(name, share)| ((*name).to_owned(), *share)).collect()
    }

    #[test]
    fn ten_contacts_fit_the_shares_exactly() {
        for share in [0, 10, 30, 50, 100] {
            let shares = check(&shares(&[("us-east-1", share), ("us-west-2", 100 - share)]), &regions()).expect("good");
            let mut arrived = BTreeMap::new();
            for _ in 0..10 {
                let region = next(&shares, &arrived).expect("a region").clone();
                *arrived.entry(region).or_default() += 1;
            }
            assert_eq!(arrived.get(&regions()[0]).copied().unwrap_or_default(), u32::from(share / 10), "{share}");
        }
    }

    #[test]
    fn shares_are_tens_of_known_regions_and_a_hundred_in_all() {
        for bad in [
            shares(&[("us-east-1", 55), ("us-west-2", 45)]),
            shares(&[("us-east-1", 50), ("us-west-2", 40)]),
            shares(&[("us-east-1", 50), ("eu-west-2", 50)]),
            shares(&[]),
        ] {
            assert_eq!(check(&bad, &regions()), Err(SharesError), "{bad:?}");
        }
    }
}
