//! Lengths of policies, as the rules make them of a configuration. Absent: what a host really sends, which `headers` compares.

use ambidesk_hosting::{Origins, Rules};

use crate::finding::Finding;

/// The most characters of a content security policy in a response headers policy of CloudFront, by its published quotas, unless
/// AWS has raised it; whether it holds for the others as well is not said.
const QUOTA: usize = 1783;

/// The policies that are longer.
pub fn check(rules: &Rules, origins: &Origins) -> Vec<Finding> {
    let policies = rules.headers("/", origins).into_iter().filter(|(name, _)| name.ends_with("-Policy"));
    let lengths = policies.map(|(name, value)| (name, value.replace(" {media-sources}", "").chars().count()));
    let long = lengths.filter(|(_, length)| *length > QUOTA).map(|(name, length)| {
        let cause = format!("{name} has {length} characters, and CloudFront sends {QUOTA} unless AWS has raised that");
        let cure = "Have fewer origins in frames, or ask AWS for a higher quota before you deploy.";
        Finding::warning("length", "deploy/headers.json", cause, cure)
    });
    long.collect()
}

#[cfg(test)]
mod tests {
    use super::{Origins, Rules, check};

    #[test]
    fn the_sixth_frame_origin_is_one_too_many() {
        let rules = Rules::of_this_release().expect("they are valid");
        let found = |count: usize| {
            let frames: Vec<String> = (0..count).map(|n| format!("https://my-instance-{n}.my.connect.aws")).collect();
            check(&rules, &Origins { connects: frames.iter().take(2).cloned().collect(), frames, scripts: Vec::new() })
        };
        assert_eq!(found(5), []);
        let sixth = found(6);
        assert!(sixth.len() == 1 && sixth[0].cause.starts_with("Permissions-Policy has "), "{sixth:?}");
    }
}
