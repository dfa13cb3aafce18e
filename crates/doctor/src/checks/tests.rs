//! One fault each on a local server that is right otherwise: each is named, and the good one has no findings.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;
use std::time::SystemTime;

use super::{MISSING, portal};
use crate::client::{Answer, Silent, fetch};
use crate::finding::Finding;
use ambidesk_hosting::{Origins, Rules};

const SCRIPT: &str = "/ambidesk-0123456789abcdef.js";
const WASM: &str = "/ambidesk-0123456789abcdef_bg.wasm";
const FIRST: &str = "https://first.my.connect.aws";
const SECOND: &str = "https://second.my.connect.aws";
const INSTANCE: &str = "123456789012:instance/17ac6c89-91e1-4b3f-86b0-40e5ed67971f";

/// What a host answers; a fault changes it.
struct Host {
    files: BTreeMap<String, Answer>,
    missing: Answer,
    /// The CCPs, by the address that is asked for.
    ccps: BTreeMap<String, Option<Answer>>,
}

impl Host {
    fn good() -> Self {
        let frames = [FIRST, SECOND].map(str::to_owned).to_vec();
        let origins = Origins { connects: frames.clone(), frames, scripts: Vec::new() };
        let rules = Rules::of_this_release().expect("they are valid");
        let answer = |path: &str, kind: &str, status: u16, body: &str| {
            let headers = rules.headers(path, &origins);
            let mut headers: Vec<_> = headers
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.replace(" {media-sources}", "")))
                .collect();
            headers.push(("Content-Type".to_owned(), kind.to_owned()));
            headers.push(("Date".to_owned(), httpdate::fmt_http_date(SystemTime::now())));
            if status == 200 {
                let name = if path == "/" { "/index.html" } else { path };
                headers.push(("Cache-Control".to_owned(), rules.kept(name).expect("every file has a rule").to_owned()));
            }
            Answer { status, headers, body: body.as_bytes().to_vec() }
        };
        let page = format!("<script data-js={SCRIPT} data-wasm={WASM} src=/boot.js type=module></script>");
        let files = [
            ("/", "text/html; charset=utf-8", &*page),
            ("/config.json", "application/json", &*config()),
            (SCRIPT, "text/javascript", ""),
            (WASM, "application/wasm", ""),
            ("/boot.js", "text/javascript", ""),
            ("/connect-streams-min.js", "text/javascript", ""),
            ("/locales/de.ftl", "text/plain; charset=utf-8", ""),
            ("/service-worker.js", "text/javascript", ""),
            ("/release.json", "application/json", ""),
            ("/shell.json", "application/json", ""),
        ];
        let files = files.map(|(path, kind, body)| (path.to_owned(), answer(path, kind, 200, body)));
        let ccp = |origin: &str| (format!("{origin}/ccp-v2/"), Some(Answer { status: 200, ..Answer::default() }));
        Self {
            files: files.into(),
            missing: answer(MISSING, "text/plain", 404, ""),
            ccps: [ccp(FIRST), ccp(SECOND)].into(),
        }
    }

    fn file(&mut self, path: &str) -> &mut Answer {
        self.files.get_mut(path).expect("it has the file")
    }

    /// Serves on loopback, and says what the doctor finds.
    fn findings(self) -> Vec<Finding> {
        let Self { files, missing, ccps } = self;
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a port");
        let url = format!("http://{}", listener.local_addr().expect("it is bound"));
        // It ends with the process of this one test.
        thread::spawn(move || {
            listener.incoming().flatten().try_for_each(|mut stream| {
                let mut lines = BufReader::new(stream.try_clone()?).lines().map_while(Result::ok);
                let asked = lines.next().unwrap_or_default();
                // All of the question is read before the answer: closing with some of it unread would cut the answer off.
                lines.find(String::is_empty);
                let answer = files.get(asked.split(' ').nth(1).unwrap_or_default()).unwrap_or(&missing);
                write!(
                    stream,
                    "HTTP/1.1 {} Such\r\nContent-Length: {}\r\nConnection: close\r\n",
                    answer.status,
                    answer.body.len()
                )?;
                answer.headers.iter().try_for_each(|(name, value)| write!(stream, "{name}: {value}\r\n"))?;
                stream.write_all(b"\r\n")?;
                stream.write_all(&answer.body)
            })
        });
        let ask = |asked: &str, compressed: bool| match ccps.get(asked) {
            Some(answer) => answer.clone().ok_or_else(|| Silent::Failed("no such host".to_owned())),
            None => fetch(asked, compressed),
        };
        portal(&url, &[], &ask).expect("it answers")
    }
}

fn config() -> String {
    let instance = |region: &str, origin: &str| {
        format!(
            r#""ccpUrl": "{origin}/ccp-v2/", "region": "{region}", "instanceArn": "arn:aws:connect:{region}:{INSTANCE}""#
        )
    };
    let (first, second) = (instance("us-east-1", FIRST), instance("us-west-2", SECOND));
    format!(
        r#"{{"ccp": {{{first}, "pollForFailover": true, "loginUrl": "https://sso.example.com/go", "standByRegion": {{{second}}}}}}}"#
    )
}

fn set(answer: &mut Answer, name: &str, value: &str) {
    answer.headers.retain(|(key, _)| key != name);
    answer.headers.push((name.to_owned(), value.to_owned()));
}

fn unset(answer: &mut Answer, name: &str) {
    answer.headers.retain(|(key, _)| key != name);
}

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
    names("compression", WASM, |host| host.file(WASM).body = vec![0; 5000]);
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
    let headers = vec![("location".to_owned(), "https://login.example.com/saml".to_owned())];
    names("ccp", "second", |host| put(host, Some(Answer { status: 302, headers, ..Answer::default() })));
}
