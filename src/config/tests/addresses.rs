//! Addresses: every kind of slip has its own name, and what an editor accepts is what the desk accepts.

use super::schema::valid;
use super::*;

const CCP: &str = "https://my-domain.my.connect.aws/ccp-v2/";
const LOGIN: &str = "https://sso.example.com/start-connect";
const ENDPOINT: &str = "https://telemetry.example.com/desks";
const INSTANCE: &str = "https://my-domain.my.connect.aws";

/// The slips that are one in every address.
const SLIPS: [(&str, Fault); 23] = [
    ("HOST/", Fault::NotAbsolute),
    ("//HOST/", Fault::NotAbsolute),
    ("<URL for instance 1>", Fault::NotAbsolute),
    ("https:///", Fault::NotAbsolute),
    ("https:HOST/", Fault::NotAbsolute),
    ("http://HOST/", Fault::NotSecure),
    ("ftp://HOST/", Fault::NotSecure),
    ("http://127.evil.example/", Fault::NotSecure),
    ("http://localhost.evil.example/", Fault::NotSecure),
    ("https://me@HOST/", Fault::UserInfo),
    ("https://me:secret@HOST/", Fault::UserInfo),
    ("https://[2001:db8::1]/", Fault::Ipv6),
    ("http://[::1]:4400/", Fault::Ipv6),
    ("https://HOST:99999/", Fault::Port),
    ("https://HOST:0/", Fault::Port),
    ("https://HOST:/", Fault::Port),
    ("https://HOST:https/", Fault::Port),
    ("https://my..HOST/", Fault::Host),
    ("https://-my.HOST/", Fault::Host),
    ("https://my%20.HOST/", Fault::Host),
    ("https://256.1.1.1/", Fault::Host),
    ("\"https://HOST/\"", Fault::Character('"')),
    ("https://HOST\\", Fault::Character('\\')),
];

/// The only problem with an address, which the schema refuses as well.
fn refused(pointer: &str, value: Value) -> What {
    let whole = with(pointer, value);
    assert!(!valid(&whole), "the schema accepts {pointer} in {whole}");
    let mut problems = problems(&whole);
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems.remove(0).what
}

fn accepted(pointer: &str, value: Value) {
    let whole = with(pointer, value);
    assert!(valid(&whole), "the schema refuses {pointer} in {whole}");
    assert!(parse(&whole.to_string()).is_ok(), "the desk refuses {pointer} in {whole}");
}

#[test]
fn every_slip_is_named_and_the_example_fits_the_field() {
    for (slip, fault) in SLIPS {
        let slip = slip.replace("HOST", "acme.example");
        assert_eq!(
            refused("/ccp/ccpUrl", json!(format!("{slip}ccp-v2/"))),
            What::Address { fault, example: CCP },
            "{slip}"
        );
        let standby = json!({ "ccpUrl": format!("{slip}ccp-v2/"), "instanceArn": "arn:aws:connect:eu-west-2:1:instance/1", "region": "eu-west-2" });
        assert_eq!(refused("/ccp/standByRegion", standby), What::Address { fault, example: CCP }, "{slip}");
        assert_eq!(refused("/ccp/loginUrl", json!(slip)), What::Address { fault, example: LOGIN }, "{slip}");
        let storage = json!({ "instanceUrl": slip });
        assert_eq!(refused("/ccp/storageAccess", storage), What::Address { fault, example: INSTANCE }, "{slip}");
        let telemetry = json!({ "endpoint": slip });
        assert_eq!(refused("/telemetry", telemetry), What::Address { fault, example: ENDPOINT }, "{slip}");
    }
}

#[test]
fn every_slip_has_words_and_an_example() {
    for (slip, fault) in SLIPS {
        let problem = problems(&with("/telemetry", json!({ "endpoint": slip }))).remove(0);
        let words = text::problem(&Localization::english(), &problem);
        assert!(words.ends_with('.') && words.len() > 15, "{fault:?}: {words}");
        assert_eq!(text::example(&problem).as_deref(), Some(ENDPOINT));
    }
}

#[test]
fn quotation_marks_are_named_wherever_they_are() {
    for (address, mark) in [
        ("'https://acme.example/ccp-v2/'", '\''),
        ("“https://acme.example/ccp-v2/”", '“'),
        ("„https://acme.example/ccp-v2/“", '„'),
        ("https://acme.example/ccp-v2/\"", '"'),
        ("https://acme.example/`ccp-v2/", '`'),
        ("https://acme.example/<id>/ccp-v2/", '<'),
    ] {
        let expected = What::Address { fault: Fault::Character(mark), example: CCP };
        assert_eq!(refused("/ccp/ccpUrl", json!(address)), expected, "{address}");
    }
}

#[test]
fn white_space_is_named_where_it_is() {
    for address in ["https://a b/ccp-v2/", "https://acme.example/ccp-v2/\tx", "https://acme.example/\u{a0}/ccp-v2/"] {
        assert_eq!(refused("/ccp/ccpUrl", json!(address)), What::WhiteSpace, "{address}");
    }
    for address in
        [" https://my.connect.aws/ccp-v2/", "https://my.connect.aws/ccp-v2/ ", "\thttps://my.connect.aws/ccp-v2/"]
    {
        assert_eq!(refused("/ccp/ccpUrl", json!(address)), What::Spaces, "{address}");
    }
    assert_eq!(refused("/ccp/ccpUrl", json!("")), What::Empty);
    for own in ["/\t/evil.example", "/tele metry", "/tele\nmetry"] {
        assert_eq!(refused("/telemetry", json!({ "endpoint": own })), What::WhiteSpace, "{own}");
    }
    for own in ["assets/\tmy-desk.js", "/\t/evil.example/x.js"] {
        assert_eq!(refused("/desk/scripts", json!([own])), What::WhiteSpace, "{own}");
        assert_eq!(refused("/ccp/additionalScripts", json!([own])), What::WhiteSpace, "{own}");
    }
    accepted("/desk/scripts", json!(["assets/my desk.js"]));
}

/// What comes along when a text is copied from a wiki, a chat or a document.
const INVISIBLE: [char; 7] = ['\u{200b}', '\u{200e}', '\u{202a}', '\u{2060}', '\u{2066}', '\u{feff}', '\u{ad}'];

#[test]
fn what_nobody_sees_is_named_and_shown() {
    for mark in INVISIBLE {
        let shown = format!("\\u{:04x}", u32::from(mark));
        for (pointer, text) in [
            ("/ccp/ccpUrl", "https://my.connect.aws/ccp-v2|/x"),
            ("/ccp/ccpUrl", "https://my.|connect.aws/ccp-v2/"),
            ("/ccp/loginUrl", "https://sso.example.com/|start"),
            ("/ccp/region", "us-east|-1"),
            ("/ccp/region", "us-east-1.|a"),
            ("/ccp/instanceArn", "arn:aws:connect:us-east-1:|123456789012:instance/1"),
        ] {
            let whole = with(pointer, json!(text.replace('|', &mark.to_string())));
            assert!(!valid(&whole), "the schema accepts {whole}");
            let told = problems(&whole);
            let [problem] = &told[..] else { panic!("{told:?}") };
            assert_eq!(problem.what, What::WhiteSpace, "{shown} in {text}");
            assert!(problem.found.as_ref().is_some_and(|found| found.contains(&shown)), "{problem:?}");
        }
        for (pointer, text) in [
            ("/ccp/ccpUrl", "https://my.connect.aws/ccp-v2/|"),
            ("/ccp/loginUrl", "|https://sso.example.com/start"),
            ("/ccp/region", "us-east-1|"),
            ("/desk/title", "My desk|"),
        ] {
            assert_eq!(
                refused(pointer, json!(text.replace('|', &mark.to_string()))),
                What::Spaces,
                "{shown} in {text}"
            );
        }
        assert_eq!(refused("/desk/title", json!(mark.to_string())), What::Empty);
        assert_eq!(refused("/desk/scripts", json!([format!("assets/my{mark}desk.js")])), What::WhiteSpace);
        assert_eq!(refused("/telemetry", json!({ "endpoint": format!("/tele{mark}metry") })), What::WhiteSpace);
    }
    accepted("/desk/title", json!("Pult \u{1f469}\u{200d}\u{1f4bb} West"));
}

#[test]
fn the_schema_reads_addresses_as_the_desk_does() {
    for address in [
        "HTTPS://mine.my.connect.aws/ccp-v2/",
        "Http://LocalHost:4001/ccp-v2/",
        "https://日本語.example/ccp-v2/",
        "https://a_b.example/ccp-v2/",
    ] {
        accepted("/ccp/ccpUrl", json!(address));
    }
    accepted("/ccp/ccpUrl", json!(format!("https://{}.example/ccp-v2/", "a".repeat(63))));
    for host in ["a×b.example", "a→b.example", &format!("{}.example", "a".repeat(64))] {
        let expected = What::Address { fault: Fault::Host, example: CCP };
        assert_eq!(refused("/ccp/ccpUrl", json!(format!("https://{host}/ccp-v2/"))), expected, "{host}");
    }
    for own in ["/tele\u{7}metry", "/tele\u{85}metry"] {
        assert_eq!(refused("/telemetry", json!({ "endpoint": own })), What::WhiteSpace, "{own:?}");
    }
    assert_eq!(refused("/ccp/region", json!("us-east-1.\u{7}a")), What::WhiteSpace);
}

#[test]
fn addresses_of_this_machine_may_be_plain() {
    for address in [
        "http://localhost:4001/ccp-v2/",
        "http://east.localhost:4001/ccp-v2",
        "http://127.0.0.1/ccp-v2/x",
        "http://127.1.2.3:65535/ccp-v2/",
    ] {
        accepted("/ccp/ccpUrl", json!(address));
    }
}

#[test]
fn what_a_page_on_https_would_not_load_is_refused() {
    let places = [("/ccp/additionalScripts", true), ("/ccp/softphone/ringtoneUrl", false), ("/ccp/chat", false)];
    for (pointer, is_list) in places {
        let value = |text: &str| match pointer {
            "/ccp/chat" => json!({ "ringtoneUrl": text }),
            _ if is_list => json!([text]),
            _ => json!(text),
        };
        for plain in ["http://example.com/a.mp3", "HTTP://example.com/a", "http://localhost.evil.example/a"] {
            let what = refused(pointer, value(plain));
            assert!(matches!(what, What::Address { fault: Fault::NotSecure, .. }), "{pointer} {plain}: {what:?}");
        }
        for fine in [
            "https://example.com/my ring.mp3",
            "http://127.0.0.1:4001/a.mp3",
            "http://east.localhost/a.mp3",
            "//example.com/a.mp3",
            "http.mp3",
            "assets/a:b.mp3",
            "data:audio/mpeg;base64,AAAA",
        ] {
            accepted(pointer, value(fine));
        }
    }
}

#[test]
fn addresses_of_every_instance_are_accepted() {
    for address in [
        "https://mine.awsapps.com/connect/ccp-v2/",
        "https://mine.my.connect.aws/ccp-v2",
        "https://mine.my.connect.aws/ccp-v2?x=1",
        "https://mine.my.connect.aws/ccp-v2/#/home",
        "https://münchen.example:8443/ccp-v2/",
        "https://10.0.0.1/ccp-v2/",
    ] {
        accepted("/ccp/ccpUrl", json!(address));
    }
}

#[test]
fn a_ccp_of_the_first_generation_is_refused_with_the_reason() {
    for address in [
        "https://mine.awsapps.com/connect/ccp#/",
        "https://mine.awsapps.com/connect/ccp",
        "https://my.connect.aws/ccp/",
        "https://my.connect.aws/ccp/#/",
    ] {
        assert_eq!(refused("/ccp/ccpUrl", json!(address)), What::FirstGeneration, "{address}");
    }
    let problem = problems(&with("/ccp/ccpUrl", json!("https://my.connect.aws/ccp/"))).remove(0);
    assert!(text::problem(&Localization::english(), &problem).contains("CCPv2 only"));
    assert_eq!(text::example(&problem).as_deref(), Some(CCP));
    for address in ["https://my.connect.aws/", "https://my.connect.aws", "https://my.connect.aws/ccp-v22/"] {
        assert_eq!(refused("/ccp/ccpUrl", json!(address)), What::NotACcp, "{address}");
    }
}

#[test]
fn an_empty_fragment_is_dropped_because_setting_such_an_address_again_only_scrolls() {
    for end in ["", "#", "#/"] {
        let address = format!("https://mine.awsapps.com/connect/ccp-v2/{end}");
        accepted("/ccp/ccpUrl", json!(address));
        let config = parse(&with("/ccp/ccpUrl", json!(address)).to_string()).expect("there is no problem");
        assert_eq!(config.instances.first.ccp_url, "https://mine.awsapps.com/connect/ccp-v2/", "{address}");
    }
    let mut whole = sample();
    let first = whole["ccp"]["ccpUrl"].as_str().expect("it is text").to_owned();
    whole["ccp"]["standByRegion"]["ccpUrl"] = json!(format!("{first}#/"));
    assert_eq!(problems(&whole).remove(0).what, What::SameAs { other: "ccp.ccpUrl" });
}

#[test]
fn a_ccp_on_the_portal_s_own_origin_is_refused() {
    for address in ["https://desk.example.com/ccp-v2/", "https://DESK.example.com:443/a/ccp-v2/"] {
        assert_eq!(only("/ccp/ccpUrl", json!(address)), ("ccp.ccpUrl".into(), What::OwnOrigin), "{address}");
    }
    for address in ["https://desk.example.com:8443/ccp-v2/", "https://my.desk.example.com/ccp-v2/"] {
        accepted("/ccp/ccpUrl", json!(address));
    }
    assert!(parse(&with("/ccp/loginUrl", json!("https://desk.example.com/start")).to_string()).is_ok());
}

#[test]
fn white_space_in_a_region_is_not_blamed_on_the_arn() {
    for region in ["us-east-1 .a", "us-east-1.\ta", "us-east-1.a b", "us -east-1"] {
        assert_eq!(refused("/ccp/region", json!(region)), What::WhiteSpace, "{region}");
    }
    assert_eq!(refused("/ccp/region", json!("us-east-1 ")), What::Spaces);
    assert_eq!(refused("/ccp/region", json!("us-east-1.")), What::RegionForm);
}

#[test]
fn telemetry_goes_to_a_secure_address_or_to_the_own_origin() {
    for endpoint in ["/telemetry", "/", "https://example.com", "http://127.0.0.1:4001/telemetry", ENDPOINT] {
        accepted("/telemetry", json!({ "endpoint": endpoint }));
    }
    for (endpoint, fault) in [
        ("http://example.com/telemetry", Fault::NotSecure),
        ("//example.com/telemetry", Fault::NotAbsolute),
        ("/\\example.com/", Fault::NotAbsolute),
        ("telemetry", Fault::NotAbsolute),
    ] {
        let (path, what) = only("/telemetry", json!({ "endpoint": endpoint }));
        assert_eq!((path.as_str(), what), ("telemetry.endpoint", What::Address { fault, example: ENDPOINT }));
    }
    assert_eq!(refused("/telemetry", json!({ "endpoint": "/telemetry " })), What::Spaces);
    assert_eq!(refused("/telemetry", json!({ "endpoint": "" })), What::Empty);
}
