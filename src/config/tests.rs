//! Situations that a person who writes `config.json` gets into.

use serde_json::{Value, json};

use super::*;
use crate::i18n::Localization;
use crate::text::config as text;

/// The origin of the portal in these tests.
const PORTAL: &str = "https://desk.example.com";

const SAMPLE: &str = include_str!("../../assets/config.sample.json");

fn sample() -> Value {
    serde_json::from_str(SAMPLE).expect("the sample is JSON")
}

/// The sample after one change at a JSON pointer; `Value::Null` there removes the field.
fn with(pointer: &str, value: Value) -> Value {
    let mut whole = sample();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer has a parent");
    let parent = whole.pointer_mut(parent).and_then(Value::as_object_mut).expect("the parent is an object");
    if value.is_null() {
        parent.remove(name);
    } else {
        parent.insert(name.to_owned(), value);
    }
    whole
}

fn parse(text: &str) -> Result<Config, LoadError> {
    super::parse(text, PORTAL)
}

fn problems(value: &Value) -> Vec<Problem> {
    problems_of(&value.to_string())
}

fn problems_of(text: &str) -> Vec<Problem> {
    match parse(text) {
        Err(LoadError::Problems(problems)) => problems,
        other => panic!("expected problems, got {other:?}"),
    }
}

/// The only problem of the sample after one change.
fn only(pointer: &str, value: Value) -> (String, What) {
    let mut problems = problems(&with(pointer, value));
    assert_eq!(problems.len(), 1, "{problems:?}");
    let problem = problems.remove(0);
    (problem.path, problem.what)
}

#[test]
fn the_sample_is_a_configuration() {
    let config = parse(SAMPLE).expect("the sample has no problem");
    assert_eq!(config.instances.first.region, "us-east-1");
    assert_eq!(config.instances.second.ccp_url, "https://my-us-west-2-domain.my.connect.aws/ccp-v2/");
    assert_eq!(config.desk.title.as_deref(), Some("Ambidesk"));
}

#[test]
fn what_becomes_of_the_agent_s_state_is_one_of_three_words() {
    let wish = |value: Value| {
        parse(&with("/desk/restoreAgentState", value).to_string()).map(|config| config.desk.restore_agent_state())
    };
    assert_eq!(wish(json!("off")), Ok(RestoreAgentState::Off));
    assert_eq!(wish(json!("auto")), Ok(RestoreAgentState::Auto));
    assert_eq!(parse(SAMPLE).expect("the sample has no problem").desk.restore_agent_state(), RestoreAgentState::Ask);
    assert!(
        matches!(wish(json!("always")), Err(LoadError::Problems(problems)) if problems[0].path == "desk.restoreAgentState")
    );
}

#[test]
fn every_documented_optional_parameter_can_be_pasted() {
    let mut whole = sample();
    let ccp = whole["ccp"].as_object_mut().expect("ccp is an object");
    let documented = json!({
        "additionalScripts": ["https://example.com/amazon-connect-task.js", "assets/chat.js"],
        "additionalScriptsTimeout": 20000,
        "loginPopup": true,
        "loginPopupAutoClose": true,
        "loginOptions": {"autoClose": true, "height": 600, "width": 400, "top": 0, "left": 0},
        "softphone": {
            "allowFramedSoftphone": true, "disableRingtone": false, "ringtoneUrl": "ring.mp3",
            "allowFramedVideoCall": true, "allowFramedScreenSharing": true,
            "allowFramedScreenSharingPopUp": true, "allowEarlyGum": true
        },
        "pageOptions": {
            "enableAudioDeviceSettings": false, "enableVideoDeviceSettings": false, "enablePhoneTypeSettings": true
        },
        "shouldAddNamespaceToLogs": false,
        "ccpAckTimeout": 5000, "ccpSynTimeout": 3000, "ccpLoadTimeout": 10000
    });
    ccp.extend(documented.as_object().expect("an object").clone());
    assert!(parse(&whole.to_string()).is_ok());
}

#[test]
fn every_problem_is_listed_at_once() {
    let found: Vec<String> = problems(&json!({"ccp": {}})).into_iter().map(|problem| problem.path).collect();
    let expected = ["ccpUrl", "loginUrl", "pollForFailover", "instanceArn", "region", "standByRegion"];
    assert_eq!(found, expected.map(|name| format!("ccp.{name}")));
}

#[test]
fn a_file_without_ccp_says_so() {
    let (path, what) = only("/ccp", Value::Null);
    assert_eq!(path, "ccp");
    assert!(matches!(what, What::Missing { .. }));
}

#[test]
fn a_misspelt_field_names_the_one_that_was_meant() {
    let (path, what) = only("/ccp/softphone/alowFramedSoftPhone", json!(true));
    assert_eq!(path, "ccp.softphone.alowFramedSoftPhone");
    assert_eq!(what, What::Unknown { meant: None }, "the field it resembles is already there");

    let (_, what) = only("/ccp/ccpAckTimeOut", json!(5000));
    assert_eq!(what, What::Unknown { meant: Some("ccpAckTimeout".into()) });
}

#[test]
fn a_field_in_the_wrong_part_names_the_one_where_it_belongs() {
    let says = |pointer: &str, value: Value| {
        let (path, what) = only(pointer, value);
        text::problem(&Localization::english(), &Problem { path, found: None, what })
    };
    assert_eq!(says("/desk/ccpAckTimeout", json!(5000)), "This belongs into “ccp”.");
    assert_eq!(says("/ccp/scripts", json!(["own.js"])), "This belongs into “desk”.");
    assert_eq!(says("/endpoint", json!("/telemetry")), "This belongs into “telemetry”.");
    assert_eq!(says("/desk/telemetry", json!({})), "This belongs on the outermost level, beside “ccp”.");
    assert_eq!(
        says("/desk/loginUrl", json!("https://sso.example.com")),
        "There is no such field. Remove it.",
        "it is there"
    );
    assert_eq!(says("/desk/provider", json!({})), "There is no such field. Remove it.", "it is nowhere");
}

#[test]
fn parameters_without_ccp_around_them_belong_into_it() {
    let problems = problems(&sample()["ccp"]);
    let (missing, others): (Vec<_>, Vec<_>) = problems.iter().partition(|problem| problem.path == "ccp");
    assert_eq!((missing.len(), others.len()), (1, sample()["ccp"].as_object().expect("an object").len()));
    for problem in others {
        assert_eq!(text::problem(&Localization::english(), problem), "This belongs into “ccp”.", "{problem:?}");
    }
}

#[test]
fn a_strange_field_names_nothing() {
    let (_, what) = only("/desk/colour", json!("red"));
    assert_eq!(what, What::Unknown { meant: None });
}

#[test]
fn a_misspelt_required_field_is_both_unknown_and_missing() {
    let mut whole = with("/ccp/ccpUrl", Value::Null);
    whole["ccp"]["ccpURLs"] = json!("https://x.my.connect.aws/ccp-v2/");
    let paths: Vec<String> = problems(&whole).into_iter().map(|problem| problem.path).collect();
    assert_eq!(paths, ["ccp.ccpURLs", "ccp.ccpUrl"]);
}

#[test]
fn an_arn_of_another_region_names_both() {
    let arn = "arn:aws:connect:eu-central-1:123456789012:instance/17ac6c89-91e1-4b3f-86b0-40e5ed67971f";
    let (path, what) = only("/ccp/instanceArn", json!(arn));
    assert_eq!(path, "ccp.instanceArn");
    assert_eq!(what, What::ArnRegion { arn: "eu-central-1".into(), field: "us-east-1".into() });
}

#[test]
fn an_arn_of_something_else_is_refused() {
    let cases = [
        "17ac6c89-91e1-4b3f-86b0-40e5ed67971f",
        "arn:aws:s3:::bucket",
        "arn:aws:connect:us-east-1:123456789012:instance/",
        "arn:aws:connect:us-east-1:123456789012:instance/17ac6c89/agent/0815",
        "arn:aws:connect:us-east-1::instance/17ac6c89",
        "arn:aws:connect::123456789012:instance/17ac6c89",
    ];
    for arn in cases {
        assert_eq!(only("/ccp/instanceArn", json!(arn)).1, What::ArnForm, "{arn}");
    }
}

#[test]
fn other_partitions_are_instances_too() {
    let mut whole = with("/ccp/region", json!("us-gov-west-1"));
    whole["ccp"]["instanceArn"] = json!("arn:aws-us-gov:connect:us-gov-west-1:123456789012:instance/17ac6c89");
    assert!(parse(&whole.to_string()).is_ok());
}

#[test]
fn a_suffix_tells_two_instances_of_one_region_apart() {
    let mut whole = with("/ccp/region", json!("us-east-1.a"));
    whole["ccp"]["standByRegion"] = json!({
        "ccpUrl": "https://other.my.connect.aws/ccp-v2/",
        "instanceArn": "arn:aws:connect:us-east-1:123456789012:instance/3b1f7a02",
        "region": "us-east-1.b"
    });
    assert!(parse(&whole.to_string()).is_ok());
}

#[test]
fn one_instance_given_twice_is_named_in_each_field() {
    let mut whole = sample();
    let standby = json!({
        "ccpUrl": "https://MY-us-east-1-domain.my.connect.aws/ccp-v2",
        "instanceArn": whole["ccp"]["instanceArn"],
        "region": whole["ccp"]["region"]
    });
    whole["ccp"]["standByRegion"] = standby;
    let found: Vec<_> = problems(&whole).into_iter().map(|problem| (problem.path, problem.what)).collect();
    let expected = [
        ("ccp.standByRegion.region".to_owned(), What::SameAs { other: "ccp.region" }),
        ("ccp.standByRegion.instanceArn".to_owned(), What::SameAs { other: "ccp.instanceArn" }),
        ("ccp.standByRegion.ccpUrl".to_owned(), What::SameAs { other: "ccp.ccpUrl" }),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_region_by_its_human_name_is_no_code() {
    for region in ["US East", "US-EAST-1", "useast1", "us-east", "1"] {
        assert_eq!(only("/ccp/region", json!(region)).1, What::RegionForm, "{region}");
    }
}

#[test]
fn the_pair_can_not_be_switched_off() {
    assert_eq!(only("/ccp/pollForFailover", json!(false)), ("ccp.pollForFailover".into(), What::MustBeTrue));
}

#[test]
fn values_of_another_type_say_which_one_is_expected() {
    let cases = [
        ("/ccp/pollForFailover", json!("true"), Expected::Flag),
        ("/ccp/loginPopup", json!(1), Expected::Flag),
        ("/ccp/ccpUrl", json!(["https://x.my.connect.aws/ccp-v2/"]), Expected::Text),
        ("/ccp/ccpAckTimeout", json!("5000"), Expected::Number),
        ("/ccp/additionalScripts", json!("chat.js"), Expected::List),
        ("/ccp/softphone", json!(true), Expected::Object),
        ("/ccp/standByRegion", json!("us-west-2"), Expected::Object),
        ("/desk", json!([]), Expected::Object),
    ];
    for (pointer, value, expected) in cases {
        let (path, what) = only(pointer, value);
        assert_eq!(path, pointer.trim_start_matches('/').replace('/', "."));
        assert!(matches!(what, What::Type { expected: e, .. } if e == expected), "{pointer}: {what:?}");
    }
}

#[test]
fn times_are_above_zero_and_an_hour_at_most() {
    for millis in [json!(0), json!(-1), json!(-0.5), json!(3_600_000.5), json!(3_000_000_000_u32)] {
        let whole = with("/ccp/ccpLoadTimeout", millis.clone());
        assert!(!schema::valid(&whole), "{whole}");
        assert_eq!(only("/ccp/ccpLoadTimeout", millis).1, What::NotMillis);
    }
    let longest = with("/ccp/ccpLoadTimeout", json!(3_600_000));
    assert!(schema::valid(&longest) && parse(&longest.to_string()).is_ok());
}

#[test]
fn what_only_a_program_can_give_is_explained() {
    assert_eq!(only("/ccp/getPrimaryRegion", json!("f")).1, What::NotHere(NotHere::DoneByTheDesk));
    assert_eq!(only("/ccp/plugins", json!([])).1, What::NotHere(NotHere::NotJson));
}

#[test]
fn items_of_a_list_have_their_place_in_the_path() {
    let (path, what) = only("/desk/scripts", json!(["a.js", "https://example.com/b.js"]));
    assert_eq!((path.as_str(), what), ("desk.scripts[1]", What::OtherOrigin));
    let (path, what) = only("/ccp/additionalScripts", json!(["a.js", 7]));
    assert_eq!(path, "ccp.additionalScripts[1]");
    assert!(matches!(what, What::Type { expected: Expected::Text, .. }));
    for foreign in ["//example.com/b.js", "javascript:alert(1)", "\\\\example.com\\b.js"] {
        assert_eq!(only("/desk/scripts", json!([foreign])).1, What::OtherOrigin, "{foreign}");
    }
}

#[test]
fn telemetry_stays_on_the_page_unless_an_endpoint_is_given() {
    let telemetry = |value| parse(&with("/telemetry", value).to_string()).expect("there is no problem").telemetry;
    let silent = TelemetryConfig { endpoint: None, flush_ms: 30_000 };
    assert_eq!(telemetry(Value::Null), silent);
    assert_eq!(telemetry(json!({})), silent);
    let address = "https://telemetry.example.com/desks?key=1";
    let endpoint = Some(address.to_owned());
    let expected = TelemetryConfig { endpoint, flush_ms: 2500 };
    assert_eq!(telemetry(json!({"endpoint": address, "flushSeconds": 2.5})), expected);
}

#[test]
fn telemetry_waits_for_a_second_to_an_hour() {
    for seconds in [json!(0), json!(0.5), json!(3601), json!(-30)] {
        let (path, what) = only("/telemetry", json!({"flushSeconds": seconds}));
        assert_eq!((path.as_str(), what), ("telemetry.flushSeconds", What::NotSeconds));
    }
    let (_, what) = only("/telemetry", json!({"flushSeconds": "30"}));
    assert_eq!(what, What::Type { expected: Expected::Number, example: "30" });
}

#[test]
fn a_long_value_is_shortened() {
    let long = format!("https://{}.example/ccp-v2/", "a".repeat(500));
    let found = problems(&with("/ccp/loginUrl", json!(format!(" {long}")))).remove(0).found.expect("there is a value");
    assert!(found.chars().count() < 110 && found.ends_with("…\""));
}

#[test]
fn every_problem_has_words() {
    let l10n = Localization::english();
    for path in ["/ccp/ccpUrl", "/ccp/region", "/ccp/instanceArn", "/ccp/standByRegion", "/ccp/loginUrl"] {
        for value in [Value::Null, json!(7), json!(""), json!("x"), json!(" x")] {
            for problem in problems(&with(path, value)) {
                let words = text::problem(&l10n, &problem);
                assert!(words.ends_with(['.', '?']) && !words.contains('!'), "{words}");
            }
        }
    }
    let seconds = problems(&with("/telemetry", json!({"flushSeconds": 0}))).remove(0);
    assert!(text::problem(&l10n, &seconds).contains("seconds"));
    assert_eq!(text::example(&seconds).as_deref(), Some("30"));
}

#[test]
fn a_word_that_is_none_of_the_possible_ones_is_told_them_and_so_is_a_number() {
    let levels = ["TEST", "TRACE", "DEBUG", "INFO", "LOG", "WARN", "ERROR", "CRITICAL"];
    let cases = [
        ("/desk/restoreAgentState", json!("always"), &["off", "ask", "auto"][..]),
        ("/desk/restoreAgentState", json!(1), &["off", "ask", "auto"]),
        ("/desk/language", json!("fr"), &["en", "de", "ja"]),
        ("/desk/language", json!(true), &["en", "de", "ja"]),
        ("/ccp/logConfig", json!({"logLevel": "info"}), &levels),
        (
            "/ccp/softphone",
            json!({"VDIPlatform": "citrix"}),
            &["CITRIX", "CITRIX_413", "AWS_WORKSPACE", "OMNISSA", "AZURE"],
        ),
        ("/ccp/storageAccess", json!({"mode": "own"}), &["default", "custom"]),
    ];
    for (pointer, value, words) in cases {
        let words = words.iter().map(|&word| word.to_owned()).collect();
        assert_eq!(only(pointer, value).1, What::NotOneOf(words), "{pointer}");
    }
}

#[test]
fn a_field_is_left_out_and_not_null() {
    let problem = |text: &str| {
        let problem = problems_of(text).remove(0);
        (problem.path, problem.found, problem.what)
    };
    let null = Some("null".to_owned());
    let optional = SAMPLE.replace("\"loginPopup\": true", "\"loginPopup\": null");
    assert_eq!(problem(&optional), ("ccp.loginPopup".into(), null.clone(), What::Null));
    let required = SAMPLE.replace("\"pollForFailover\": true", "\"pollForFailover\": null");
    let what = What::Type { expected: Expected::Flag, example: "true" };
    assert_eq!(problem(&required), ("ccp.pollForFailover".into(), null, what));
    assert_eq!(problems_of(&required).len(), 1, "it is not named twice");
}

#[test]
fn a_root_that_is_no_object_is_named_as_the_whole_file() {
    for (root, found) in
        [("[]", "[]"), ("[{\"ccp\": {}}]", "[ … ]"), ("\"ccp\"", "\"ccp\""), ("7", "7"), ("null", "null")]
    {
        let expected = Problem { path: String::new(), found: Some(found.into()), what: What::Root };
        assert_eq!(problems_of(root), [expected], "{root}");
    }
}

#[test]
fn a_name_with_a_dot_is_looked_up_as_it_is_written() {
    let problem = problems(&with("/desk/title.de", json!("Pult"))).remove(0);
    assert_eq!((problem.path.as_str(), problem.found.as_deref()), ("desk.title.de", Some("\"Pult\"")));
}

mod addresses;
mod repeated;
mod schema;
mod schemes;
mod syntax;
mod times;
