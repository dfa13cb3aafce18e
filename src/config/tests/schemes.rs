//! The two schemes of coordination in one file: which is meant, and what is said where both are.

use ambidesk_coordinator::Pair;
use serde_json::{Value, json};

use super::schema::valid;
use super::{parse, problems, sample, with};
use crate::config::What;

/// The sample as the managed scheme has it.
fn managed() -> Value {
    let mut whole = sample();
    let ccp = whole["ccp"].as_object_mut().expect("ccp is an object");
    for name in ["pollForFailover", "standByRegion", "instanceArn", "region"] {
        ccp.remove(name);
    }
    ccp.insert("ccpUrl".to_owned(), json!("https://us-east-1.my-domain.my.connect.aws/ccp-v2/"));
    ccp.insert("secondaryCCPUrl".to_owned(), json!("https://my-replica.my.connect.aws/ccp-v2/"));
    ccp.insert("enableGlobalResiliency".to_owned(), json!(true));
    whole
}

#[test]
fn the_managed_scheme_names_addresses_and_its_regions_are_told_from_them() {
    let config = parse(&managed().to_string()).expect("there is no problem");
    let Pair { first, second } = config.instances;
    assert_eq!((first.region.as_str(), second.region.as_str()), ("us-east-1", "my-replica.my.connect.aws"));
    assert_eq!(second.ccp_url, "https://my-replica.my.connect.aws/ccp-v2/");
    let mut named = managed();
    named["ccp"]["secondaryRegion"] = json!("us-west-2");
    named["ccp"]["coordination"] = json!("managed");
    assert!(valid(&named));
    assert_eq!(parse(&named.to_string()).expect("there is no problem").instances.second.region, "us-west-2");
}

#[test]
fn fields_of_two_schemes_are_named_with_each_other() {
    let (paired, both) = ("ccp.standByRegion", "ccp.secondaryCCPUrl");
    let mut whole = with("/ccp/secondaryCCPUrl", json!("https://my-replica.my.connect.aws/ccp-v2/"));
    let told = |whole: &Value| {
        let problems = problems(whole);
        assert!(!valid(whole));
        problems.into_iter().map(|problem| (problem.path, problem.what)).collect::<Vec<_>>()
    };
    // Told from what is there, the managed scheme is meant; said to be the paired one, it is not.
    assert_eq!(told(&whole), [(paired.to_owned(), What::TwoSchemes { other: both })]);
    whole["ccp"]["coordination"] = json!("paired");
    assert_eq!(told(&whole), [(both.to_owned(), What::TwoSchemes { other: paired })]);
}

#[test]
fn what_is_switched_off_belongs_to_no_scheme() {
    let paired = with("/ccp/enableGlobalResiliency", json!(false));
    assert!(valid(&paired) && parse(&paired.to_string()).is_ok());
    let mut whole = managed();
    whole["ccp"]["pollForFailover"] = json!(false);
    assert!(valid(&whole) && parse(&whole.to_string()).is_ok());
    whole["ccp"]["enableGlobalResiliency"] = json!(false);
    let [problem] = problems(&whole).try_into().expect("one problem");
    assert_eq!((problem.path.as_str(), problem.what), ("ccp.enableGlobalResiliency", What::MustBeTrue));
    assert!(!valid(&whole));
}

#[test]
fn the_managed_scheme_needs_a_second_address_on_another_origin() {
    let mut whole = managed();
    whole["ccp"]["secondaryCCPUrl"] = json!("https://us-east-1.my-domain.my.connect.aws:443/connect/ccp-v2/");
    assert!(problems(&whole).iter().any(|it| it.what == What::SameAs { other: "ccp.ccpUrl" }));
    whole["ccp"].as_object_mut().expect("ccp is an object").remove("secondaryCCPUrl");
    let [problem] = problems(&whole).try_into().expect("one problem");
    assert_eq!(problem.path, "ccp.secondaryCCPUrl");
    assert!(matches!(problem.what, What::Missing { .. }));
    assert!(!valid(&whole));
}

#[test]
fn the_managed_scheme_needs_two_names_of_regions_given_or_read_off_the_addresses() {
    let told = |region: Value, secondary_region: Value, address: &str| {
        let mut whole = managed();
        let ccp = whole["ccp"].as_object_mut().expect("ccp is an object");
        for (name, value) in [("region", region), ("secondaryRegion", secondary_region)] {
            if !value.is_null() {
                ccp.insert(name.to_owned(), value);
            }
        }
        ccp["secondaryCCPUrl"] = json!(address);
        parse(&whole.to_string()).err().map(|_| problems(&whole))
    };
    let (alias, east) = ("https://my-replica.my.connect.aws/ccp-v2/", "https://US-East-1.other.my.connect.aws/ccp-v2/");
    for (region, secondary_region, address) in [
        (json!("us-west-2"), json!("us-west-2"), alias),
        (Value::Null, json!("us-east-1"), alias),
        (Value::Null, Value::Null, east),
    ] {
        let case = format!("{region} {secondary_region} {address}");
        let told = told(region, secondary_region, address).unwrap_or_else(|| panic!("accepted: {case}"));
        let [problem] = told.try_into().expect("one problem");
        assert_eq!(problem.path, "ccp.secondaryRegion", "{case}");
        assert!(matches!(problem.what, What::SameRegion { .. }), "{case}");
    }
    assert_eq!(told(json!("us-east-1.a"), json!("us-east-1.b"), east), None, "a trial");
}

#[test]
fn the_managed_scheme_is_compared_with_the_paired_one_and_not_the_other_way_round() {
    let wanted = json!({ "decide": "paired", "shadow": "managed" });
    let whole = with("/ccp/coordination", wanted);
    assert!(valid(&whole) && parse(&whole.to_string()).is_ok());
    let possible = ["paired", "managed", r#"{ "decide": "paired", "shadow": "managed" }"#];
    let words = What::NotOneOf(possible.map(str::to_owned).to_vec());
    for other in [
        json!({ "decide": "managed", "shadow": "paired" }),
        json!({ "decide": "paired" }),
        json!({ "decide": "paired", "shadow": "managed", "more": 1 }),
        json!("both"),
        json!(true),
    ] {
        let whole = with("/ccp/coordination", other);
        assert!(!valid(&whole));
        let told = problems(&whole);
        assert!(told.iter().any(|it| it.path == "ccp.coordination" && it.what == words), "{told:?}");
    }
}

#[test]
fn the_parameters_are_those_of_the_scheme_that_decides() {
    let both = What::TwoSchemes { other: "ccp.coordination" };
    let shadowed = json!({ "decide": "paired", "shadow": "managed" });
    let cases = [
        (managed(), shadowed, "ccp.secondaryCCPUrl"),
        (managed(), json!("paired"), "ccp.secondaryCCPUrl"),
        (sample(), json!("managed"), "ccp.standByRegion"),
    ];
    for (mut whole, coordination, foreign) in cases {
        whole["ccp"]["coordination"] = coordination;
        assert!(problems(&whole).iter().any(|it| it.path == foreign && it.what == both), "{whole}");
        assert!(!valid(&whole), "the schema accepts {whole}");
    }
    for (mut whole, coordination) in [(managed(), "managed"), (sample(), "paired")] {
        whole["ccp"]["coordination"] = json!(coordination);
        assert!(valid(&whole) && parse(&whole.to_string()).is_ok(), "{whole}");
    }
}
