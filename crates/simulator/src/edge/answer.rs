//! What a viewer gets: from what is kept, or from the origins; compressed, and with the headers of the policy.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use tokio::time::{Duration, Instant};

use super::bucket::Object;
use super::cache::Key;
use super::origin;
use super::template::Behavior;
use super::{Deployed, Outcome, Served};
use crate::site::Site;

/// The types of a release that CloudFront compresses. Whether `application/wasm` is among them is for the first deployment
/// to tell: its list has not always had it.
const COMPRESSED: [&str; 7] =
    ["application/json", "application/wasm", "image/svg+xml", "text/css", "text/html", "text/javascript", "text/plain"];

/// From how many bytes to how many.
const SIZES: std::ops::RangeInclusive<usize> = 1_000..=10_000_000;

/// An answer before it has its headers.
struct Given {
    answer: Result<Arc<Object>, u16>,
    outcome: Outcome,
    age: Option<Duration>,
    origin: Option<String>,
    failed_over: bool,
}

/// Answers a request for the portal host. `frames` and `connects` are what the template's parameters of these names are in
/// this world.
pub async fn answer(
    site: &Site,
    edge: &Deployed,
    frames: &[String],
    connects: &[String],
    request: Request,
) -> Response {
    let (path, method) = (request.uri().path().to_owned(), request.method().clone());
    let distribution = &edge.distribution;
    let Some(behavior) = distribution.behavior(&path) else { return plain(StatusCode::FORBIDDEN) };
    if !behavior.methods.iter().any(|one| one == method.as_str()) {
        return plain(StatusCode::FORBIDDEN);
    }
    let key = if path == "/" { &distribution.root } else { path.trim_start_matches('/') };
    let gzip = behavior.cache.compresses() && accepts_gzip(request.headers());
    let begun = Instant::now();
    let given = given(site, edge, behavior, &method, key, &cache_key(&request, behavior, key, gzip)).await;
    let waited = begun.elapsed();
    let mut response = match &given.answer {
        Ok(object) => file(object, behavior, gzip, &request),
        Err(status) => plain(StatusCode::from_u16(*status).unwrap_or(StatusCode::BAD_GATEWAY)),
    };
    let mut scope = distribution.scope.clone();
    for (parameter, origins) in [("FrameOrigins", frames), ("ConnectOrigins", connects)] {
        scope.set(parameter, origins.iter().map(String::as_str).collect::<Value>());
    }
    if let Some(Err(problem)) = behavior.headers.as_ref().map(|policy| policy.apply(&scope, response.headers_mut())) {
        return (StatusCode::INTERNAL_SERVER_ERROR, format!("the headers policy: {problem}\n")).into_response();
    }
    let headers = response.headers_mut();
    let label = match given.outcome {
        Outcome::Hit | Outcome::Stale => "Hit from cloudfront",
        Outcome::RefreshHit => "RefreshHit from cloudfront",
        Outcome::Miss => "Miss from cloudfront",
        Outcome::Error => "Error from cloudfront",
    };
    headers.insert("x-cache", HeaderValue::from_static(label));
    headers.insert(header::VIA, HeaderValue::from_static("1.1 simulator (CloudFront)"));
    if let Some(age) = given.age {
        headers.insert(header::AGE, age.as_secs().into());
    }
    site.cell.edge.note(Served {
        path,
        outcome: given.outcome,
        status: response.status().as_u16(),
        origin: given.origin,
        failed_over: given.failed_over,
        waited_ms: u64::try_from(waited.as_millis()).unwrap_or(u64::MAX),
    });
    response
}

/// What is kept, else what the origins answer, of which is kept what may be.
async fn given(site: &Site, edge: &Deployed, behavior: &Behavior, method: &Method, key: &str, name: &Key) -> Given {
    let keeps = method != Method::OPTIONS;
    let kept = site.cell.edge.cached(|cache| (cache.fresh(name), cache.stale(name)));
    let (fresh, stale) = if keeps { kept } else { (None, None) };
    if let Some(entry) = fresh {
        let outcome = if entry.answer.is_ok() { Outcome::Hit } else { Outcome::Error };
        let age = Some(entry.age());
        return Given { answer: entry.answer, outcome, age, origin: None, failed_over: false };
    }
    let asked = origin::ask(site, &edge.distribution, &behavior.target, method, key).await;
    let (origin, failed_over) = (Some(asked.origin), asked.failed_over);
    if let (Some(stale), Err(500..=599)) = (&stale, &asked.answer) {
        let age = Some(stale.age());
        return Given { answer: stale.answer.clone(), outcome: Outcome::Stale, age, origin, failed_over };
    }
    let outcome = match (&asked.answer, stale.map(|stale| stale.answer)) {
        (Ok(object), Some(Ok(stale))) if object.etag == stale.etag => Outcome::RefreshHit,
        (Ok(_), _) => Outcome::Miss,
        (Err(_), _) => Outcome::Error,
    };
    let time = match &asked.answer {
        // With a minimum of 0 nothing compressed is kept, whatever the object says.
        Ok(object) if name.gzip && is_compressed(object, behavior) && behavior.cache.least().is_zero() => {
            Duration::ZERO
        }
        Ok(object) => behavior.cache.keeps(&object.cache_control),
        Err(status) => edge.distribution.keeps_error(*status),
    };
    if keeps {
        site.cell.edge.cached(|cache| cache.keep(name.clone(), asked.answer.clone(), time));
    }
    Given { answer: asked.answer, outcome, age: None, origin, failed_over }
}

fn cache_key(request: &Request, behavior: &Behavior, key: &str, gzip: bool) -> Key {
    let query = request.uri().query().filter(|_| behavior.cache.has_query());
    Key { path: query.map_or_else(|| key.to_owned(), |query| format!("{key}?{query}")), gzip }
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|one| one.trim().split(';').next() == Some("gzip"))
}

fn is_compressed(object: &Object, behavior: &Behavior) -> bool {
    let kind = object.content_type.split(';').next().unwrap_or_default();
    behavior.compress && SIZES.contains(&object.bytes.len()) && COMPRESSED.contains(&kind)
}

/// The object, or that the viewer has it already.
fn file(object: &Object, behavior: &Behavior, gzip: bool, request: &Request) -> Response {
    let gzip = gzip && is_compressed(object, behavior);
    let etag = format!("\"{}\"", object.etag);
    let asked = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let has_it = asked.split(',').any(|one| one.trim().trim_start_matches("W/") == etag);
    let etag = if gzip { format!("W/{etag}") } else { etag };
    let status = if has_it { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    let said = [(header::CACHE_CONTROL, object.cache_control.clone()), (header::ETAG, etag)];
    let mut response = (status, said).into_response();
    if behavior.compress {
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    }
    if has_it {
        return response;
    }
    let bytes = if gzip { object.gzip() } else { object.bytes.clone() };
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(&object.content_type) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    if gzip {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    headers.insert(header::CONTENT_LENGTH, bytes.len().into());
    *response.body_mut() = Body::from(if request.method() == Method::HEAD { Bytes::new() } else { bytes });
    response
}

/// An error has no headers of its own: those of an object are not there, and the edge adds none.
fn plain(status: StatusCode) -> Response {
    let body = format!("<?xml version=\"1.0\"?><Error><Code>{}</Code></Error>\n", status.as_u16());
    (status, [(header::CONTENT_TYPE, "application/xml")], body).into_response()
}
