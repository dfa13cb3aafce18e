//! What a CCP page and its worker have to know of their own instance, and a real one gets to know otherwise: the
//! simulator's own, as the side channel is.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use crate::faults::managed_scheme;
use crate::site;
use crate::state::Shared;

use super::Failure;

/// `GET /sim/instance` on an instance's host: its ARN, and what goes wrong in the managed scheme.
pub async fn show(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Result<Json<Value>, Failure> {
    let instance = site::instance(&shared, &site::host(&headers)).ok_or(Failure::Unknown)?;
    let body = instance.with(|world, index| {
        let region = &world.regions[index];
        let wrong = region.faults.parameters().get(managed_scheme::NAME).map(|parameters| parameters["how"].clone());
        json!({ "instanceArn": region.arn, "wrong": wrong.unwrap_or_else(|| json!([])) })
    });
    Ok(Json(body))
}
