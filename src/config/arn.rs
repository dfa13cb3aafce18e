//! The ARN of a Connect instance, and the code of a region. Absent: every other kind of ARN.

/// The region in the ARN of an instance; `None` when the text is no such ARN.
pub fn region_of_instance(arn: &str) -> Option<&str> {
    parts_of_instance(arn).map(|[region, ..]| region)
}

/// Region, account and id in the ARN of an instance; `None` when the text is no such ARN.
///
/// The form is `arn:<partition>:connect:<region>:<account>:instance/<id>`.
pub fn parts_of_instance(arn: &str) -> Option<[&str; 3]> {
    let mut parts = arn.splitn(6, ':');
    let (word, partition, service) = (parts.next()?, parts.next()?, parts.next()?);
    let (region, account, resource) = (parts.next()?, parts.next()?, parts.next()?);
    let id = resource.strip_prefix("instance/")?;
    let well_formed = word == "arn"
        && partition.starts_with("aws")
        && partition.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
        && service == "connect"
        && is_region(region)
        && !account.is_empty()
        && account.bytes().all(|b| b.is_ascii_digit())
        && !id.is_empty()
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    well_formed.then_some([region, account, id])
}

/// Whether the text has the form of a region's code: "us-east-1".
pub fn is_region(code: &str) -> bool {
    let parts: Vec<&str> = code.split('-').collect();
    let Some((number, words)) = parts.split_last() else { return false };
    words.len() >= 2
        && words.iter().all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()))
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit())
}

/// Whether the text is a region's code, with or without a suffix: "us-east-1.a".
pub fn is_region_with_suffix(text: &str) -> bool {
    text.split_once('.').map_or_else(|| is_region(text), |(code, suffix)| is_region(code) && !suffix.is_empty())
}

/// A region's code without what follows a dot: two instances of one region can be told apart as "us-east-1.a" and
/// "us-east-1.b".
pub fn without_suffix(code: &str) -> &str {
    code.split('.').next().unwrap_or(code)
}
