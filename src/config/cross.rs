//! What only shows when two fields are read together: an ARN of another region, one instance given twice. Absent: the
//! form of single fields; where that is wrong already, nothing is added here.

use super::arn;
use super::json::Json;
use super::problem::{Problem, What, excerpt};

/// Adds the problems that concern two fields at once.
pub fn check(value: &Json, problems: &mut Vec<Problem>) {
    for place in ["ccp", "ccp.standByRegion"] {
        arn_names_its_region(value, place, problems);
    }
    for name in ["region", "instanceArn", "ccpUrl"] {
        differs(value, name, problems);
    }
}

fn arn_names_its_region(value: &Json, place: &str, problems: &mut Vec<Problem>) {
    let (Some(instance_arn), Some(region)) = (text(value, place, "instanceArn"), text(value, place, "region")) else {
        return;
    };
    let field = arn::without_suffix(region);
    if let Some(named) = arn::region_of_instance(instance_arn)
        && arn::is_region(field)
        && named != field
    {
        problems.push(Problem {
            path: format!("{place}.instanceArn"),
            found: Some(format!("\"{instance_arn}\"")),
            what: What::ArnRegion { arn: named.to_owned(), field: region.to_owned() },
        });
    }
}

fn differs(value: &Json, name: &str, problems: &mut Vec<Problem>) {
    let first = text(value, "ccp", name).map(comparable);
    let second = text(value, "ccp.standByRegion", name).map(comparable);
    if let (Some(first), Some(second)) = (first, second)
        && !first.is_empty()
        && first == second
    {
        let other = match name {
            "region" => "ccp.region",
            "instanceArn" => "ccp.instanceArn",
            _ => "ccp.ccpUrl",
        };
        let found = at(value, "ccp.standByRegion").and_then(|object| object.get(name)).map(excerpt);
        problems.push(Problem { path: format!("ccp.standByRegion.{name}"), found, what: What::SameAs { other } });
    }
}

/// Two addresses that differ in case or in the last slash lead to the same place.
fn comparable(text: &str) -> String {
    text.trim().trim_end_matches('/').to_ascii_lowercase()
}

fn text<'a>(value: &'a Json, place: &str, name: &str) -> Option<&'a str> {
    at(value, place)?.get(name)?.as_text()
}

fn at<'a>(value: &'a Json, place: &str) -> Option<&'a Json> {
    place.split('.').try_fold(value, |value, name| value.get(name))
}
