//! Breaking a region and healing it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use crate::faults::CATALOGUE;
use crate::site::Site;
use crate::state::{Listener, Shared};

use super::regions::change;
use super::worlds::site;
use super::{Body, Failure};

/// `GET /sim/faults`: every fault there is.
pub async fn catalogue() -> Json<Value> {
    let faults: Vec<Value> =
        CATALOGUE.iter().map(|fault| json!({ "name": fault.name, "about": fault.about })).collect();
    Json(json!({ "faults": faults }))
}

/// `GET …/faults`: those in force.
pub async fn list(
    State(shared): State<Arc<Shared>>,
    Path((world, region)): Path<(String, String)>,
) -> Result<Json<Value>, Failure> {
    in_force(&site(shared, &world)?, &region)
}

/// `PUT …/faults/{fault}`
pub async fn set(
    State(shared): State<Arc<Shared>>,
    Path((world, region, fault)): Path<(String, String, String)>,
    Body(parameters): Body<Value>,
) -> Result<Json<Value>, Failure> {
    let site = site(shared, &world)?;
    let name = change(&site, &region, |region| {
        region.faults.set(&fault, parameters)?;
        region.touch();
        Ok(region.name.to_string())
    })?;
    if fault == "worker-dead" {
        site.cell.order(&name, Listener::Worker, "crash");
    }
    in_force(&site, &region)
}

/// `DELETE …/faults/{fault}`
pub async fn heal(
    State(shared): State<Arc<Shared>>,
    Path((world, region, fault)): Path<(String, String, String)>,
) -> Result<Json<Value>, Failure> {
    let site = site(shared, &world)?;
    change(&site, &region, |region| {
        region.faults.heal(&fault)?;
        region.touch();
        Ok(())
    })?;
    in_force(&site, &region)
}

/// `DELETE …/faults`
pub async fn heal_all(
    State(shared): State<Arc<Shared>>,
    Path((world, region)): Path<(String, String)>,
) -> Result<Json<Value>, Failure> {
    let site = site(shared, &world)?;
    change(&site, &region, |region| {
        region.faults.heal_all();
        region.touch();
        Ok(())
    })?;
    in_force(&site, &region)
}

fn in_force(site: &Site, region: &str) -> Result<Json<Value>, Failure> {
    let faults = site.cell.with(|world| {
        let region = world.region(region)?;
        let faults: BTreeMap<&str, Value> =
            region.faults.parameters().into_iter().map(|(name, parameters)| (name, parameters.clone())).collect();
        Ok::<_, Failure>(faults)
    })?;
    Ok(Json(json!({ "faults": faults })))
}
