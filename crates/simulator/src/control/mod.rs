//! The control API: JSON under `/sim/` on every host, open to every origin.
//!
//! Deliberately absent: anything that the vendor's instance answers. What is
//! changed here shows in the vendor's routes, never the other way round.

mod channel;
mod contacts;
mod edge;
mod faults;
mod instance;
mod journal;
mod portal;
mod regions;
mod view;
mod worlds;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post, put};
use axum::{Json, Router};
use serde::de::DeserializeOwned;
use serde_json::json;
use thiserror::Error;
use tower_http::cors::CorsLayer;

use crate::faults::FaultError;
use crate::state::{Shared, StateError};
use crate::world::WorldError;

/// The routes below `/sim`.
pub fn routes(shared: Arc<Shared>) -> Router {
    let region = Router::new()
        .route("/contacts", post(contacts::offer))
        .route("/contacts/{contact}/{action}", post(contacts::act))
        .route("/agent", put(regions::agent))
        .route("/sign-out", post(regions::sign_out))
        .route("/sign-in", post(regions::sign_in))
        .route("/session", put(regions::session))
        .route("/faults", get(faults::list).delete(faults::heal_all))
        .route("/faults/{fault}", put(faults::set).delete(faults::heal))
        .route("/ccp/{order}", post(regions::order));
    let world = Router::new()
        .route("/", get(worlds::show).delete(worlds::delete))
        .route("/reset", post(worlds::reset))
        .route("/distribution", put(worlds::distribute))
        .route("/contacts", post(contacts::offer_where_active))
        .route("/journal", get(journal::list))
        .route("/config", put(portal::set_config).delete(portal::clear_config))
        .route("/plain-headers", put(portal::plain_headers))
        .route("/file-fails", put(portal::break_files).delete(portal::heal_files))
        .route("/edge", get(edge::show))
        .route("/edge/kept", delete(edge::forget))
        .route("/edge/buckets/{bucket}", put(edge::switch_off).delete(edge::switch_on))
        .nest("/regions/{region}", region);
    Router::new()
        .route("/worlds", get(worlds::list).post(worlds::make))
        .nest("/worlds/{world}", world)
        .route("/faults", get(faults::catalogue))
        .route("/channel", get(channel::listen))
        .route("/instance", get(instance::show))
        .fallback(unknown)
        .with_state(shared)
        .layer(CorsLayer::permissive())
}

async fn unknown() -> Failure {
    Failure::Unknown
}

/// Why the control API refused a request.
#[derive(Debug, Error)]
pub enum Failure {
    /// No such route.
    #[error("no such address in the control API: see the simulator's README")]
    Unknown,
    /// The portal is served without an edge, or that is none of its buckets.
    #[error("no edge before such a bucket: start the simulator with --edge; its buckets are `first` and `second`")]
    NoEdge,
    /// The body is not what it should be.
    #[error("{0}")]
    Body(String),
    /// No such world, or it cannot be made.
    #[error(transparent)]
    State(#[from] StateError),
    /// The world refused.
    #[error(transparent)]
    World(#[from] WorldError),
    /// The fault cannot be set.
    #[error(transparent)]
    Fault(#[from] FaultError),
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = match &self {
            Self::Unknown
            | Self::NoEdge
            | Self::State(StateError::Unknown(_))
            | Self::World(WorldError::UnknownRegion(..) | WorldError::UnknownContact(..))
            | Self::Fault(FaultError::Unknown(_)) => StatusCode::NOT_FOUND,
            Self::State(StateError::Taken(_)) | Self::World(WorldError::Contact(_) | WorldError::Full(_)) => {
                StatusCode::CONFLICT
            }
            Self::State(StateError::Full) => StatusCode::INSUFFICIENT_STORAGE,
            Self::Body(_)
            | Self::State(StateError::Spec(_))
            | Self::World(WorldError::UnknownState(_) | WorldError::Shares(_))
            | Self::Fault(FaultError::Parameters { .. }) => StatusCode::BAD_REQUEST,
        };
        (status, Json(json!({ "error": self.to_string() }))).into_response()
    }
}

/// A JSON body; an empty one stands for `null`, then for `{}`.
#[derive(Debug)]
pub struct Body<T>(pub T);

impl<S, T> FromRequest<S> for Body<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let bytes =
            axum::body::Bytes::from_request(request, state).await.map_err(|error| Failure::Body(error.to_string()))?;
        let text: &[u8] = if bytes.is_empty() { b"{}" } else { &bytes };
        Json::from_bytes(text)
            .map(|Json(value)| Self(value))
            .map_err(|error: JsonRejection| Failure::Body(error.body_text()))
    }
}
