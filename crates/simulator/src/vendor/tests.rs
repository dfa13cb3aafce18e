//! Situations of an instance's routes, asked without a browser.

use axum::http::{HeaderValue, StatusCode, header};
use serde_json::{Value, json};

use crate::testing::{Bench, api, ask};

const EAST: &str = "/worlds/default/regions/us-east-1";

#[tokio::test]
async fn a_framed_page_names_who_may_frame_it_and_carries_its_settings() {
    let bench = Bench::new();
    let mut request = ask("GET", "us-east-1", "/ccp-v2/", None);
    request.headers_mut().insert("sec-fetch-dest", HeaderValue::from_static("iframe"));
    request.headers_mut().insert("referer", HeaderValue::from_static("http://portal.localhost:80/"));
    let page = bench.send(request).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(
        page.header("content-security-policy"),
        "frame-ancestors http://portal.localhost:80 http://plain.localhost:80"
    );
    assert!(page.text.contains("data-region=\"us-east-1\""));
    assert!(page.text.contains("\"awsRegion\":\"us-east-1\""));
    assert!(!page.text.contains("{{"), "a placeholder was left");
}

#[tokio::test]
async fn a_framed_page_without_an_approved_referer_is_refused() {
    let bench = Bench::new();
    for referer in [None, Some("http://evil.localhost:80/"), Some("http://portal.localhost:800/")] {
        let mut request = ask("GET", "us-east-1", "/ccp-v2/", None);
        request.headers_mut().insert("sec-fetch-dest", HeaderValue::from_static("iframe"));
        if let Some(referer) = referer {
            request.headers_mut().insert("referer", HeaderValue::from_static(referer));
        }
        assert_eq!(bench.send(request).await.status, StatusCode::FORBIDDEN, "{referer:?}");
    }
    let alone = bench.get("us-east-1", "/ccp-v2/").await;
    assert_eq!(alone.status, StatusCode::OK, "in a tab of its own");
}

#[tokio::test]
async fn the_worker_loads_the_real_artifact_with_the_poll_period_of_its_world() {
    let bench = Bench::new();
    let worker = bench.get("us-east-1", "/ccp-v2/worker.js").await;
    assert!(worker.text.contains(r#""60000":2000"#), "{}", worker.text);
    assert!(worker.header("content-type").starts_with("text/javascript"));
    let streams = bench.get("us-east-1", "/ccp-v2/streams.js").await;
    assert_eq!(streams.text, "/* Streams */");
}

#[tokio::test]
async fn activity_is_what_a_session_lasts_by() {
    let bench = Bench::new();
    let set = async |limits| bench.sim("PUT", &format!("{EAST}/session"), Some(limits)).await.json();
    let view = set(json!({ "idleMs": 600_000 })).await;
    let before = view["regions"][0]["session"]["activeAt"].as_u64().expect("a time");
    let act = async || bench.send(ask("POST", "us-east-1", "/auth/activity", None)).await.status;
    assert_eq!(act().await, StatusCode::OK);
    let view = bench.sim("GET", "/worlds/default", None).await.json();
    let session = &view["regions"][0]["session"];
    let active = session["activeAt"].as_u64().expect("a time");
    assert!(active >= before);
    assert_eq!(session["idleEnds"], json!(active + 600_000));
    let token = bench.get("us-east-1", "/auth/authorize").await.json();
    assert_eq!(token["expiration"], session["ends"]);
    let view = set(json!({ "idleMs": 0 })).await;
    assert_eq!(view["regions"][0]["signedIn"], false);
    assert_eq!(act().await, StatusCode::UNAUTHORIZED);
    assert_eq!(bench.get("us-east-1", "/auth/authorize").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn an_agent_becomes_known_from_six_answers() {
    let bench = Bench::new();
    let snapshot = bench.api("GetAgentSnapshot", json!({})).await.json();
    assert_eq!(snapshot["snapshot"]["state"]["name"], "Available");
    assert_eq!(snapshot["snapshot"]["contacts"], json!([]));
    assert!(snapshot["nextToken"].is_string());
    let configuration = bench.api("GetAgentConfiguration", json!({})).await.json();
    let profile = &configuration["configuration"]["routingProfile"];
    let arn = profile["routingProfileARN"].as_str().expect("an ARN");
    assert!(arn.contains(":instance/"), "{arn}");
    for (operation, field) in [
        ("GetAgentPermissions", "permissions"),
        ("GetAgentStates", "states"),
        ("GetDialableCountryCodes", "countryCodes"),
        ("GetRoutingProfileQueues", "queues"),
    ] {
        let answer = bench.api(operation, json!({})).await.json();
        assert!(!answer[field].as_array().expect(field).is_empty());
    }
    let queues = bench.api("GetRoutingProfileQueues", json!({})).await.text;
    assert!(queues.contains("/queue/agent/"));
}

#[tokio::test]
async fn state_arns_differ_by_region_and_a_foreign_one_is_refused() {
    let bench = Bench::new();
    let states = bench.api("GetAgentStates", json!({})).await.json();
    let offline = states["states"].as_array().expect("states")[3].clone();
    assert_eq!(offline["name"], "Offline");
    let put = bench.api("PutAgentState", json!({ "state": offline })).await;
    assert_eq!(put.status, StatusCode::OK);
    let snapshot = bench.api("GetAgentSnapshot", json!({})).await.json();
    assert_eq!(snapshot["snapshot"]["state"]["type"], "offline");
    let arn = offline["agentStateARN"].as_str().expect("an ARN");
    let foreign = json!({ "state": { "agentStateARN": arn.replace("east", "west") } });
    let refused = bench.api("PutAgentState", foreign).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert_eq!(refused.json()["__type"], "InvalidStateException");
}

#[tokio::test]
async fn a_call_is_accepted_ended_and_cleared_through_the_api() {
    let bench = Bench::new();
    let offered = bench.sim("POST", &format!("{EAST}/contacts"), Some(json!({ "channel": "voice" }))).await;
    assert_eq!(offered.status, StatusCode::CREATED);
    let id = offered.json()["contactId"].clone();
    let first = |snapshot: Value| snapshot["snapshot"]["contacts"][0].clone();
    let ringing = first(bench.api("GetAgentSnapshot", json!({})).await.json());
    assert_eq!(ringing["state"]["type"], "connecting");
    for (operation, state) in [
        ("AcceptContact", json!("connected")),
        ("DestroyConnection", json!("ended")),
        ("DestroyConnection", json!("ended")),
        ("ClearContact", Value::Null),
    ] {
        let answer = bench.api(operation, json!({ "contactId": id })).await;
        assert_eq!(answer.status, StatusCode::OK, "{operation}");
        let contact = first(bench.api("GetAgentSnapshot", json!({})).await.json());
        assert_eq!(contact["state"]["type"], state, "{operation}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_long_poll_waits_for_a_change_or_the_end_of_its_time() {
    let bench = Bench::new();
    let token = bench.api("GetAgentSnapshot", json!({})).await.json()["nextToken"].clone();
    let poll = json!({ "nextToken": token, "timeout": 30_000 });
    let started = tokio::time::Instant::now();
    let same = bench.api("GetAgentSnapshot", poll.clone()).await;
    assert_eq!(same.json()["nextToken"], token);
    assert!(started.elapsed().as_secs() >= 30);

    let started = tokio::time::Instant::now();
    let (changed, offered) = tokio::join!(
        bench.api("GetAgentSnapshot", poll),
        bench.sim("POST", "/worlds/default/contacts", Some(json!({ "channel": "chat" }))),
    );
    assert_eq!(offered.status, StatusCode::CREATED);
    assert_ne!(changed.json()["nextToken"], token);
    assert!(started.elapsed().as_secs() < 30);
}

#[tokio::test(start_paused = true)]
async fn a_fault_reaches_a_long_poll_that_already_waits() {
    let bench = Bench::new();
    let token = bench.api("GetAgentSnapshot", json!({})).await.json()["nextToken"].clone();
    let poll = json!({ "nextToken": token, "timeout": 30_000 });
    let fault = format!("{EAST}/faults/api-down");
    let status = json!({ "how": { "status": 500 } });
    let (polled, set) = tokio::join!(bench.api("GetAgentSnapshot", poll), bench.sim("PUT", &fault, Some(status)));
    assert_eq!(set.status, StatusCode::OK);
    assert_eq!(polled.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test(start_paused = true)]
async fn a_hanging_api_answers_when_it_is_healed() {
    let bench = Bench::new();
    let fault = format!("{EAST}/faults/api-down");
    bench.sim("PUT", &fault, Some(json!({ "how": "hang" }))).await;
    let heal = async {
        tokio::time::sleep(std::time::Duration::from_secs(5)).await;
        bench.sim("DELETE", &fault, None).await
    };
    let started = tokio::time::Instant::now();
    let (answer, _) = tokio::join!(bench.api("GetAgentStates", json!({})), heal);
    assert_eq!(answer.status, StatusCode::OK);
    assert!(started.elapsed().as_secs() >= 5);
    let journal = bench.sim("GET", "/worlds/default/journal?kind=api", None).await;
    assert_eq!(journal.json()["entries"][0]["fault"], "api-down");
}

#[tokio::test]
async fn a_refused_call_is_broken_off_and_noted_without_a_status() {
    let bench = Bench::new();
    bench.sim("PUT", &format!("{EAST}/faults/api-down"), None).await;
    assert!(bench.api("GetAgentStates", json!({})).await.broken);
    let journal = bench.sim("GET", "/worlds/default/journal?kind=api", None).await;
    let entry = &journal.json()["entries"][0];
    assert_eq!(entry["operation"], "GetAgentStates");
    assert_eq!(entry["status"], Value::Null);
    assert_eq!(entry["fault"], "api-down");
    let other = bench.get("us-west-2", "/ccp-v2/").await;
    assert!(!other.broken, "the other region is whole");
}

#[tokio::test]
async fn an_expired_session_answers_401_until_the_agent_signs_in_again() {
    let bench = Bench::new();
    let old = bench.get("us-east-1", "/auth/authorize").await.json()["accessToken"].clone();
    let old = old.as_str().expect("a token");
    bench.sim("POST", &format!("{EAST}/sign-out"), None).await;
    let authorize = bench.get("us-east-1", "/auth/authorize").await;
    assert_eq!(authorize.status, StatusCode::UNAUTHORIZED);
    let call = bench.send(api("us-east-1", "GetAgentStates", old, json!({}))).await;
    assert_eq!(call.status, StatusCode::UNAUTHORIZED);
    assert_eq!(call.json()["__type"], "UnauthorizedException");

    let mut form = ask("POST", "idp", "/sign-in", None);
    form.headers_mut().insert("content-type", HeaderValue::from_static("application/x-www-form-urlencoded"));
    assert_eq!(bench.send(form).await.status, StatusCode::SEE_OTHER);
    let stale = bench.send(api("us-east-1", "GetAgentStates", old, json!({}))).await;
    assert_eq!(stale.status, StatusCode::UNAUTHORIZED);
    let fresh = bench.api("GetAgentStates", json!({})).await;
    assert_eq!(fresh.status, StatusCode::OK);
}

#[tokio::test]
async fn signing_out_across_origins_names_the_origin_that_asked() {
    let bench = Bench::new();
    let mut request = ask("GET", "us-east-1", "/logout", None);
    request.headers_mut().insert("origin", HeaderValue::from_static("http://portal.localhost:80"));
    let answer = bench.send(request).await;
    assert_eq!(answer.header("access-control-allow-origin"), "http://portal.localhost:80");
    assert_eq!(answer.header("access-control-allow-credentials"), "true");
    let authorize = bench.get("us-east-1", "/auth/authorize").await;
    assert_eq!(authorize.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn transports_lead_to_the_websocket_and_to_the_poll() {
    let bench = Bench::new();
    let socket = bench.api("CreateTransport", json!({ "transportType": "web_socket" })).await.json();
    assert_eq!(socket["webSocketTransport"]["url"], "wss://us-east-1.localhost:80/ws");
    let discovery = bench.api("CreateTransport", json!({ "transportType": "agent_discovery" })).await.json();
    let url = "http://us-east-1.localhost:80/agent-discovery";
    assert_eq!(discovery["agentDiscoveryTransport"]["presignedUrl"], url);
    let poll = bench.get("us-east-1", "/agent-discovery").await;
    assert_eq!(poll.header("access-control-allow-origin"), "*");
    assert_eq!(poll.json()["TerminateActiveContacts"], false);
    let world = bench.sim("GET", "/worlds/default", None).await.json();
    assert_eq!(poll.json()["InstanceArn"], world["regions"][0]["instanceArn"]);
    assert_eq!(world["regions"][0]["toldStandby"], false);
}

#[tokio::test]
async fn two_instances_of_one_region_have_hosts_of_their_own() {
    let bench = Bench::new();
    let regions = json!(["us-east-1.a", "us-east-1.b", "eu-west-2"]);
    let described = json!({ "name": "twins", "regions": regions, "active": "us-east-1.b" });
    let world = bench.sim("POST", "/worlds", Some(described)).await.json();
    assert_eq!(world["regions"][1]["ccpUrl"], "http://us-east-1-b--twins.localhost:80/ccp-v2/");
    assert_eq!(world["config"]["ccp"]["standByRegion"]["region"], "us-east-1");
    let page = bench.get("us-east-1-b--twins", "/ccp-v2/").await;
    assert!(page.text.contains("data-region=\"us-east-1.b\""));
    let poll = bench.get("eu-west-2--twins", "/agent-discovery").await.json();
    assert_eq!(poll["InstanceArn"], world["regions"][1]["instanceArn"]);
    let by_label = bench.sim("POST", "/worlds/twins/regions/us-east-1-b/sign-out", None).await.json();
    assert_eq!(by_label["regions"][1]["signedIn"], false);
}

#[tokio::test]
async fn where_instances_have_names_as_real_ones_their_request_page_may_be_framed() {
    let bench = Bench::new();
    let world = bench.sim("POST", "/worlds", Some(json!({ "name": "real", "connectDomain": true }))).await.json();
    let ccp = "http://us-east-1.my.connect.aws--real.localhost:80/ccp-v2/";
    assert_eq!(world["config"]["ccp"]["ccpUrl"], ccp);
    let page = bench.get("us-east-1.my.connect.aws--real", "/request-storage-access").await;
    assert!(page.text.contains("data-testid=\"storage-request\" data-region=\"us-east-1\""));
    assert!(page.header("content-security-policy").contains("http://portal--real.localhost:80"));
    let denied = bench.sim("PUT", "/worlds/real/regions/us-east-1/faults/storage-denied", Some(json!({}))).await;
    assert_eq!(denied.status, StatusCode::OK);
    let told = bench.get("us-east-1.my.connect.aws--real", "/sim/instance").await.json();
    assert_eq!(told["storageDenied"], "refuse");
}

#[tokio::test]
async fn in_a_world_with_cookies_a_session_is_for_the_browser_that_signed_in() {
    let bench = Bench::new();
    bench.sim("POST", "/worlds", Some(json!({ "name": "jar", "signedIn": false, "cookies": true }))).await;
    let send = async |method: &str, path: &str, cookie: Option<&str>| {
        let mut request = ask(method, "us-west-2--jar", path, None);
        let brought = cookie.map(|cookie| HeaderValue::from_str(&format!("theme=dark; {cookie}")).expect("a header"));
        request.headers_mut().extend(brought.map(|cookie| (header::COOKIE, cookie)));
        bench.send(request).await.status
    };
    let authorize = async |cookie| send("GET", "/auth/authorize", cookie).await;
    let act = async |cookie| send("POST", "/auth/activity", cookie).await;
    let mut form = ask("POST", "idp--jar", "/sign-in", None);
    form.headers_mut().insert("content-type", HeaderValue::from_static("application/x-www-form-urlencoded"));
    let first = bench.send(form).await.header("location").to_owned();
    assert_eq!(first, "http://us-east-1--jar.localhost:80/auth/sign-in?code=us-east-1.0&then=us-west-2");
    assert_eq!(authorize(None).await, StatusCode::UNAUTHORIZED, "signed in, but not in this browser");
    assert_eq!(act(None).await, StatusCode::UNAUTHORIZED, "activity of whom?");

    let east = bench.get("us-east-1--jar", "/auth/sign-in?code=us-east-1.0&then=us-west-2").await;
    assert_eq!(east.status, StatusCode::SEE_OTHER);
    let west = bench.get("us-west-2--jar", east.header("location").split_once(":80").expect("an address").1).await;
    assert_eq!(west.header("location"), "http://idp--jar.localhost:80/signed-in");
    let (cookie, attributes) = west.header("set-cookie").split_once("; ").expect("attributes");
    assert_eq!(attributes, "Path=/; HttpOnly; Secure; SameSite=None");
    assert_eq!(authorize(Some(cookie)).await, StatusCode::OK);
    assert_eq!(act(Some(cookie)).await, StatusCode::OK);
    assert_eq!(authorize(Some("simulated-session=us-east-1.0")).await, StatusCode::UNAUTHORIZED, "another region's");

    assert_eq!(send("GET", "/logout", None).await, StatusCode::OK);
    assert_eq!(authorize(Some(cookie)).await, StatusCode::OK, "a stranger has signed out");
    send("GET", "/logout", Some(cookie)).await;
    assert_eq!(authorize(Some(cookie)).await, StatusCode::UNAUTHORIZED, "signed out");
    bench.sim("POST", "/worlds/jar/regions/us-west-2/sign-in", None).await;
    assert_eq!(authorize(Some(cookie)).await, StatusCode::UNAUTHORIZED, "of a session that has ended");
    let late = bench.get("us-west-2--jar", "/auth/sign-in?code=us-west-2.0").await;
    assert_eq!(late.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_contact_of_another_region_is_in_the_snapshot_and_its_actions_go_where_it_lives() {
    let bench = Bench::new();
    let globally = json!({ "active": "us-east-1", "globalRouting": true });
    bench.sim("PUT", "/worlds/default/distribution", Some(globally)).await;
    let offered =
        bench.sim("POST", "/worlds/default/regions/us-west-2/contacts", Some(json!({ "channel": "voice" }))).await;
    let offered = offered.json();
    assert_eq!((&offered["region"], &offered["handledIn"]), (&json!("us-west-2"), &json!("us-east-1")));
    let snapshot = bench.api("GetAgentSnapshot", json!({})).await.json();
    let contact = &snapshot["snapshot"]["contacts"][0];
    assert_eq!(contact["contactId"], offered["contactId"]);
    assert!(contact["queue"]["queueARN"].as_str().expect("an ARN").starts_with("arn:aws:connect:us-west-2:"));
    let home = bench
        .get("us-east-1", &format!("/sim/instance?contact={}", contact["contactId"].as_str().expect("an id")))
        .await;
    assert!(home.json()["contactHome"].as_str().expect("an ARN").starts_with("arn:aws:connect:us-west-2:"));

    let accept = json!({ "contactId": offered["contactId"] });
    bench.sim("PUT", "/worlds/default/regions/us-west-2/faults/api-down", None).await;
    assert_eq!(bench.api("AcceptContact", accept.clone()).await.status, StatusCode::SERVICE_UNAVAILABLE);
    let state = bench.api("PutAgentState", json!({ "state": { "name": "Break" } })).await;
    assert_eq!(state.status, StatusCode::OK, "the agent's state is the agent's region's");
    bench.sim("DELETE", "/worlds/default/regions/us-west-2/faults", None).await;
    assert_eq!(bench.api("AcceptContact", accept).await.status, StatusCode::OK);
}
