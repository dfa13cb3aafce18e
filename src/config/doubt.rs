//! What makes two instances an unlikely pair, although each field is in order and a desk can be opened with them. Absent:
//! what can't work at all, which is a problem of the configuration.

use ambidesk_coordinator::Pair;

use super::Instance;
use super::arn;

/// The regions between which Amazon Connect replicates an instance (Administrator Guide, requirements of Global Resiliency,
/// 2026-11).
pub const OFFERED: [[&str; 2]; 3] =
    [["us-east-1", "us-west-2"], ["eu-central-1", "eu-west-2"], ["ap-northeast-1", "ap-northeast-3"]];

/// Why two instances are probably no pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// They belong to two accounts: a replica has that of its source.
    Accounts,
    /// They have two ids: a replica has that of its source.
    Ids,
    /// Amazon Connect replicates nothing between their regions.
    Regions,
}

impl Doubt {
    /// The first doubt about a pair, if there is any. Two instances of one region, which a suffix tells apart, are a trial,
    /// and no replica of each other.
    #[must_use]
    pub fn of(instances: &Pair<Instance>) -> Option<Self> {
        let [first, second] = [&instances.first, &instances.second].map(|it| arn::parts_of_instance(&it.arn));
        let ([one, account, id], [other, other_account, other_id]) = (first?, second?);
        match () {
            () if one == other => None,
            () if account != other_account => Some(Self::Accounts),
            () if id != other_id => Some(Self::Ids),
            () if OFFERED.iter().all(|pair| !pair.contains(&one) || !pair.contains(&other)) => Some(Self::Regions),
            () => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Doubt, Instance, Pair};

    fn doubt(first: &str, second: &str) -> Option<Doubt> {
        let instance = |rest: &str| Instance {
            region: String::new(),
            ccp_url: String::new(),
            arn: format!("arn:aws:connect:{}", rest.replace('/', ":instance/")),
        };
        Doubt::of(&Pair { first: instance(first), second: instance(second) })
    }

    #[test]
    fn a_replica_has_the_account_and_the_id_of_its_source_in_a_region_that_is_offered() {
        assert_eq!(doubt("us-east-1:1/a", "us-west-2:1/a"), None);
        assert_eq!(doubt("ap-northeast-3:1/a", "ap-northeast-1:1/a"), None);
        assert_eq!(doubt("us-east-1:1/a", "us-west-2:2/b"), Some(Doubt::Accounts));
        assert_eq!(doubt("us-east-1:1/a", "us-west-2:1/b"), Some(Doubt::Ids));
        assert_eq!(doubt("us-east-1:1/a", "eu-west-2:1/a"), Some(Doubt::Regions));
    }

    #[test]
    fn two_instances_of_one_region_are_not_held_for_replicas() {
        assert_eq!(doubt("us-east-1:1/a", "us-east-1:1/b"), None);
    }
}
