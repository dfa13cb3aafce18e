//! What people call a region, and what AWS calls it. Absent: anything that Connect calls it beyond its code.

use yew::AttrValue;

use super::words::region::tagged;
use crate::i18n::Localization;

/// A region by the names that people use for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionName {
    /// "US East (N. Virginia)"; the code where nobody has given it another name.
    pub human: AttrValue,
    /// "us-east-1", as configured.
    pub code: AttrValue,
}

impl RegionName {
    /// The names of the region with this code, in a language. What follows a dot in it tells two instances
    /// of one region apart.
    #[must_use]
    pub fn of(l10n: &Localization, code: &str) -> Self {
        let (plain, suffix) = code.split_once('.').unwrap_or((code, ""));
        let human = match (human(l10n, plain), suffix) {
            (None, _) => code.to_owned(),
            (Some(name), "") => name,
            (Some(name), suffix) => tagged(l10n, &name, suffix),
        };
        Self { human: human.into(), code: code.to_owned().into() }
    }

    /// Whether the code says more than the name does.
    #[must_use]
    pub fn has_human_name(&self) -> bool {
        self.human != self.code
    }
}

/// The name that AWS has for the region with this code, where it has one.
fn human(l10n: &Localization, code: &str) -> Option<String> {
    l10n.find(&format!("regions-{code}"), &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_region_has_a_human_name() {
        let name = RegionName::of(&Localization::english(), "us-west-2");
        assert_eq!(&*name.human, "US West (Oregon)");
        assert!(name.has_human_name());
    }

    #[test]
    fn an_unknown_region_is_called_by_its_code() {
        let name = RegionName::of(&Localization::english(), "mars-north-1");
        assert_eq!(name.human, name.code);
        assert!(!name.has_human_name());
    }

    #[test]
    fn two_instances_of_one_region_have_different_names() {
        assert_eq!(&*RegionName::of(&Localization::english(), "us-east-1.b").human, "US East (N. Virginia) b");
    }
}
