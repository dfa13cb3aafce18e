//! The edge: switching the region of a bucket off, and what was answered from where.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::edge::{Bucket, Outage, Outcome};
use crate::site::Site;
use crate::state::Shared;

use super::worlds::site;
use super::{Body, Failure};

/// How a bucket's region is switched off.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SwitchedOff {
    how: Outage,
}

/// The site, if its portal is served through an edge.
fn behind_edge(shared: Arc<Shared>, world: &str) -> Result<Site, Failure> {
    if shared.edge.is_none() {
        return Err(Failure::NoEdge);
    }
    Ok(site(shared, world)?)
}

fn bucket(name: &str) -> Result<Bucket, Failure> {
    Bucket::ALL.into_iter().find(|bucket| bucket.name() == name).ok_or(Failure::NoEdge)
}

/// `GET /sim/worlds/{world}/edge`
pub async fn show(State(shared): State<Arc<Shared>>, Path(world): Path<String>) -> Result<Json<Value>, Failure> {
    let edge = &behind_edge(shared, &world)?.cell.edge;
    let served = edge.served();
    let count = |outcome| served.iter().filter(|one| one.outcome == outcome).count();
    let outages: serde_json::Map<String, Value> =
        Bucket::ALL.iter().map(|bucket| (bucket.name().to_owned(), json!(edge.outage(*bucket)))).collect();
    Ok(Json(json!({
        "buckets": outages,
        "counts": {
            "hits": count(Outcome::Hit),
            "refreshHits": count(Outcome::RefreshHit),
            "misses": count(Outcome::Miss),
            "stale": count(Outcome::Stale),
            "errors": count(Outcome::Error),
            "failovers": served.iter().filter(|one| one.failed_over).count(),
        },
        "served": served,
    })))
}

/// `PUT /sim/worlds/{world}/edge/buckets/{bucket}`
pub async fn switch_off(
    State(shared): State<Arc<Shared>>,
    Path((world, name)): Path<(String, String)>,
    Body(SwitchedOff { how }): Body<SwitchedOff>,
) -> Result<Json<Value>, Failure> {
    if let Outage::Status(status) = how
        && !(400..600).contains(&status)
    {
        return Err(Failure::Body(format!("`status` is {status}: give an error from 400 to 599")));
    }
    behind_edge(shared, &world)?.cell.edge.set_outage(bucket(&name)?, Some(how));
    Ok(Json(json!({ "bucket": name, "how": how })))
}

/// `DELETE /sim/worlds/{world}/edge/buckets/{bucket}`: it is well again.
pub async fn switch_on(
    State(shared): State<Arc<Shared>>,
    Path((world, name)): Path<(String, String)>,
) -> Result<StatusCode, Failure> {
    behind_edge(shared, &world)?.cell.edge.set_outage(bucket(&name)?, None);
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE /sim/worlds/{world}/edge/kept`: an edge where nobody has been before.
pub async fn forget(State(shared): State<Arc<Shared>>, Path(world): Path<String>) -> Result<StatusCode, Failure> {
    behind_edge(shared, &world)?.cell.edge.forget();
    Ok(StatusCode::NO_CONTENT)
}
