//! The console: a page over the control API, from which a person offers
//! contacts, moves the traffic and breaks regions.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};

use crate::site::Site;

const PAGE: &str = include_str!("../../assets/console.html");
const SCRIPT: &str = include_str!("../../assets/console.js");
const STYLE: &str = include_str!("../../assets/console.css");

/// The routes of the console's host.
pub fn routes() -> Router {
    Router::new()
        .route("/", get(page))
        .route("/console.js", get(|| async { file("text/javascript", SCRIPT) }))
        .route("/console.css", get(|| async { file("text/css", STYLE) }))
}

async fn page(Extension(site): Extension<Site>) -> Response {
    let world = site.cell.with(|world| world.spec.name.to_string());
    let html = PAGE.replace("{{world}}", &world);
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], html).into_response()
}

fn file(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")], text).into_response()
}
