//! Situations of the control API, the portal and the plain host.

use axum::http::{HeaderValue, StatusCode};
use serde_json::{Value, json};

use crate::testing::{Bench, ask};
use crate::web::headers::HeaderRules;

#[tokio::test]
async fn worlds_stand_side_by_side() {
    let bench = Bench::new();
    let made = bench.sim("POST", "/worlds", Some(json!({ "name": "t1", "active": "us-west-2" }))).await;
    assert_eq!(made.status, StatusCode::CREATED);
    assert_eq!(made.json()["urls"]["portal"], "http://portal--t1.localhost:80/");
    assert_eq!(made.json()["distribution"]["active"], "us-west-2");
    bench.sim("POST", "/worlds/t1/contacts", Some(json!({ "channel": "task" }))).await;
    let count = async |world: &str| {
        let view = bench.sim("GET", &format!("/worlds/{world}"), None).await.json();
        let contacts = view["regions"][1]["contacts"].as_array().expect("contacts");
        contacts.len()
    };
    assert_eq!(count("t1").await, 1);
    assert_eq!(count("default").await, 0);
    let names = bench.sim("GET", "/worlds", None).await.json();
    assert_eq!(names["worlds"], json!(["default", "t1"]));
    let gone = bench.sim("DELETE", "/worlds/t1", None).await;
    assert_eq!(gone.status, StatusCode::NO_CONTENT);
    let missing = bench.sim("GET", "/worlds/t1", None).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert_eq!(bench.get("portal--t1", "/").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_refusal_says_what_is_wrong() {
    let bench = Bench::new();
    let east = "/worlds/default/regions/us-east-1";
    for (method, path, body, status, part) in [
        ("POST", "/worlds".to_owned(), json!({ "name": "default" }), 409, "delete it first"),
        ("POST", "/worlds".to_owned(), json!({ "color": 1 }), 400, "color"),
        ("POST", "/worlds".to_owned(), json!({ "regions": [] }), 400, "regions"),
        ("PUT", "/worlds/default/distribution".to_owned(), json!({ "active": "x" }), 404, "us-west-2"),
        ("PUT", format!("{east}/agent"), json!({ "state": "Gone" }), 400, "Available"),
        ("PUT", format!("{east}/faults/nope"), json!({}), 404, "page-down"),
        ("PUT", format!("{east}/faults/slow"), json!({}), 400, "ms"),
        ("POST", format!("{east}/contacts"), json!({ "channel": "fax" }), 400, "fax"),
        ("POST", format!("{east}/contacts/x/clear"), json!({}), 404, "no contact"),
        ("POST", format!("{east}/ccp/explode"), json!({}), 400, "reload"),
        ("PUT", "/worlds/default/config".to_owned(), json!({ "status": 99 }), 400, "status"),
        ("PUT", "/worlds/default/file-fails".to_owned(), json!({ "match": "/**", "status": 99 }), 400, "status"),
        ("GET", "/nothing".to_owned(), json!({}), 404, "README"),
    ] {
        let answer = bench.sim(method, &path, Some(body)).await;
        assert_eq!(answer.status.as_u16(), status, "{path}: {}", answer.text);
        let error = answer.json()["error"].as_str().expect("an error").to_owned();
        assert!(error.contains(part), "{path}: {error}");
    }
}

#[tokio::test]
async fn a_contact_goes_through_its_life_and_no_faster() {
    let bench = Bench::new();
    let contacts = "/worlds/default/regions/us-east-1/contacts";
    let offered = bench.sim("POST", contacts, Some(json!({ "channel": "voice" }))).await;
    let id = offered.json()["contactId"].as_str().expect("an id").to_owned();
    let act = async |action: &str| {
        let path = format!("{contacts}/{id}/{action}");
        bench.sim("POST", &path, None).await
    };
    assert_eq!(act("clear").await.status, StatusCode::CONFLICT);
    assert_eq!(act("accept").await.json()["contact"]["state"], "connected");
    assert_eq!(act("hold").await.json()["contact"]["onHold"], true);
    assert_eq!(act("end").await.json()["contact"]["state"], "ended");
    assert_eq!(act("clear").await.json()["contact"], Value::Null);
}

#[tokio::test]
async fn a_reset_heals_and_clears() {
    let bench = Bench::new();
    let east = "/worlds/default/regions/us-east-1";
    bench.sim("PUT", &format!("{east}/faults/page-down"), None).await;
    bench.sim("POST", &format!("{east}/sign-out"), None).await;
    let config = json!({ "status": 404 });
    bench.sim("PUT", "/worlds/default/config", Some(config)).await;
    let broken = bench.sim("GET", "/worlds/default", None).await.json();
    assert_eq!(broken["regions"][0]["signedIn"], false);
    assert_eq!(broken["configReplaced"], true);
    let view = bench.sim("POST", "/worlds/default/reset", None).await.json();
    assert_eq!(view["regions"][0]["signedIn"], true);
    assert_eq!(view["regions"][0]["faults"], json!({}));
    assert_eq!(view["configReplaced"], false);
    assert_eq!(view["journalLast"], 0);
}

#[tokio::test]
async fn the_journal_can_be_filtered() {
    let bench = Bench::new();
    bench.get("us-east-1", "/ccp-v2/").await;
    bench.get("us-west-2", "/ccp-v2/").await;
    bench.get("us-west-2", "/auth/authorize").await;
    let read = async |query: &str| {
        let path = format!("/worlds/default/journal?{query}");
        let journal = bench.sim("GET", &path, None).await.json();
        let entries = journal["entries"].as_array().expect("entries");
        let paths = entries.iter().map(|entry| entry["path"].clone());
        paths.collect::<Vec<_>>()
    };
    assert_eq!(read("").await, ["/ccp-v2/", "/ccp-v2/", "/auth/authorize"]);
    assert_eq!(read("region=us-west-2&kind=page").await, ["/ccp-v2/"]);
    assert_eq!(read("since=2").await, ["/auth/authorize"]);
    assert_eq!(read("limit=1").await, ["/auth/authorize"]);
    assert!(read("kind=poll").await.is_empty());
}

#[tokio::test]
async fn the_control_api_is_open_to_every_origin() {
    let bench = Bench::new();
    let mut request = ask("OPTIONS", "us-east-1", "/sim/worlds", None);
    let headers = request.headers_mut();
    headers.insert("origin", HeaderValue::from_static("http://elsewhere"));
    headers.insert("access-control-request-method", HeaderValue::from_static("POST"));
    let answer = bench.send(request).await;
    assert_eq!(answer.header("access-control-allow-origin"), "*");
}

#[tokio::test]
async fn the_portal_gets_a_configuration_that_fits_its_world() {
    let bench = Bench::new();
    let config = bench.get("portal", "/config.json").await.json();
    let ccp = &config["ccp"];
    assert_eq!(ccp["ccpUrl"], "http://us-east-1.localhost:80/ccp-v2/");
    assert_eq!(ccp["region"], "us-east-1");
    assert_eq!(ccp["standByRegion"]["region"], "us-west-2");
    assert_eq!(ccp["pollForFailover"], true);
    assert_eq!(ccp["loginUrl"], "http://idp.localhost:80/");

    for (put, status, body) in [
        (json!({ "body": "{ broken" }), 200, "{ broken"),
        (json!({ "body": { "ccp": 1 } }), 200, r#"{"ccp":1}"#),
        (json!({ "status": 404 }), 404, ""),
    ] {
        bench.sim("PUT", "/worlds/default/config", Some(put)).await;
        let answer = bench.get("portal", "/config.json").await;
        assert_eq!((answer.status.as_u16(), answer.text.as_str()), (status, body));
    }
    bench.sim("DELETE", "/worlds/default/config", None).await;
    let again = bench.get("portal", "/config.json").await.json();
    assert_eq!(again, config);
}

#[tokio::test]
async fn the_portal_host_serves_routes_files_and_the_deployed_headers() {
    let rules = r#"{ "paths": [
        { "match": "/**", "headers": { "Content-Security-Policy": "frame-src {frame-sources}" } },
        { "match": "/index.html", "headers": { "X-Page": "index" } } ] }"#;
    let rules: HeaderRules = serde_json::from_str(rules).expect("good rules");
    let bench = Bench::with_headers(rules);
    bench.write("dist/index.html", "the portal");
    bench.write("dist/app.wasm", "wasm");
    let index = bench.get("portal", "/").await;
    assert_eq!(index.text, "the portal");
    assert_eq!(index.header("x-page"), "index");
    assert_eq!(
        index.header("content-security-policy"),
        "frame-src http://us-east-1.localhost:80 http://us-west-2.localhost:80"
    );
    let route = bench.get("portal", "/settings").await;
    assert_eq!((route.text.as_str(), route.header("x-page")), ("the portal", "index"));
    let wasm = bench.get("portal", "/app.wasm").await;
    assert_eq!(wasm.header("content-type"), "application/wasm");
    assert_eq!(wasm.header("x-page"), "");
    let gone = bench.get("portal", "/gone.js").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn of_the_portal_only_files_are_kept_and_for_ever_only_those_with_a_digest() {
    let deployed = include_str!("../../../../deploy/headers.json");
    let bench = Bench::with_headers(serde_json::from_str(deployed).expect("good rules"));
    let digest = "ambidesk-0123456789abcdef_bg.wasm";
    for name in [digest, "index.html", "own.css"] {
        bench.write(&format!("dist/{name}"), "a file");
    }
    let kept = async |path: &str, status: u16| {
        let answer = bench.get("portal", path).await;
        assert_eq!(answer.status.as_u16(), status, "{path}");
        answer.header("cache-control").to_owned()
    };
    let program = format!("/{digest}");
    assert_eq!(kept(&program, 200).await, "public, max-age=31536000, immutable");
    for path in ["/", "/index.html", "/settings", "/own.css"] {
        assert_eq!(kept(path, 200).await, "no-cache", "{path}");
    }
    assert_eq!(kept("/config.json", 200).await, "no-store");
    for path in ["/ambidesk-fedcba9876543210.js", "/gone.css", "/locales/xx.ftl"] {
        assert_eq!(kept(path, 404).await, "no-store", "{path}");
    }
    let mut outside = ask("GET", "portal", &program, None);
    outside.headers_mut().insert("range", HeaderValue::from_static("bytes=900-"));
    let outside = bench.send(outside).await;
    assert_eq!((outside.status.as_u16(), outside.header("cache-control")), (416, "no-store"));
    let mut again = ask("GET", "portal", &program, None);
    again.headers_mut().insert("if-modified-since", HeaderValue::from_static("Fri, 01 Jan 2100 00:00:00 GMT"));
    let again = bench.send(again).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert!(again.header("cache-control").contains("immutable"));

    for status in [403, 404, 503] {
        let fault = json!({ "match": "/**", "status": status });
        bench.sim("PUT", "/worlds/default/file-fails", Some(fault)).await;
        for path in [program.as_str(), "/", "/own.css", "/config.json"] {
            assert_eq!(kept(path, status).await, "no-store", "{status} of {path}");
        }
    }
}

#[tokio::test]
async fn files_fail_as_often_as_asked_for_and_as_another_host_would_let_them() {
    let bench = Bench::new();
    bench.write("dist/app.js", "the program");
    let fault = json!({ "match": "/*.js", "status": 403, "times": 2, "cacheControl": "max-age=60" });
    let set = bench.sim("PUT", "/worlds/default/file-fails", Some(fault.clone())).await;
    assert_eq!(set.json()["fileFails"], fault);
    for host in ["portal", "plain"] {
        let answer = bench.get(host, "/app.js").await;
        assert_eq!((answer.status, answer.header("cache-control")), (StatusCode::FORBIDDEN, "max-age=60"), "{host}");
    }
    assert_eq!(bench.get("portal", "/app.js").await.text, "the program");
    let journal = bench.sim("GET", "/worlds/default/journal", None).await.json();
    assert_eq!(journal["entries"][0]["fault"], "file-fails");
    assert_eq!(journal["entries"][2]["fault"], Value::Null);

    bench.sim("PUT", "/worlds/default/file-fails", Some(json!({ "match": "/**", "status": 200 }))).await;
    let page = bench.get("plain", "/app.js").await;
    assert!(page.header("content-type").starts_with("text/html"), "a page in the place of a file");
    bench.sim("DELETE", "/worlds/default/file-fails", None).await;
    assert_eq!(bench.get("plain", "/app.js").await.text, "the program");
    bench.sim("PUT", "/worlds/default/file-fails", Some(json!({ "match": "/**" }))).await;
    bench.sim("POST", "/worlds/default/reset", None).await;
    assert_eq!(bench.get("plain", "/app.js").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_policy_of_the_portal_follows_the_endpoint_of_its_configuration() {
    let rules = r#"{ "paths": [ { "match": "/**", "headers": {
        "Content-Security-Policy": "frame-src {frame-sources}; connect-src {connect-sources}" } } ] }"#;
    let bench = Bench::with_headers(serde_json::from_str(rules).expect("good rules"));
    bench.write("dist/index.html", "the portal");
    let instances = "http://us-east-1.localhost:80 http://us-west-2.localhost:80";
    for (endpoint, connects) in [
        (json!("http://127.0.0.1:9999/telemetry?key=1"), format!("{instances} http://127.0.0.1:9999")),
        (json!("/telemetry"), instances.to_owned()),
        (json!(7), instances.to_owned()),
    ] {
        let config = json!({ "body": { "telemetry": { "endpoint": endpoint } } });
        bench.sim("PUT", "/worlds/default/config", Some(config)).await;
        let policy = bench.get("portal", "/").await.header("content-security-policy").to_owned();
        assert_eq!(policy, format!("frame-src {instances}; connect-src {connects}"));
    }
}

#[tokio::test]
async fn the_plain_host_prefers_its_pages_and_sends_only_chosen_headers() {
    let bench = Bench::new();
    bench.write("dist/script.js", "the script");
    bench.write("dist/page.html", "the portal's");
    bench.write("pages/page.html", "the page");
    let headers = json!({ "Content-Security-Policy": "default-src 'self'" });
    let set = bench.sim("PUT", "/worlds/default/plain-headers", Some(headers)).await;
    assert_eq!(set.status, StatusCode::OK);
    let page = bench.get("plain", "/page.html").await;
    assert_eq!(page.text, "the page");
    assert_eq!(page.header("content-security-policy"), "default-src 'self'");
    assert_eq!(bench.get("plain", "/script.js").await.text, "the script");
    assert_eq!(bench.get("plain", "/x").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_sign_in_page_says_where_it_signs_in() {
    let bench = Bench::new();
    let both = bench.get("idp", "/").await;
    assert!(both.text.contains("us-east-1 and us-west-2"), "{}", both.text);
    let one = bench.get("idp", "/?region=us-west-2").await;
    assert!(one.text.contains(r#"value="us-west-2""#));
    let none = bench.get("idp", "/?region=%3Cscript%3E").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    assert!(!none.text.contains("<script>"));
}

#[tokio::test]
async fn signing_in_to_one_region_leaves_the_other_signed_out() {
    let bench = Bench::new();
    for region in ["us-east-1", "us-west-2"] {
        let path = format!("/worlds/default/regions/{region}/sign-out");
        bench.sim("POST", &path, None).await;
    }
    let mut form = ask("POST", "idp", "/sign-in", None);
    form.headers_mut().insert("content-type", HeaderValue::from_static("application/x-www-form-urlencoded"));
    *form.body_mut() = axum::body::Body::from("region=us-west-2");
    bench.send(form).await;
    let view = bench.sim("GET", "/worlds/default", None).await.json();
    assert_eq!(view["regions"][0]["signedIn"], false);
    assert_eq!(view["regions"][1]["signedIn"], true);
}

#[tokio::test]
async fn the_console_is_at_the_bare_address_too() {
    let bench = Bench::new();
    let mut request = ask("GET", "console", "/", None);
    request.headers_mut().insert("host", HeaderValue::from_static("127.0.0.1:80"));
    let page = bench.send(request).await;
    assert!(page.text.contains(r#"data-world="default""#), "{}", page.text);
}

#[tokio::test]
async fn a_sign_in_is_global_unless_it_says_otherwise_or_names_a_region() {
    let bench = Bench::new();
    let scope =
        async |of: usize| bench.sim("GET", "/worlds/default", None).await.json()["regions"][of]["signInScope"].clone();
    assert_eq!(scope(0).await, "global");
    bench.sim("POST", "/worlds/default/regions/us-east-1/sign-in", Some(json!({ "scope": "spoilt" }))).await;
    assert_eq!(scope(0).await, "spoilt");
    let page = bench.get("us-east-1", "/ccp-v2/").await;
    assert!(page.text.contains("\"signInScope\":\"spoilt\""), "{}", page.text);
    for (region, expected) in [("us-west-2", "regional"), ("", "global")] {
        let mut form = ask("POST", "idp", "/sign-in", None);
        form.headers_mut().insert("content-type", HeaderValue::from_static("application/x-www-form-urlencoded"));
        *form.body_mut() = format!("region={region}").into();
        bench.send(form).await;
        assert_eq!(scope(1).await, expected);
    }
    assert_eq!(scope(0).await, "global", "of every region");
    let asked = bench.get("us-east-1", "/sim/instance").await.json();
    assert_eq!(asked["signInScope"], "global", "a CCP whose page was on its way may ask");
    let bad = bench.sim("POST", "/worlds/default/regions/us-east-1/sign-in", Some(json!({ "scope": "local" }))).await;
    assert_eq!(bad.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_ccp_asks_its_own_host_what_goes_wrong_in_the_managed_scheme() {
    let bench = Bench::new();
    let asked = async |label: &str| bench.get(label, "/sim/instance").await;
    let whole = asked("us-east-1").await.json();
    assert!(whole["instanceArn"].as_str().expect("an ARN").starts_with("arn:aws:connect:us-east-1:"));
    assert_eq!(whole["wrong"], json!([]));
    let how = json!({ "how": ["no-init"] });
    bench.sim("PUT", "/worlds/default/regions/us-east-1/faults/managed-scheme", Some(how)).await;
    assert_eq!(asked("us-east-1").await.json()["wrong"], json!(["no-init"]));
    assert_eq!(asked("us-west-2").await.json()["wrong"], json!([]));
    assert_eq!(asked("console").await.status, StatusCode::NOT_FOUND);
}
