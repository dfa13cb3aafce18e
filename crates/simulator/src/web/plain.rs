//! The host for test pages of one's own: a folder of plain pages, then the
//! portal's files, without the portal's headers. The headers are the world's
//! to choose.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use axum::{Extension, Router};

use crate::site::Site;
use crate::world::Kind;

use super::{failing, files, note, portal};

/// The routes of the plain host.
pub fn routes() -> Router {
    Router::new().fallback(answer)
}

async fn answer(Extension(site): Extension<Site>, request: Request) -> Response {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let path = uri.path();
    let options = &site.shared.options;
    let failing = failing(&site, path).await;
    let page = options
        .pages
        .as_deref()
        .and_then(|pages| files::find(pages, path))
        .or_else(|| files::find(&options.portal, path));
    let mut response = match (failing, page) {
        (Some(failing), _) => failing,
        (None, Some(file)) => files::serve(&file, request).await,
        (None, None) if path == "/config.json" => portal::config(&site),
        (None, None) => files::missing(path),
    };
    let headers = site.cell.with(|world| world.plain_headers.clone());
    for (name, value) in headers {
        // Checked when they were set.
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse::<HeaderValue>()) {
            response.headers_mut().insert(name, value);
        }
    }
    note(&site, Kind::Plain, &method, &uri, response)
}
