//! What only shows when two values are read together: an ARN of another region, one instance given twice, a CCP on the
//! portal's own origin, fields of two schemes. Absent: the form of single fields; where that is wrong already, nothing is added here.

use super::address::{Address, without_empty_fragment};
use super::arn;
use super::document::{Json, join};
use super::fields::TextKind;
use super::kinds::{CcpUrl, InstanceArn, RegionCode};
use super::problem::{Expected, Problem, What};

/// What only the paired scheme has, and what only the managed one has. Where both are there, the first of each is named.
const PAIRED: [&str; 2] = ["ccp.standByRegion", "ccp.pollForFailover"];
const MANAGED: [&str; 2] = ["ccp.secondaryCCPUrl", "ccp.enableGlobalResiliency"];

/// Whether the file asks for the managed scheme: as it says itself, else by what only one of them has.
pub fn is_managed(document: &Json) -> bool {
    match document.at("ccp.coordination") {
        Some(Json::Text(word)) => word == "managed",
        // The one that decides.
        Some(Json::Object(_)) => false,
        _ => MANAGED.iter().any(|path| asks(document, path)),
    }
}

/// Whether a field asks for its scheme: what is switched off belongs to none.
fn asks(document: &Json, path: &str) -> bool {
    document.at(path).is_some_and(|value| !matches!(value, Json::Flag(false)))
}

/// Adds what the scheme of the file needs and has not, and what belongs to the other one.
fn one_scheme(document: &Json, problems: &mut Vec<Problem>) {
    let Some(Json::Object(_)) = document.at("ccp") else { return };
    let managed = is_managed(document);
    let found = |names: [&'static str; 2]| names.into_iter().find(|path| asks(document, path));
    let (own, foreign) = if managed { (MANAGED, found(PAIRED)) } else { (PAIRED, found(MANAGED)) };
    if let Some(foreign) = foreign {
        let other = found(own).unwrap_or("ccp.coordination");
        problems.push(Problem { path: foreign.to_owned(), found: None, what: What::TwoSchemes { other } });
        return;
    }
    let required: &[(&str, Expected, &'static str)] = if managed {
        &[("secondaryCCPUrl", Expected::Text, CcpUrl::EXAMPLE), ("enableGlobalResiliency", Expected::Flag, "true")]
    } else {
        &[
            ("pollForFailover", Expected::Flag, "true"),
            ("instanceArn", Expected::Text, InstanceArn::EXAMPLE),
            ("region", Expected::Text, RegionCode::EXAMPLE),
            ("standByRegion", Expected::Object, "{ … }"),
        ]
    };
    for &(name, expected, example) in required {
        let path = join("ccp", name);
        let what = match document.at(&path) {
            None => What::Missing { example },
            Some(Json::Null) => What::Type { expected, example },
            Some(Json::Flag(false)) if expected == Expected::Flag => What::MustBeTrue,
            Some(_) => continue,
        };
        problems.push(Problem { path, found: None, what });
    }
}

/// The two CCPs of the managed scheme are told apart by their origins, and its regions by their names: as given, or as the
/// addresses tell.
fn has_two_of_each(document: &Json, problems: &mut Vec<Problem>) {
    let address = |path| text(document, path).and_then(|text| Address::parse(text).ok());
    let (other, path) = ("ccp.ccpUrl", "ccp.secondaryCCPUrl");
    let (Some(first), Some(second)) = (address(other), address(path)) else { return };
    let name = |path, address: Address| text(document, path).map_or_else(|| address.names_region(), str::to_owned);
    let region = name("ccp.region", first);
    let named = "ccp.secondaryRegion";
    let (path, what) = if second.has_origin_of(&first) {
        (path, What::SameAs { other })
    } else if is_managed(document) && name(named, second) == region {
        (named, What::SameRegion { region })
    } else {
        return;
    };
    problems.push(Problem { path: path.to_owned(), found: None, what });
}

/// Adds the problems that concern two values at once.
pub fn check(document: &Json, portal: &str, problems: &mut Vec<Problem>) {
    one_scheme(document, problems);
    has_two_of_each(document, problems);
    leads_away(document, "ccp.secondaryCCPUrl", portal, problems);
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
