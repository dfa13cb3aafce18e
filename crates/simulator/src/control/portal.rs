//! What the portal host answers as `config.json`, the plain host's headers, and files of either that fail.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use serde_json::{Value, json};

use crate::faults::file_fails::FileFails;
use crate::state::Shared;
use crate::world::ConfigOverride;

use super::worlds::site;
use super::{Body, Failure};

/// `PUT /sim/worlds/{world}/config`
pub async fn set_config(
    State(shared): State<Arc<Shared>>,
    Path(world): Path<String>,
    Body(config): Body<ConfigOverride>,
) -> Result<Json<Value>, Failure> {
    if StatusCode::from_u16(config.status).is_err() || config.status < 200 {
        return Err(Failure::Body(format!("`status` is {}: give an HTTP status from 200 to 999", config.status)));
    }
    let answer = json!({ "config": config });
    let site = site(shared, &world)?;
    site.cell.change(|world, _| world.config = Some(config));
    Ok(Json(answer))
}

/// `DELETE /sim/worlds/{world}/config`: back to the generated one.
pub async fn clear_config(State(shared): State<Arc<Shared>>, Path(world): Path<String>) -> Result<StatusCode, Failure> {
    let site = site(shared, &world)?;
    site.cell.change(|world, _| world.config = None);
    Ok(StatusCode::NO_CONTENT)
}

/// `PUT /sim/worlds/{world}/plain-headers`: in place of the earlier ones.
pub async fn plain_headers(
    State(shared): State<Arc<Shared>>,
    Path(world): Path<String>,
    Body(headers): Body<BTreeMap<String, String>>,
) -> Result<Json<Value>, Failure> {
    for (name, value) in &headers {
        if name.parse::<HeaderName>().is_err() || value.parse::<HeaderValue>().is_err() {
            return Err(Failure::Body(format!("no usable header: `{name}: {value}`")));
        }
    }
    let answer = json!({ "plainHeaders": headers });
    let site = site(shared, &world)?;
    site.cell.change(|world, _| world.plain_headers = headers);
    Ok(Json(answer))
}

/// `PUT /sim/worlds/{world}/file-fails`: in place of an earlier one.
pub async fn break_files(
    State(shared): State<Arc<Shared>>,
    Path(world): Path<String>,
    Body(fault): Body<FileFails>,
) -> Result<Json<Value>, Failure> {
    let answer = json!({ "fileFails": fault });
    let site = site(shared, &world)?;
    site.cell.change(|world, _| world.file_fails = Some(fault));
    Ok(Json(answer))
}

/// `DELETE /sim/worlds/{world}/file-fails`: every file is there again.
pub async fn heal_files(State(shared): State<Arc<Shared>>, Path(world): Path<String>) -> Result<StatusCode, Failure> {
    let site = site(shared, &world)?;
    site.cell.change(|world, _| world.file_fails = None);
    Ok(StatusCode::NO_CONTENT)
}
