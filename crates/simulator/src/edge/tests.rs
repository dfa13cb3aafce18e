//! The edge as it is made of the templates that are deployed, on virtual time.

use std::path::Path;
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::Deployed;
use crate::testing::{Answer, Bench, ask};

const SCRIPT: &str = "a-0123456789abcdef.js";

/// An edge before two buckets with the same files.
fn bench() -> Bench {
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/cloudformation");
    let bench = Bench::with_edge(Deployed::read(&templates).expect("they make an edge"));
    for folder in ["dist", "second"] {
        bench.write(&format!("{folder}/index.html"), "<!doctype html>");
        bench.write(&format!("{folder}/{SCRIPT}"), &"/* script */\n".repeat(200));
    }
    bench
}

impl Bench {
    async fn portal(&self, path: &str, headers: &[(&'static str, &str)]) -> Answer {
        let mut request = ask("GET", "portal", path, None);
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().expect("a header"));
        }
        self.send(request).await
    }

    async fn switch_off(&self, bucket: &str, how: Value) {
        let answer =
            self.sim("PUT", &format!("/worlds/default/edge/buckets/{bucket}"), Some(json!({ "how": how }))).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    }

    /// The latest answer of the edge, as the control API tells of it.
    async fn latest(&self) -> Value {
        let edge = self.sim("GET", "/worlds/default/edge", None).await.json();
        edge["served"].as_array().and_then(|served| served.last().cloned()).expect("something was answered")
    }
}

#[tokio::test(start_paused = true)]
async fn a_name_with_a_digest_is_kept_and_the_page_is_not() {
    let bench = bench();
    let script = format!("/{SCRIPT}");
    for (path, outcome) in [("/", "miss"), ("/", "miss"), (&*script, "miss"), (&*script, "hit")] {
        let answer = bench.portal(path, &[]).await;
        assert_eq!((answer.status, &bench.latest().await["outcome"]), (StatusCode::OK, &json!(outcome)), "{path}");
    }
    tokio::time::advance(Duration::from_secs(70)).await;
    let answer = bench.portal(&script, &[]).await;
    assert_eq!((answer.header("age"), answer.header("x-cache")), ("70", "Hit from cloudfront"));
    assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(bench.portal("/", &[]).await.header("cache-control"), "no-cache");
    bench.sim("DELETE", "/worlds/default/edge/kept", None).await;
    bench.portal(&script, &[]).await;
    assert_eq!(bench.latest().await["outcome"], "miss");
}

#[tokio::test(start_paused = true)]
async fn what_is_compressed_has_a_weak_tag_by_which_the_viewer_has_it_already() {
    let bench = bench();
    let path = format!("/{SCRIPT}");
    let gzip = ("accept-encoding", "gzip, deflate");
    let plain = bench.portal(&path, &[]).await;
    let compressed = bench.portal(&path, &[gzip]).await;
    assert_eq!((plain.header("content-encoding"), compressed.header("content-encoding")), ("", "gzip"));
    assert_eq!(compressed.header("etag"), format!("W/{}", plain.header("etag")));
    assert_eq!(compressed.header("vary"), "Accept-Encoding");
    let again = bench.portal(&path, &[gzip, ("if-none-match", compressed.header("etag"))]).await;
    assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
    // Too short, and not kept: a minimum of 0.
    assert_eq!(bench.portal("/", &[gzip]).await.header("content-encoding"), "");
}

#[tokio::test(start_paused = true)]
async fn every_answer_has_the_headers_of_the_policy_and_only_a_file_says_what_may_be_kept() {
    let bench = bench();
    for (path, status) in [("/", StatusCode::OK), ("/gone-0123456789abcdef.js", StatusCode::NOT_FOUND)] {
        let answer = bench.portal(path, &[]).await;
        assert_eq!(answer.status, status);
        let policy = answer.header("content-security-policy");
        let frames = "frame-src 'self' http://us-east-1.localhost:80 http://us-west-2.localhost:80;";
        assert!(policy.contains(frames), "{policy}");
        let camera = "camera=(self \"http://us-east-1.localhost:80\" \"http://us-west-2.localhost:80\")";
        assert!(answer.header("permissions-policy").contains(camera));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("cache-control").is_empty(), status == StatusCode::NOT_FOUND);
    }
    let configuration = bench.portal("/config.json", &[]).await;
    assert_eq!(configuration.header("cache-control"), "no-store");
    assert!(configuration.json()["ccp"].is_object());
}

#[tokio::test(start_paused = true)]
async fn a_first_bucket_that_fails_is_left_for_the_second_one_at_every_request() {
    let bench = bench();
    for (how, waited) in [
        (json!("refused"), 0),
        (json!({ "status": 503 }), 0),
        (json!({ "status": 403 }), 0),
        // As the template has it, and short enough for a desk that waits three seconds for its host.
        (json!("unreachable"), 2_000),
        (json!("silent"), 2_000),
    ] {
        bench.switch_off("first", how.clone()).await;
        for _ in 0..2 {
            assert_eq!(bench.portal("/", &[]).await.status, StatusCode::OK);
            let latest = bench.latest().await;
            assert_eq!((&latest["origin"], &latest["failedOver"]), (&json!("second-bucket"), &json!(true)), "{how}");
            assert_eq!(latest["waitedMs"], waited, "{how}");
        }
    }
    bench.sim("DELETE", "/worlds/default/edge/buckets/first", None).await;
    bench.portal("/", &[]).await;
    assert_eq!(bench.latest().await["origin"], "first-bucket");
}

#[tokio::test(start_paused = true)]
async fn without_both_buckets_there_is_what_was_kept_and_no_error_is() {
    let bench = bench();
    let path = format!("/{SCRIPT}");
    bench.portal(&path, &[]).await;
    bench.switch_off("first", json!("refused")).await;
    bench.switch_off("second", json!("unreachable")).await;
    assert_eq!(bench.portal("/", &[]).await.status, StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(bench.portal(&path, &[]).await.status, StatusCode::OK);
    assert_eq!(bench.latest().await["outcome"], "hit");
    // A year later it would have to be confirmed, and stands in for the origins that can't.
    tokio::time::advance(Duration::from_hours(24 * 366)).await;
    assert_eq!(bench.portal(&path, &[]).await.status, StatusCode::OK);
    assert_eq!(bench.latest().await["outcome"], "stale");
    for bucket in ["first", "second"] {
        bench.sim("DELETE", &format!("/worlds/default/edge/buckets/{bucket}"), None).await;
    }
    assert_eq!(bench.portal("/", &[]).await.status, StatusCode::OK);
    bench.portal(&path, &[]).await;
    assert_eq!(bench.latest().await["outcome"], "refreshHit");
}

#[tokio::test(start_paused = true)]
async fn a_missing_file_is_missing_also_where_the_second_bucket_has_it() {
    let bench = bench();
    bench.write("second/only.js", "there");
    assert_eq!(bench.portal("/only.js", &[]).await.status, StatusCode::NOT_FOUND);
    bench.switch_off("first", json!("refused")).await;
    assert_eq!(bench.portal("/only.js", &[]).await.text, "there");
}

#[tokio::test(start_paused = true)]
async fn a_bucket_has_no_folders_and_the_edge_takes_three_methods() {
    let bench = bench();
    for path in ["/settings", "/snippets/", "/../streams.js"] {
        assert_eq!(bench.portal(path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(bench.send(ask("POST", "portal", "/", None)).await.status, StatusCode::FORBIDDEN);
    let head = bench.send(ask("HEAD", "portal", "/", None)).await;
    assert_eq!((head.status, head.header("content-length"), head.text.as_str()), (StatusCode::OK, "15", ""));
}

#[tokio::test(start_paused = true)]
async fn a_bucket_that_is_not_there_and_an_edge_that_is_not_there_are_said() {
    let answer = bench().sim("PUT", "/worlds/default/edge/buckets/third", Some(json!({ "how": "refused" }))).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let answer =
        bench().sim("PUT", "/worlds/default/edge/buckets/first", Some(json!({ "how": { "status": 200 } }))).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let answer = Bench::new().sim("GET", "/worlds/default/edge", None).await;
    assert!(answer.status == StatusCode::NOT_FOUND && answer.text.contains("--edge"), "{}", answer.text);
}

#[tokio::test(start_paused = true)]
async fn a_reset_switches_both_regions_on_and_forgets_what_was_kept() {
    let bench = bench();
    bench.portal(&format!("/{SCRIPT}"), &[]).await;
    bench.switch_off("first", json!("refused")).await;
    bench.sim("POST", "/worlds/default/reset", None).await;
    bench.portal(&format!("/{SCRIPT}"), &[]).await;
    let latest = bench.latest().await;
    assert_eq!((&latest["outcome"], &latest["origin"]), (&json!("miss"), &json!("first-bucket")));
}
