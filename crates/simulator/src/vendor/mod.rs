//! What a real instance answers, as far as the CCP page and its worker ask.
//!
//! Every request is noted in the journal and put before the faults in force;
//! only then is it answered as usual. Deliberately absent: media, SAML and
//! every API operation that neither Streams nor the CCP page needs (they are
//! answered with an empty object).

mod api;
mod page;
mod poll;
mod session;
mod shapes;
mod socket;

#[cfg(test)]
mod tests;

pub use session::sign_in_address;

use std::ops::ControlFlow;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Extension, Json};
use serde_json::Value;

use crate::faults::{Exchange, Verdict};
use crate::server::Broken;
use crate::site::Instance;
use crate::state::now;
use crate::world::{Kind, Request};

/// The routes of an instance's host.
pub fn routes() -> Router {
    Router::new()
        .route("/ccp-v2", get(page::ccp))
        .route("/ccp-v2/", get(page::ccp))
        .route("/request-storage-access", get(page::request))
        .route("/ccp-v2/worker.js", get(page::worker))
        .route("/ccp-v2/{file}", get(page::asset))
        .route("/auth/authorize", get(session::authorize))
        .route("/auth/sign-in", get(session::sign_in))
        .route("/auth/activity", post(session::activity))
        .route("/logout", get(session::logout))
        .route("/api", post(api::call))
        .route("/api/", post(api::call))
        .route("/agent-discovery", any(poll::poll))
        .route("/ws", get(socket::worker))
        .fallback(unknown)
        .layer(DefaultBodyLimit::max(4 * 1024 * 1024))
}

/// Whether a page may be framed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// By the approved origins.
    Approved,
    /// By nobody.
    Forbidden,
}

/// One request on its way through the journal and the faults.
#[derive(Debug)]
pub struct Visit {
    instance: Instance,
    seq: u64,
    fault: Option<&'static str>,
}

impl Visit {
    /// Notes the arrival.
    pub fn arrive(instance: &Instance, kind: Kind, operation: Option<&str>, method: &Method, path: &str) -> Self {
        let request = Request {
            region: Some(instance.region.clone()),
            kind,
            operation: operation.map(str::to_owned),
            method: method.to_string(),
            path: path.to_owned(),
        };
        Self {
            seq: instance.with(|world, _| world.journal.open(request, now())),
            instance: instance.clone(),
            fault: None,
        }
    }

    /// Puts the request before the faults: waits where they say so, and breaks
    /// with the answer that they give. A request that has waited already is
    /// not delayed again (`delayed`).
    pub async fn gate(&mut self, exchange: &Exchange<'_>, delayed: bool) -> ControlFlow<Response, Framing> {
        let mut changes = self.instance.site.cell.changes();
        let mut delayed = delayed;
        loop {
            changes.mark_unchanged();
            let (delay, verdict, fault) =
                self.instance.with(|world, index| world.regions[index].faults.verdict(exchange));
            if fault.is_some() {
                self.fault = fault;
            }
            if !delayed && !delay.is_zero() {
                tokio::time::sleep(delay).await;
                delayed = true;
                continue;
            }
            match verdict {
                Verdict::Pass | Verdict::Delay(_) => {
                    return ControlFlow::Continue(Framing::Approved);
                }
                Verdict::ForbidFraming => return ControlFlow::Continue(Framing::Forbidden),
                Verdict::Answer { status, body } => {
                    return ControlFlow::Break(json(status, body));
                }
                Verdict::Abort => return ControlFlow::Break(broken()),
                Verdict::Hang => {
                    if changes.changed().await.is_err() {
                        return ControlFlow::Break(broken());
                    }
                }
            }
        }
    }

    /// Notes the answer and gives it back.
    pub fn leave(self, response: Response) -> Response {
        let status = match response.extensions().get::<Broken>() {
            Some(_) => None,
            None => Some(response.status().as_u16()),
        };
        self.instance.with(|world, _| world.journal.close(self.seq, status, self.fault));
        response
    }
}

/// A JSON answer of the vendor's services.
fn json(status: u16, body: Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(body)).into_response()
}

/// An answer that closes the connection without a byte.
fn broken() -> Response {
    let mut response = StatusCode::BAD_GATEWAY.into_response();
    response.extensions_mut().insert(Broken);
    response
}

/// Services that Streams may ask for and the simulator does not imitate.
async fn unknown(Extension(instance): Extension<Instance>, method: Method, uri: Uri) -> Response {
    let visit = Visit::arrive(&instance, Kind::Asset, None, &method, uri.path());
    let response = if method == Method::POST {
        json(200, Value::Object(serde_json::Map::new()))
    } else {
        StatusCode::NOT_FOUND.into_response()
    };
    visit.leave(response)
}
