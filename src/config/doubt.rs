//! What makes two instances an unlikely pair, or times unlikely ones, although each field is in order and a desk can be opened with
//! them. Absent: what can't work at all, which is a problem of the configuration.

use ambidesk_coordinator::Pair;

use super::address::Address;
use super::arn::is_region;
use super::{Instance, arn};

/// The regions between which Amazon Connect replicates an instance (Administrator Guide, requirements of Global Resiliency,
/// 2026-11).
pub const OFFERED: [[&str; 2]; 3] =
    [["us-east-1", "us-west-2"], ["eu-central-1", "eu-west-2"], ["ap-northeast-1", "ap-northeast-3"]];

/// Why two instances are probably no pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The address of a CCP is named after another region than the one that is said to be its: the two may have been swapped.
    Addresses,
    /// They belong to two accounts: a replica has that of its source.
    Accounts,
    /// They have two ids: a replica has that of its source.
    Ids,
    /// Amazon Connect replicates nothing between their regions.
    Regions,
    /// Agents sign in at one of them: that leaves the other one without a session.
    SignIn,
    /// A time is so short that it was probably meant in seconds: no CCP would answer within it.
    Times,
}

impl Doubt {
    /// The gravest doubt about a pair, if there is any. Two instances of one region, which a suffix tells apart, are a trial,
    /// and no replica of each other.
    #[must_use]
    pub fn of(instances: &Pair<Instance>, login_url: &str) -> Option<Self> {
        let both = [&instances.first, &instances.second];
        let by_names = Self::by_names(instances);
        if matches!(by_names, Some(Self::Accounts | Self::Ids)) {
            return by_names;
        }
        let is_swapped = both.into_iter().any(Instance::has_the_address_of_another_region);
        let signs_in = both.into_iter().any(|instance| instance.is_at(login_url));
        is_swapped.then_some(Self::Addresses).or(by_names).or(signs_in.then_some(Self::SignIn))
    }

    /// The gravest doubt, where there is this one about the pair.
    #[must_use]
    pub const fn or_times(about_the_pair: Option<Self>, are_in_seconds: bool) -> Option<Self> {
        match about_the_pair {
            Some(Self::Accounts | Self::Ids) => about_the_pair,
            _ if are_in_seconds => Some(Self::Times),
            _ => about_the_pair,
        }
    }

    fn by_names(instances: &Pair<Instance>) -> Option<Self> {
        let [first, second] = [&instances.first, &instances.second].map(|it| arn::parts_of_instance(&it.arn));
        let (Some([one, account, id]), Some([other, other_account, other_id])) = (first, second) else {
            // The managed scheme names no instances, but mostly their regions.
            let [one, other] = [&instances.first, &instances.second].map(|it| it.region.as_str());
            return (is_region(one) && is_region(other) && !is_offered(one, other)).then_some(Self::Regions);
        };
        match () {
            () if one == other => None,
            () if account != other_account => Some(Self::Accounts),
            () if id != other_id => Some(Self::Ids),
            () => (!is_offered(one, other)).then_some(Self::Regions),
        }
    }
}

fn is_offered(one: &str, other: &str) -> bool {
    one != other && OFFERED.iter().any(|pair| pair.contains(&one) && pair.contains(&other))
}

impl Instance {
    fn is_at(&self, address: &str) -> bool {
        let own = Address::parse(&self.ccp_url);
        Address::parse(address).is_ok_and(|other| own.is_ok_and(|own| own.has_origin_of(&other)))
    }

    fn has_the_address_of_another_region(&self) -> bool {
        // A suffix tells two instances of one region apart.
        let region = self.region.split('.').next();
        Address::parse(&self.ccp_url)
            .is_ok_and(|address| address.region().is_some_and(|host| Some(host.as_str()) != region))
    }
}

#[cfg(test)]
mod tests {
    use super::{Doubt, Instance, Pair};

    const LOGIN: &str = "https://sso.example.com/start-connect";

    fn doubt(first: &str, second: &str) -> Option<Doubt> {
        let instance = |rest: &str| Instance {
            region: String::new(),
            ccp_url: String::new(),
            arn: format!("arn:aws:connect:{}", rest.replace('/', ":instance/")),
        };
        Doubt::of(&Pair { first: instance(first), second: instance(second) }, LOGIN)
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
    fn an_address_that_is_named_after_another_region_is_doubted() {
        let instance = |region: &str, host: &str| Instance {
            region: region.to_owned(),
            ccp_url: format!("https://{host}.my.connect.aws/ccp-v2/"),
            arn: String::new(),
        };
        let doubt = |first, second| Doubt::of(&Pair { first, second }, LOGIN);
        let [east, west] = ["us-east-1", "us-west-2"];
        assert_eq!(doubt(instance(east, "us-east-1.mine"), instance(west, "us-west-2.mine")), None);
        assert_eq!(doubt(instance(east, "mine"), instance(west, "my-us-east-1-replica")), None);
        assert_eq!(doubt(instance(east, "acme-prod-1"), instance(west, "acme-prod-2")), None, "aliases");
        assert_eq!(doubt(instance(east, "US-EAST-1.mine"), instance(west, "us-west-2.mine")), None);
        assert_eq!(doubt(instance("us-east-1.a", "us-east-1.mine"), instance("us-east-1.b", "other")), None);
        assert_eq!(doubt(instance(east, "us-west-2.mine"), instance(west, "us-east-1.mine")), Some(Doubt::Addresses));
        assert_eq!(doubt(instance(east, "mine"), instance(west, "us-east-1.mine")), Some(Doubt::Addresses));
        let of_account = |account: &str, region: &str| Instance {
            arn: format!("arn:aws:connect:us-east-1:{account}:instance/a"),
            ..instance(region, "us-west-2.mine")
        };
        let other =
            Instance { arn: "arn:aws:connect:us-west-2:2:instance/a".to_owned(), ..instance(west, "us-west-2.mine") };
        assert_eq!(doubt(of_account("1", east), other), Some(Doubt::Accounts), "that is no pair at all");
    }

    #[test]
    fn a_sign_in_at_one_of_the_instances_is_doubted() {
        let instance = |host: &str, arn: &str| Instance {
            region: String::new(),
            ccp_url: format!("https://{host}.my.connect.aws/ccp-v2/"),
            arn: arn.to_owned(),
        };
        let doubt = |login: &str| Doubt::of(&Pair { first: instance("one", ""), second: instance("two", "") }, login);
        assert_eq!(doubt(LOGIN), None);
        assert_eq!(doubt("https://one.my.connect.aws/"), Some(Doubt::SignIn));
        assert_eq!(doubt("HTTPS://Two.my.connect.aws:443/connect/login"), Some(Doubt::SignIn));
        let arn = |region: &str, account: u8| format!("arn:aws:connect:{region}:{account}:instance/a");
        let first = instance("one", &arn("us-east-1", 1));
        let worse = Pair { first, second: instance("two", &arn("us-west-2", 2)) };
        assert_eq!(Doubt::of(&worse, "https://one.my.connect.aws/"), Some(Doubt::Accounts));
    }

    #[test]
    fn regions_that_are_named_without_an_instance_are_a_pair_that_is_offered() {
        let instance =
            |region: &str| Instance { region: region.to_owned(), ccp_url: String::new(), arn: String::new() };
        let doubt = |first, second| Doubt::of(&Pair { first: instance(first), second: instance(second) }, LOGIN);
        assert_eq!(doubt("us-east-1", "us-west-2"), None);
        assert_eq!(doubt("us-east-1", "eu-west-2"), Some(Doubt::Regions));
        assert_eq!(doubt("us-east-1", "us-east-1"), Some(Doubt::Regions), "one of them was copied");
        assert_eq!(doubt("us-east-1.a", "us-east-1.b"), None, "a trial");
        assert_eq!(doubt("ccp.example.com", "eu-west-2"), None, "an address says nothing");
    }

    #[test]
    fn two_instances_of_one_region_are_not_held_for_replicas() {
        assert_eq!(doubt("us-east-1:1/a", "us-east-1:1/b"), None);
    }
}
