//! One fault each on a local server that is right otherwise: each is named, and the good one has no findings.

mod host;
mod orders;

use host::*;

use crate::checks::MISSING;
use crate::client::Answer;

/// With this fault and no other, every finding is of this check and this place.
#[track_caller]
fn names(check: &str, place: &str, fault: impl FnOnce(&mut Host)) {
    let mut host = Host::good();
    fault(&mut host);
    let findings = host.findings();
    assert!(!findings.is_empty(), "nothing was found");
    assert!(findings.iter().all(|one| one.check == check && one.place.contains(place)), "{findings:#?}");
}
#[test]
fn a_good_host_has_no_findings() {
    assert_eq!(Host::good().findings(), []);
}

#[test]
fn a_header_that_is_missing_or_weaker_is_named() {
    for name in ["Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"] {
        names("header", "/boot.js", |host| unset(host.file("/boot.js"), name));
    }
    names("header", "/boot.js", |host| unset(host.file("/boot.js"), "X-Content-Type-Options"));
    names("header", "/boot.js", |host| set(host.file("/boot.js"), "Strict-Transport-Security", "max-age=0"));
    names("header", "/boot.js", |host| set(host.file("/boot.js"), "Referrer-Policy", "no-referrer"));
    names("header", "/boot.js", |host| set(host.file("/boot.js"), "Cross-Origin-Embedder-Policy", "require-corp"));
}

#[test]
fn the_cure_for_a_missing_header_can_be_copied_as_it_is() {
    for name in ["Content-Security-Policy", "Permissions-Policy", "Referrer-Policy"] {
        let faulty = || {
            let mut host = Host::good();
            unset(host.file("/boot.js"), name);
            host
        };
        let [finding] = faulty().findings().try_into().expect("one finding");
        let (said, value) = finding.cure.split_once(": ").expect("it says what to send");
        assert_eq!(said, format!("Send {name}"));
        let mut cured = faulty();
        cured.file("/boot.js").headers.push((name.to_owned(), value.to_owned()));
        assert_eq!(cured.findings(), []);
        assert!(!value.contains("  ") && !value.contains(" ;") && !value.contains('{'), "{value}");
    }
}

#[test]
fn without_a_configuration_no_policy_is_offered_that_would_keep_the_ccps_out() {
    let mut host = Host::good();
    host.file("/config.json").body = b"{".to_vec();
    for name in ["Content-Security-Policy", "Permissions-Policy"] {
        unset(host.file("/boot.js"), name);
    }
    let told: Vec<_> = host.findings().into_iter().filter(|one| one.place == "/boot.js").collect();
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|one| one.cure.starts_with("Mend config.json first")), "{told:#?}");
}

#[test]
fn a_policy_that_does_not_fit_the_configuration_is_named() {
    let policy = |host: &mut Host, from: &str, to: &str| {
        for (name, value) in &mut host.file("/").headers {
            if name == "Content-Security-Policy" {
                *value = value.replace(from, to);
            }
        }
    };
    names("header", "/", |host| policy(host, SECOND, "https://other.my.connect.aws"));
    names("header", "/", |host| policy(host, FIRST, "{frame-sources}"));
    names("header", "/", |host| policy(host, "'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-inline'"));
    names("header", "/", |host| policy(host, "object-src 'none'", ""));
    names("header", "/", |host| policy(host, "script-src 'self'", "script-src 'self' https://cdn.example.com"));
    let twice = ("Content-Security-Policy".to_owned(), "default-src 'self'".to_owned());
    names("header", "/", |host| host.file("/").headers.push(twice));
}

#[test]
fn origins_of_additional_scripts_are_asked_for_and_those_of_their_sounds_are_free() {
    let origin = "https://scripts.example.com";
    let scripted = |host: &mut Host| {
        let list = format!(r#""additionalScripts": ["{origin}/chat.js", "own.js"], "pollForFailover""#);
        host.file("/config.json").body = config().replace(r#""pollForFailover""#, &list).into();
    };
    names("header", "/", scripted);
    let mut host = Host::good();
    scripted(&mut host);
    for answer in host.files.values_mut() {
        for (name, value) in &mut answer.headers {
            if name == "Content-Security-Policy" {
                *value = value.replace("'wasm-unsafe-eval'", &format!("'wasm-unsafe-eval' {origin}"));
                *value = value.replace("media-src 'self' data:", &format!("media-src 'self' data: {origin}"));
            }
        }
    }
    assert_eq!(host.findings(), []);
}

#[test]
fn additional_scripts_are_read_and_led_to_as_by_the_portal() {
    for (before, script, origin) in [
        ("", "//cdn.example.com/chat.js", "http://cdn.example.com"),
        ("", "HTTPS://CDN.example.com:443/chat.js", "https://cdn.example.com"),
        ("\u{feff}", "https://cdn.example.com/chat.js", "https://cdn.example.com"),
    ] {
        let mut host = Host::good();
        let list = format!(r#""additionalScripts": ["{script}", "/own.js"], "pollForFailover""#);
        host.file("/config.json").body = format!("{before}{}", config().replace(r#""pollForFailover""#, &list)).into();
        for (_, value) in host.files.values_mut().flat_map(|answer| &mut answer.headers) {
            *value = value.replace("'wasm-unsafe-eval'", &format!("'wasm-unsafe-eval' {origin}"));
        }
        assert_eq!(host.findings(), [], "{script}");
    }
}

#[test]
fn scripts_of_ones_own_are_looked_at_as_the_files_of_the_release() {
    let scripted = |host: &mut Host, written: &str| {
        let desk = format!(r#"{{"desk": {{"scripts": ["{written}"]}}, "ccp""#);
        host.file("/config.json").body = config().replacen(r#"{"ccp""#, &desk, 1).into();
    };
    for written in ["own.js", "/own.js", "./a/../own.js#now"] {
        let mut host = Host::good();
        scripted(&mut host, written);
        assert_eq!(host.findings(), [], "{written}");
        let named = |check: &str, fault: &dyn Fn(&mut Host)| {
            names(check, OWN, |host| {
                scripted(host, written);
                fault(host);
            });
        };
        named("file", &|host| drop(host.files.remove(OWN)));
        named("silent", &|host| host.cut.push(OWN));
        named("mime-type", &|host| set(host.file(OWN), "Content-Type", "text/html"));
        named("caching", &|host| set(host.file(OWN), "Cache-Control", "max-age=3600"));
        named("header", &|host| unset(host.file(OWN), "X-Content-Type-Options"));
        named("redirect", &|host| {
            let headers = vec![("Location".to_owned(), "https://cdn.example.com/own.js".to_owned())];
            *host.file(OWN) = Answer { status: 301, headers, body: Vec::new() };
        });
    }
    // It is asked for as desks ask for it, and has the type of its name.
    let mut host = Host::good();
    scripted(&mut host, "own.js?v=2");
    let own = host.files.remove(OWN).expect("it is there");
    host.files.insert(format!("{OWN}?v=2"), own);
    assert_eq!(host.findings(), []);
    let additional = r#""additionalScripts": ["chat.js"], "pollForFailover""#;
    names("file", "/chat.js", |host| {
        host.file("/config.json").body = config().replace(r#""pollForFailover""#, additional).into();
    });
}

#[test]
fn what_a_host_sends_beyond_the_rules_is_no_finding() {
    let mut host = Host::good();
    set(host.file("/"), "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    set(host.file("/"), "Server", "AmazonS3");
    assert_eq!(host.findings(), []);
}

#[test]
fn a_file_of_the_wrong_type_or_that_is_missing_is_named() {
    names("mime-type", WASM, |host| set(host.file(WASM), "Content-Type", "binary/octet-stream"));
    names("mime-type", "/locales/de.ftl", |host| {
        set(host.file("/locales/de.ftl"), "Content-Type", "binary/octet-stream");
    });
    names("file", SCRIPT, |host| drop(host.files.remove(SCRIPT)));
    names("file", WASM, |host| host.file(WASM).status = 503);
    names("file", "/service-worker.js", |host| drop(host.files.remove("/service-worker.js")));
    names("compression", WASM, |host| {
        host.file(WASM).body = vec![0; 5000];
        host.list();
    });
}

#[test]
fn a_picture_or_a_sound_has_several_names_and_none_is_not_one_of_them() {
    let rules = ambidesk_hosting::Rules::of_this_release().expect("they are valid");
    for (path, kind, is_fine) in [
        ("/desk.ico", "image/x-icon", true),
        ("/desk.ico", "image/vnd.microsoft.icon", true),
        ("/ring.mp3", "audio/mp3", true),
        ("/logo.png", "binary/octet-stream", false),
        ("/ring.mp3", "text/html", false),
        ("/logo.svg", "image/png", false),
        ("/data.unheard-of", "application/octet-stream", true),
    ] {
        let headers = [("Content-Type", kind), ("Cache-Control", "no-cache")];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let found = super::files::check(path, &Answer { status: 200, headers, ..Answer::default() }, &rules);
        assert_eq!(found.iter().all(|one| one.check != "mime-type"), is_fine, "{path} as {kind}");
    }
}

#[test]
fn every_part_that_the_release_names_is_asked_for_and_compared() {
    names("file", STREAMS, |host| drop(host.files.remove(STREAMS)));
    names("file", "/locales/ja.ftl", |host| drop(host.files.remove("/locales/ja.ftl")));
    names("content", "/boot.js", |host| host.file("/boot.js").body = b"// a proxy".to_vec());
    names("content", "/", |host| host.file("/").body.extend(b"<!-- a proxy -->"));
    names("content", "/release.json", |host| host.file("/release.json").body = b"{}".to_vec());
    // The page is of another release than the list.
    names("content", SCRIPT, |host| {
        let script = host.files.remove(SCRIPT).expect("it has the file");
        host.list();
        host.files.insert(SCRIPT.to_owned(), script);
    });
}

#[test]
fn a_file_that_is_cut_off_is_named_and_the_others_are_looked_at() {
    names("silent", "/boot.js", |host| host.cut.push("/boot.js"));
    names("silent", "/config.json", |host| host.cut.push("/config.json"));
    names("silent", "/shell.json", |host| host.cut.push("/shell.json"));
    let mut host = Host::good();
    host.cut.push("/boot.js");
    host.file(STREAMS).status = 503;
    let checks: Vec<_> = host.findings().into_iter().map(|one| (one.check, one.place)).collect();
    assert_eq!(checks, [("silent", "/boot.js".to_owned()), ("file", STREAMS.to_owned())]);
}

#[test]
fn a_host_that_leads_elsewhere_is_named_once_with_where_to() {
    let led = |path: &'static str| {
        let mut host = Host::good();
        let headers = vec![("Location".to_owned(), format!("https://www.example.com{path}"))];
        *host.file(path) = Answer { status: 301, headers, body: Vec::new() };
        host.findings()
    };
    for path in ["/", "/config.json", "/boot.js"] {
        let findings = led(path);
        let [one] = &findings[..] else { panic!("{findings:#?}") };
        assert_eq!((one.check, &*one.place), ("redirect", path));
        assert!(one.cause.contains("https://www.example.com"), "{one}");
    }
    names("sign-in", "/", |host| host.file("/").status = 401);
}

#[test]
fn what_is_right_in_other_words_is_no_finding() {
    let right = |change: &dyn Fn(&mut Host)| {
        let mut host = Host::good();
        change(&mut host);
        assert_eq!(host.findings(), []);
    };
    for kind in ["application/javascript", "Text/JavaScript;charset=UTF-8"] {
        right(&|host| set(host.file("/boot.js"), "Content-Type", kind));
    }
    for kept in ["public,max-age=31536000,immutable", "IMMUTABLE, max-age=\"63072000\", public"] {
        right(&|host| set(host.file(WASM), "Cache-Control", kept));
    }
    right(&|host| set(host.file("/config.json"), "Cache-Control", "no-cache, no-store, must-revalidate"));
    for kept in ["max-age=0, must-revalidate", "No-Cache", "no-store"] {
        right(&|host| set(host.file("/"), "Cache-Control", kept));
    }
    for kept in ["max-age=0", "no-cache, no-store", "private,no-store"] {
        right(&|host| set(&mut host.missing, "Cache-Control", kept));
    }
    for (name, value) in [
        ("Strict-Transport-Security", "includeSubDomains; Max-Age=\"31536000\""),
        ("X-Content-Type-Options", "NOSNIFF"),
        ("Referrer-Policy", "no-referrer, strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin-allow-popups; report-to=\"x\""),
        ("Cross-Origin-Embedder-Policy", "unsafe-none; report-to=\"x\""),
    ] {
        right(&|host| set(host.file("/"), name, value));
    }
    right(&|host| {
        let config = config().replace(FIRST, "HTTPS://First.My.Connect.AWS:443");
        let ccp = host.ccps.remove(&format!("{FIRST}/ccp-v2/")).expect("it is there");
        host.ccps.insert("HTTPS://First.My.Connect.AWS:443/ccp-v2/".to_owned(), ccp);
        host.file("/config.json").body = config.into();
    });
}

#[test]
fn a_policy_with_more_than_is_asked_for_may_break_the_desk() {
    let policy = |host: &mut Host, change: &dyn Fn(&str) -> String| {
        let headers = &mut host.file("/").headers;
        let policy = headers.iter_mut().find(|(name, _)| name == "Content-Security-Policy").expect("it is sent");
        policy.1 = change(&policy.1);
    };
    for more in [
        "script-src-elem 'none'",
        "style-src-elem 'none'",
        "sandbox allow-scripts",
        "require-trusted-types-for 'script'",
    ] {
        names("header", "/", |host| policy(host, &|sent| format!("{sent}; {more}")));
    }
    let causes = |change: &dyn Fn(&str) -> String| {
        let mut host = Host::good();
        policy(&mut host, change);
        host.findings().into_iter().map(|one| one.cause).collect::<Vec<_>>()
    };
    let twice = causes(&|sent| format!("frame-src 'none'; {sent}"));
    assert!(twice.iter().any(|cause| cause.contains("frame-src") && cause.contains("twice")), "{twice:#?}");
    for two in [", frame-src 'self'", ", default-src 'none'"] {
        let two = causes(&|sent| format!("{sent}{two}"));
        assert!(matches!(&two[..], [one] if one.starts_with("2 policies are sent")), "{two:#?}");
    }
    for harmless in ["script-src-elem 'self'", "upgrade-insecure-requests", "report-to x"] {
        assert_eq!(causes(&|sent| format!("{sent}; {harmless}")), [""; 0]);
    }
}

#[test]
fn a_value_that_is_refused_is_shown() {
    let text = config().replace(FIRST, "https://first_.-.aws");
    let findings = super::offline(&text, &[], "https://portal.invalid").expect("the rules are valid");
    assert!(findings.iter().any(|one| one.cause.contains("https://first_.-.aws")), "{findings:#?}");
}

#[test]
fn what_is_kept_too_long_or_not_long_enough_is_named() {
    let immutable = "public, max-age=31536000, immutable";
    names("caching", "/boot.js", |host| set(host.file("/boot.js"), "Cache-Control", immutable));
    names("caching", "/config.json", |host| set(host.file("/config.json"), "Cache-Control", "no-cache"));
    names("caching", WASM, |host| unset(host.file(WASM), "Cache-Control"));
    names("kept-error", MISSING, |host| set(&mut host.missing, "Cache-Control", immutable));
}

#[test]
fn a_host_that_hides_what_is_missing_is_named() {
    names("missing-file", MISSING, |host| host.missing.status = 403);
    names("missing-file", MISSING, |host| host.missing.status = 200);
}

#[test]
fn a_configuration_that_the_portal_would_refuse_is_named() {
    names("config", "config.json", |host| drop(host.files.remove("/config.json")));
    names("config", "config.json", |host| host.file("/config.json").body = b"{".to_vec());
    names("config", "pollForFailover", |host| {
        host.file("/config.json").body =
            config().replace(r#""pollForFailover": true"#, r#""pollForFailover": false"#).into();
    });
}

#[test]
fn instances_that_are_no_pair_are_named() {
    let change = |host: &mut Host, from: &str, to: &str| {
        host.file("/config.json").body = config().replace(from, to).into();
    };
    names("pair", "instanceArn", |host| change(host, "us-west-2:123456789012", "us-west-2:210987654321"));
    names("pair", "instanceArn", |host| {
        change(host, "us-west-2:123456789012:instance/1", "us-west-2:123456789012:instance/2");
    });
    names("pair", "region", |host| change(host, "us-west-2", "eu-west-2"));
    let own = format!("{SECOND}/connect/login");
    names("sign-in", "loginUrl", |host| change(host, "https://sso.example.com/go", &own));
    let url = r#""loginUrl":"#;
    names("times", "ccp", |host| change(host, url, &format!(r#""ccpAckTimeout": 3, {url}"#)));
}

#[test]
fn a_clock_that_is_off_and_a_policy_that_is_too_long_are_named() {
    names("clock", "Date", |host| set(&mut host.missing, "Date", "Tue, 15 Nov 1994 08:12:31 GMT"));
    let frames: Vec<String> = (0..5).map(|n| format!("https://my-instance-{n}.my.connect.aws")).collect();
    let findings = super::offline(&config(), &frames, "https://portal.invalid").expect("the rules are valid");
    assert!(matches!(&findings[..], [one] if one.check == "length"), "{findings:#?}");
    assert_eq!(super::offline(&config(), &frames[..2], "https://portal.invalid").expect("they are valid"), []);
}

#[test]
fn a_ccp_that_does_not_answer_or_leads_elsewhere_is_named() {
    let ccp = format!("{SECOND}/ccp-v2/");
    let put = |host: &mut Host, answer| drop(host.ccps.insert(ccp.clone(), answer));
    names("ccp", SECOND, |host| put(host, None));
    names("ccp", SECOND, |host| put(host, Some(Answer { status: 404, ..Answer::default() })));
    for to in ["https://login.example.com/saml", "//login.example.com/saml"] {
        let headers = vec![("location".to_owned(), to.to_owned())];
        names("ccp", "second", |host| put(host, Some(Answer { status: 302, headers, ..Answer::default() })));
    }
}
