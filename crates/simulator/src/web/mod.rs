//! The hosts that are not instances: the portal, plain test pages, the
//! identity provider and the console.

pub mod console;
pub mod files;
pub mod headers;
pub mod idp;
pub mod plain;
pub mod portal;

use axum::Extension;
use axum::http::{HeaderValue, Method, Uri, header};
use axum::response::{Html, IntoResponse, Response};

use crate::faults::file_fails::{self, Strike};
use crate::site::Site;
use crate::state::now;
use crate::world::{Kind, Request};

/// Marks an answer of the fault that fails files.
#[derive(Clone)]
struct Failing {
    /// The Cache-Control that the fault demands.
    cache_control: Option<HeaderValue>,
}

/// What the fault that fails files answers a request for `path`, if it does. Where it answers nothing, this never ends: the
/// request is dropped when nobody waits for it any more.
async fn failing(site: &Site, path: &str) -> Option<Response> {
    match site.cell.with(|world| world.file_fails.as_mut()?.strike(path))? {
        Strike::Silence => std::future::pending().await,
        Strike::Answer(status, cache_control) => {
            let page = Html("<!doctype html><title>set by a fault of the simulator</title>\n");
            Some((status, Extension(Failing { cache_control }), page).into_response())
        }
    }
}

/// Notes a request that is answered at once.
fn note(site: &Site, kind: Kind, method: &Method, uri: &Uri, mut response: Response) -> Response {
    let failing = response.extensions_mut().remove::<Failing>();
    let fault = failing.as_ref().map(|_| file_fails::NAME);
    if let Some(value) = failing.and_then(|failing| failing.cache_control) {
        response.headers_mut().insert(header::CACHE_CONTROL, value);
    }
    let request =
        Request { region: None, kind, operation: None, method: method.to_string(), path: uri.path().to_owned() };
    site.cell.with(|world| {
        let seq = world.journal.open(request, now());
        let status = response.status().as_u16();
        world.journal.close(seq, Some(status), fault);
    });
    response
}
