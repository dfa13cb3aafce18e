//! The CCP page, the worker's script and the files they load.

use std::ops::ControlFlow;

use axum::Extension;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::faults::Exchange;
use crate::site::Instance;
use crate::world::Kind;

use super::{Framing, Visit};

const PAGE: &str = include_str!("../../assets/ccp.html");
const REQUEST: &str = include_str!("../../assets/storage-access.html");
const REQUEST_SCRIPT: &str = include_str!("../../assets/storage-access.js");
const SCRIPT: &str = include_str!("../../assets/ccp.js");
const STYLE: &str = include_str!("../../assets/ccp.css");
const WORKER: &str = include_str!("../../assets/worker.js");
const INSTANCE: &str = include_str!("../../assets/instance.js");
const SESSION: &str = include_str!("../../assets/session.js");
const MANAGED: &str = include_str!("../../assets/managed.js");
const SDK_CHANNEL: &str = include_str!("../../assets/sdk-channel.js");
const MANAGED_WORKER: &str = include_str!("../../assets/managed-worker.js");

/// The period in the real worker that the world's poll period replaces.
const REAL_POLL_MS: u64 = 60_000;
/// The wait in the real worker after a failed snapshot; shortened likewise.
const REAL_RECOVERY_MS: u64 = 5_000;

fn exchange(kind: Kind) -> Exchange<'static> {
    Exchange { kind, operation: None, transport: None }
}

/// `GET /ccp-v2/`
pub async fn ccp(Extension(instance): Extension<Instance>, method: Method, headers: HeaderMap) -> Response {
    framed(&instance, &method, &headers, "/ccp-v2/", PAGE).await
}

/// `GET /request-storage-access`: what Streams loads before the CCP where its page asks for that (`storageAccess`).
pub async fn request(Extension(instance): Extension<Instance>, method: Method, headers: HeaderMap) -> Response {
    framed(&instance, &method, &headers, "/request-storage-access", REQUEST).await
}

/// A page that approved origins may embed.
async fn framed(instance: &Instance, method: &Method, headers: &HeaderMap, path: &str, html: &str) -> Response {
    let mut visit = Visit::arrive(instance, Kind::Page, None, method, path);
    let framing = match visit.gate(&exchange(Kind::Page), false).await {
        ControlFlow::Break(response) => return visit.leave(response),
        ControlFlow::Continue(framing) => framing,
    };
    let approved = approved(instance);
    let response = if refuses_referer(headers, &approved, &own(instance)) {
        (StatusCode::FORBIDDEN, "This page may only be framed by an approved origin that sends a Referer.\n")
            .into_response()
    } else {
        let ancestors = match framing {
            Framing::Approved => approved.join(" "),
            Framing::Forbidden => "'none'".to_owned(),
        };
        let policy = format!("frame-ancestors {ancestors}");
        (
            [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")],
            [(header::CONTENT_SECURITY_POLICY, policy)],
            page(instance, html),
        )
            .into_response()
    };
    visit.leave(response)
}

fn approved(instance: &Instance) -> [String; 2] {
    let addresses = instance.site.shared.addresses;
    instance.with(|world, _| addresses.approved(&world.spec.name))
}

fn own(instance: &Instance) -> String {
    let addresses = instance.site.shared.addresses;
    instance.with(|world, index| addresses.instance(&world.regions[index], &world.spec))
}

/// Whether the page is framed by somebody it cannot name or does not know. A
/// page that reloads itself names its own origin.
fn refuses_referer(headers: &HeaderMap, approved: &[String], own: &str) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let framed = text(HeaderName::from_static("sec-fetch-dest")) == Some("iframe");
    let known = text(header::REFERER).is_some_and(|referer| {
        approved
            .iter()
            .map(String::as_str)
            .chain([own])
            .any(|origin| referer == origin || referer.starts_with(&format!("{origin}/")))
    });
    framed && !known
}

fn page(instance: &Instance, html: &str) -> String {
    let addresses = instance.site.shared.addresses;
    let settings = instance.with(|world, index| {
        let region = &world.regions[index];
        json!({
            "region": region.name,
            "awsRegion": region.name.aws_region(),
            "instanceArn": region.arn,
            "signInScope": region.sign_in_scope,
            "world": world.spec.name,
            "signIn": addresses.world(&world.spec.name).idp,
        })
    });
    let (name, tint) = instance.with(|world, index| {
        let region = &world.regions[index];
        (region.name.to_string(), region.tint)
    });
    // Names hold letters, digits, dots and hyphens only; `<` is escaped so
    // that no value can end the script element.
    let settings = settings.to_string().replace('<', "\\u003c");
    html.replace("{{region}}", &name).replace("{{tint}}", &(tint % 6).to_string()).replace("{{settings}}", &settings)
}

/// `GET /ccp-v2/worker.js`: loads Streams with shortened periods.
pub async fn worker(Extension(instance): Extension<Instance>, method: Method) -> Response {
    let mut visit = Visit::arrive(&instance, Kind::Worker, None, &method, "/ccp-v2/worker.js");
    let response = match visit.gate(&exchange(Kind::Worker), false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) => {
            let poll = instance.with(|world, _| world.spec.poll_ms);
            let recovery = REAL_RECOVERY_MS * poll / REAL_POLL_MS;
            let periods = json!({
                REAL_POLL_MS.to_string(): poll,
                REAL_RECOVERY_MS.to_string(): recovery.max(50),
            });
            script(WORKER.replace("{{periods}}", &periods.to_string()))
        }
    };
    visit.leave(response)
}

/// `GET /ccp-v2/{file}`: what the page and the worker load.
pub async fn asset(Extension(instance): Extension<Instance>, method: Method, Path(file): Path<String>) -> Response {
    let path = format!("/ccp-v2/{file}");
    let mut visit = Visit::arrive(&instance, Kind::Asset, None, &method, &path);
    let response = match visit.gate(&exchange(Kind::Asset), false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) => match file.as_str() {
            "ccp.js" => script(SCRIPT.to_owned()),
            "storage-access.js" => script(REQUEST_SCRIPT.to_owned()),
            "instance.js" => script(INSTANCE.to_owned()),
            "session.js" => script(SESSION.to_owned()),
            "managed.js" => script(MANAGED.to_owned()),
            "sdk-channel.js" => script(SDK_CHANNEL.to_owned()),
            "managed-worker.js" => script(MANAGED_WORKER.to_owned()),
            "ccp.css" => ([(header::CONTENT_TYPE, "text/css")], STYLE).into_response(),
            "streams.js" => streams(&instance).await,
            _ => StatusCode::NOT_FOUND.into_response(),
        },
    };
    visit.leave(response)
}

async fn streams(instance: &Instance) -> Response {
    match tokio::fs::read(&instance.site.shared.options.streams).await {
        Ok(bytes) => {
            ([(header::CONTENT_TYPE, "text/javascript"), (header::CACHE_CONTROL, "max-age=3600")], Body::from(bytes))
                .into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("the Streams artifact cannot be read: {error}\n"))
            .into_response(),
    }
}

fn script(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/javascript"), (header::CACHE_CONTROL, "no-store")], text).into_response()
}
