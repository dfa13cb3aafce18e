//! A host that is right, on this machine, and what a fault changes of it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;
use std::time::SystemTime;

use ambidesk_hosting::{Origins, Rules};
use sha2::{Digest, Sha256};

use crate::checks::{MISSING, portal};
use crate::client::{Answer, Silent, fetch};
use crate::finding::Finding;

pub(super) const SCRIPT: &str = "/ambidesk-0123456789abcdef.js";
pub(super) const WASM: &str = "/ambidesk-0123456789abcdef_bg.wasm";
pub(super) const STREAMS: &str = "/connect-streams-min-0123456789abcdef.js";
/// A script that is no part of the release.
pub(super) const OWN: &str = "/own.js";
pub(super) const FIRST: &str = "https://first.my.connect.aws";
pub(super) const SECOND: &str = "https://second.my.connect.aws";
pub(super) const INSTANCE: &str = "123456789012:instance/17ac6c89-91e1-4b3f-86b0-40e5ed67971f";

/// What a host answers; a fault changes it.
pub(super) struct Host {
    pub(super) files: BTreeMap<String, Answer>,
    pub(super) missing: Answer,
    /// The CCPs, by the address that is asked for.
    pub(super) ccps: BTreeMap<String, Option<Answer>>,
    /// Files whose answer ends before it is whole.
    pub(super) cut: Vec<&'static str>,
}

impl Host {
    pub(super) fn good() -> Self {
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
            (STREAMS, "text/javascript", ""),
            (OWN, "text/javascript", ""),
            ("/locales/de.ftl", "text/plain; charset=utf-8", ""),
            ("/locales/ja.ftl", "text/plain; charset=utf-8", ""),
            ("/service-worker.js", "text/javascript", ""),
            ("/release.json", "application/json", ""),
            (
                "/shell.json",
                "application/json",
                r#"{ "worker": "on", "share": 100, "lookMinutes": 15, "takeMinutes": 15 }"#,
            ),
        ];
        let files = files.map(|(path, kind, body)| (path.to_owned(), answer(path, kind, 200, body)));
        let ccp = |origin: &str| (format!("{origin}/ccp-v2/"), Some(Answer { status: 200, ..Answer::default() }));
        let mut host = Self {
            files: files.into(),
            missing: answer(MISSING, "text/plain", 404, ""),
            ccps: [ccp(FIRST), ccp(SECOND)].into(),
            cut: Vec::new(),
        };
        host.list();
        host
    }

    /// Has `release.json` name the parts as they are.
    pub(super) fn list(&mut self) {
        let digest =
            |body: &[u8]| Sha256::digest(body).into_iter().fold(String::new(), |all, byte| format!("{all}{byte:02x}"));
        let is_part =
            |path: &str| !["/config.json", "/release.json", "/service-worker.js", "/shell.json", OWN].contains(&path);
        let parts = self.files.iter().filter(|(path, _)| is_part(path));
        let parts: BTreeMap<&str, String> = parts
            .map(|(path, answer)| (if path == "/" { "index.html" } else { &path[1..] }, digest(&answer.body)))
            .collect();
        let list = serde_json::json!({ "release": "0123456789abcdef", "files": parts });
        self.file("/release.json").body = list.to_string().into();
    }

    pub(super) fn file(&mut self, path: &str) -> &mut Answer {
        self.files.get_mut(path).expect("it has the file")
    }

    /// Serves on loopback, and says what the doctor finds.
    pub(super) fn findings(self) -> Vec<Finding> {
        let Self { files, missing, ccps, cut } = self;
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a port");
        let url = format!("http://{}", listener.local_addr().expect("it is bound"));
        // It ends with the process of this one test.
        thread::spawn(move || {
            listener.incoming().flatten().try_for_each(|mut stream| {
                let mut lines = BufReader::new(stream.try_clone()?).lines().map_while(Result::ok);
                let asked = lines.next().unwrap_or_default();
                // All of the question is read before the answer: closing with some of it unread would cut the answer off.
                lines.find(String::is_empty);
                let path = asked.split(' ').nth(1).unwrap_or_default();
                let answer = files.get(path).unwrap_or(&missing);
                let length = answer.body.len() + usize::from(cut.contains(&path));
                write!(
                    stream,
                    "HTTP/1.1 {} Such\r\nContent-Length: {length}\r\nConnection: close\r\n",
                    answer.status,
                )?;
                answer.headers.iter().try_for_each(|(name, value)| write!(stream, "{name}: {value}\r\n"))?;
                stream.write_all(b"\r\n")?;
                stream.write_all(&answer.body)
            })
        });
        let ask = |asked: &str| match ccps.get(asked) {
            Some(answer) => answer.clone().ok_or_else(|| Silent::Failed("no such host".to_owned())),
            None => fetch(asked),
        };
        portal(&url, &[], &ask).expect("it answers")
    }
}

pub(super) fn config() -> String {
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

pub(super) fn set(answer: &mut Answer, name: &str, value: &str) {
    answer.headers.retain(|(key, _)| key != name);
    answer.headers.push((name.to_owned(), value.to_owned()));
}

pub(super) fn unset(answer: &mut Answer, name: &str) {
    answer.headers.retain(|(key, _)| key != name);
}
