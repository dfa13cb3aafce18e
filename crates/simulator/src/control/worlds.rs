//! Making, showing, resetting and forgetting worlds, and moving their traffic.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::site::Site;
use crate::state::{Shared, StateError};
use crate::world::{Described, Move};

use super::view::WorldView;
use super::{Body, Failure};

/// The world that an address names.
pub fn site(shared: Arc<Shared>, world: &str) -> Result<Site, StateError> {
    let cell = shared.world(world)?;
    Ok(Site { shared, cell })
}

/// `GET /sim/worlds`
pub async fn list(State(shared): State<Arc<Shared>>) -> Json<Value> {
    Json(json!({ "worlds": shared.names() }))
}

/// `POST /sim/worlds`
pub async fn make(State(shared): State<Arc<Shared>>, Body(described): Body<Described>) -> Result<Response, Failure> {
    let cell = shared.make(described)?;
    let site = Site { shared, cell };
    Ok((StatusCode::CREATED, Json(WorldView::of(&site))).into_response())
}

/// `GET /sim/worlds/{world}`
pub async fn show(State(shared): State<Arc<Shared>>, Path(world): Path<String>) -> Result<Json<WorldView>, Failure> {
    Ok(Json(WorldView::of(&site(shared, &world)?)))
}

/// `DELETE /sim/worlds/{world}`
pub async fn delete(State(shared): State<Arc<Shared>>, Path(world): Path<String>) -> Result<StatusCode, Failure> {
    if shared.forget(&world) { Ok(StatusCode::NO_CONTENT) } else { Err(StateError::Unknown(world).into()) }
}

/// `POST /sim/worlds/{world}/reset`
pub async fn reset(State(shared): State<Arc<Shared>>, Path(world): Path<String>) -> Result<Json<WorldView>, Failure> {
    let site = site(shared, &world)?;
    site.cell.change(crate::world::World::reset);
    site.cell.edge.reset();
    Ok(Json(WorldView::of(&site)))
}

/// `PUT /sim/worlds/{world}/distribution`
pub async fn distribute(
    State(shared): State<Arc<Shared>>,
    Path(world): Path<String>,
    Body(to): Body<Move>,
) -> Result<Json<WorldView>, Failure> {
    let site = site(shared, &world)?;
    site.cell.change(|world, _| world.distribute(&to))?;
    Ok(Json(WorldView::of(&site)))
}
