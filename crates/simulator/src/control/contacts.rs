//! Offering contacts and doing things to them.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::state::Shared;
use crate::world::{Action, NewContact};

use super::worlds::site;
use super::{Body, Failure};

/// `POST /sim/worlds/{world}/regions/{region}/contacts`: in that region,
/// whatever the distribution says.
pub async fn offer(
    State(shared): State<Arc<Shared>>,
    Path((world, region)): Path<(String, String)>,
    Body(new): Body<NewContact>,
) -> Result<Response, Failure> {
    offer_in(shared, &world, Some(&region), new)
}

/// `POST /sim/worlds/{world}/contacts`: where the distribution sends it.
pub async fn offer_where_active(
    State(shared): State<Arc<Shared>>,
    Path(world): Path<String>,
    Body(new): Body<NewContact>,
) -> Result<Response, Failure> {
    offer_in(shared, &world, None, new)
}

fn offer_in(shared: Arc<Shared>, world: &str, region: Option<&str>, new: NewContact) -> Result<Response, Failure> {
    let site = site(shared, world)?;
    let (id, (handling, home)) = site.cell.change(|world, now| {
        let id = world.offer(region, new, now)?;
        let where_it_is = world.whereabouts(&id).map(|(handling, home)| (handling.to_string(), home.to_string()));
        Ok::<_, Failure>((id, where_it_is.unwrap_or_default()))
    })?;
    let body = json!({ "contactId": id, "region": home, "handledIn": handling });
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

/// `POST /sim/worlds/{world}/regions/{region}/contacts/{contact}/{action}`
pub async fn act(
    State(shared): State<Arc<Shared>>,
    Path((world, region, contact, action)): Path<(String, String, String, String)>,
) -> Result<Json<Value>, Failure> {
    let action: Action = serde_json::from_value(json!(action)).map_err(|error| Failure::Body(error.to_string()))?;
    let site = site(shared, &world)?;
    let left = site.cell.change(|world, now| {
        world.act(&region, &contact, action, now)?;
        let left = world.regions.iter().flat_map(|region| &region.contacts).find(|one| one.id == contact);
        Ok::<_, Failure>(left.cloned())
    })?;
    Ok(Json(json!({ "contact": left })))
}
