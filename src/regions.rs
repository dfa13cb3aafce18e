//! What people call a region. Absent: anything that Connect calls it beyond its code.

use yew::AttrValue;

/// A region by the names that people use for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionName {
    /// "US East (N. Virginia)"; the code where nobody has given it another name.
    pub human: AttrValue,
    /// "us-east-1", as configured.
    pub code: AttrValue,
}

impl RegionName {
    /// The names of the region with this code. What follows a dot in it tells two instances of one region apart.
    #[must_use]
    pub fn of(code: &str) -> Self {
        let (plain, suffix) = code.split_once('.').unwrap_or((code, ""));
        let human = match (human(plain), suffix) {
            (None, _) => code.to_owned(),
            (Some(name), "") => name.to_owned(),
            (Some(name), suffix) => format!("{name} {suffix}"),
        };
        Self { human: human.into(), code: code.to_owned().into() }
    }

    /// Whether the code says more than the name does.
    #[must_use]
    pub fn has_human_name(&self) -> bool {
        self.human != self.code
    }
}

/// The regions of Amazon Connect, with a few that may become one.
fn human(code: &str) -> Option<&'static str> {
    Some(match code {
        "af-south-1" => "Africa (Cape Town)",
        "ap-northeast-1" => "Asia Pacific (Tokyo)",
        "ap-northeast-2" => "Asia Pacific (Seoul)",
        "ap-northeast-3" => "Asia Pacific (Osaka)",
        "ap-south-1" => "Asia Pacific (Mumbai)",
        "ap-southeast-1" => "Asia Pacific (Singapore)",
        "ap-southeast-2" => "Asia Pacific (Sydney)",
        "ap-southeast-3" => "Asia Pacific (Jakarta)",
        "ca-central-1" => "Canada (Central)",
        "eu-central-1" => "Europe (Frankfurt)",
        "eu-west-1" => "Europe (Ireland)",
        "eu-west-2" => "Europe (London)",
        "eu-west-3" => "Europe (Paris)",
        "me-central-1" => "Middle East (UAE)",
        "sa-east-1" => "South America (São Paulo)",
        "us-east-1" => "US East (N. Virginia)",
        "us-east-2" => "US East (Ohio)",
        "us-gov-east-1" => "AWS GovCloud (US-East)",
        "us-gov-west-1" => "AWS GovCloud (US-West)",
        "us-west-1" => "US West (N. California)",
        "us-west-2" => "US West (Oregon)",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_region_has_a_human_name() {
        let name = RegionName::of("us-west-2");
        assert_eq!(&*name.human, "US West (Oregon)");
        assert!(name.has_human_name());
    }

    #[test]
    fn an_unknown_region_is_called_by_its_code() {
        let name = RegionName::of("mars-north-1");
        assert_eq!(name.human, name.code);
        assert!(!name.has_human_name());
    }

    #[test]
    fn two_instances_of_one_region_have_different_names() {
        assert_eq!(&*RegionName::of("us-east-1.b").human, "US East (N. Virginia) b");
    }
}
