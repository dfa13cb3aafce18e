//! What only shows when two values are read together: an ARN of another region, one instance given twice, a CCP on the
//! portal's own origin. Absent: the form of single fields; where that is wrong already, nothing is added here.

use super::address::{Address, without_empty_fragment};
use super::arn;
use super::document::Json;
use super::problem::{Problem, What};

/// Adds the problems that concern two values at once.
pub fn check(document: &Json, portal: &str, problems: &mut Vec<Problem>) {
    for place in ["ccp", "ccp.standByRegion"] {
        arn_names_its_region(document, place, problems);
        leads_away(document, &format!("{place}.ccpUrl"), portal, problems);
    }
    for name in ["region", "instanceArn", "ccpUrl"] {
        differs(document, name, problems);
    }
}

fn arn_names_its_region(document: &Json, place: &str, problems: &mut Vec<Problem>) {
    let path = format!("{place}.instanceArn");
    let (Some(instance_arn), Some(region)) = (text(document, &path), text(document, &format!("{place}.region"))) else {
        return;
    };
    if let Some(named) = arn::region_of_instance(instance_arn)
        && arn::is_region_with_suffix(region)
        && named != arn::without_suffix(region)
    {
        let what = What::ArnRegion { arn: named.to_owned(), field: region.to_owned() };
        // Whole, however long it is: its region is to be seen.
        problems.push(Problem { path, found: Some(format!("\"{instance_arn}\"")), what });
    }
}

fn leads_away(document: &Json, path: &str, portal: &str, problems: &mut Vec<Problem>) {
    if let Some(Ok(address)) = text(document, path).map(Address::parse)
        && Address::parse(portal).is_ok_and(|portal| address.has_origin_of(&portal))
    {
        problems.push(Problem { path: path.to_owned(), found: None, what: What::OwnOrigin });
    }
}

fn differs(document: &Json, name: &str, problems: &mut Vec<Problem>) {
    let (other, path) = match name {
        "region" => ("ccp.region", "ccp.standByRegion.region"),
        "instanceArn" => ("ccp.instanceArn", "ccp.standByRegion.instanceArn"),
        _ => ("ccp.ccpUrl", "ccp.standByRegion.ccpUrl"),
    };
    let value = |path| text(document, path).map(comparable).filter(|text| !text.is_empty());
    if value(path).is_some_and(|second| value(other) == Some(second)) {
        problems.push(Problem { path: path.to_owned(), found: None, what: What::SameAs { other } });
    }
}

/// Two addresses that differ in case, in the last slash or in an empty fragment lead to the same place.
fn comparable(text: &str) -> String {
    without_empty_fragment(text.trim()).trim_end_matches('/').to_ascii_lowercase()
}

fn text<'a>(document: &'a Json, path: &str) -> Option<&'a str> {
    document.at(path)?.as_text()
}
