//! The agent's state and session in one region, and orders to open CCP pages.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::site::Site;
use crate::state::{Listener, Shared};
use crate::world::{Limits, Region, SignInScope};

use super::view::WorldView;
use super::worlds::site;
use super::{Body, Failure};

/// Changes one region and wakes those who wait.
pub fn change<T>(
    site: &Site,
    region: &str,
    change: impl FnOnce(&mut Region) -> Result<T, Failure>,
) -> Result<T, Failure> {
    site.cell.change(|world, _| change(world.region_mut(region)?))
}

/// The full name of a region, which may have been given as a host label.
fn name(site: &Site, region: &str) -> Result<String, Failure> {
    let name = site.cell.with(|world| Ok::<_, Failure>(world.region(region)?.name.to_string()))?;
    Ok(name)
}

/// A state to choose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    state: String,
}

/// `PUT …/agent`
pub async fn agent(
    State(shared): State<Arc<Shared>>,
    Path((world, region)): Path<(String, String)>,
    Body(choice): Body<Choice>,
) -> Result<Json<WorldView>, Failure> {
    let site = site(shared, &world)?;
    site.cell.change(|world, now| world.region_mut(&region)?.choose(&choice.state, now))?;
    Ok(Json(WorldView::of(&site)))
}

/// How the session ends.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignOut {
    /// The agent signed out by hand: the worker ends the session too.
    logout: bool,
}

/// `POST …/sign-out`
pub async fn sign_out(
    State(shared): State<Arc<Shared>>,
    Path((world, region)): Path<(String, String)>,
    Body(how): Body<SignOut>,
) -> Result<Json<WorldView>, Failure> {
    let site = site(shared, &world)?;
    change(&site, &region, |region| {
        region.sign_out();
        Ok(())
    })?;
    if how.logout {
        site.cell.order(&name(&site, &region)?, Listener::Page, "terminate");
    }
    Ok(Json(WorldView::of(&site)))
}

/// What a sign-in is good for.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignIn {
    scope: SignInScope,
}

/// `POST …/sign-in`
pub async fn sign_in(
    State(shared): State<Arc<Shared>>,
    Path((world, region)): Path<(String, String)>,
    Body(SignIn { scope }): Body<SignIn>,
) -> Result<Json<WorldView>, Failure> {
    let site = site(shared, &world)?;
    site.cell.change(|world, now| {
        let region = world.region_mut(&region)?;
        region.sign_in(now);
        region.sign_in_scope = scope;
        Ok::<_, Failure>(())
    })?;
    site.cell.order(&name(&site, &region)?, Listener::Page, scope.name());
    Ok(Json(WorldView::of(&site)))
}

/// `PUT …/session`: how long sessions last from now on; the one that there is begins anew.
pub async fn session(
    State(shared): State<Arc<Shared>>,
    Path((world, region)): Path<(String, String)>,
    Body(limits): Body<Limits>,
) -> Result<Json<WorldView>, Failure> {
    let site = site(shared, &world)?;
    site.cell.change(|world, now| {
        let session = &mut world.region_mut(&region)?.session;
        session.limits = limits;
        session.begin(now);
        Ok::<_, Failure>(())
    })?;
    site.cell.order(&name(&site, &region)?, Listener::Page, "session");
    Ok(Json(WorldView::of(&site)))
}

/// What a CCP page can be made to say: what is wrong with its softphone, and how its network is, as Streams names it.
const TOLD: [&str; 15] = [
    "unsupported_browser",
    "microphone_not_shared",
    "signalling_handshake_failure",
    "signalling_connection_failure",
    "ice_collection_timeout",
    "user_busy_error",
    "webrtc_error",
    "realtime_communication_error",
    "vdi_strategy_not_supported",
    "vdi_redir_not_supported",
    "other",
    "connected",
    "connecting",
    "disconnected",
    "failed",
];

/// `POST …/ccp/{order}`: `reload` the open pages, `crash-worker`, or what they are to say.
pub async fn order(
    State(shared): State<Arc<Shared>>,
    Path((world, region, order)): Path<(String, String, String)>,
) -> Result<Json<Value>, Failure> {
    let site = site(shared, &world)?;
    let region = name(&site, &region)?;
    let told = match order.as_str() {
        "reload" => site.cell.order(&region, Listener::Page, "reload"),
        "crash-worker" => site.cell.order(&region, Listener::Worker, "crash"),
        other => {
            let Some(told) = TOLD.into_iter().find(|told| *told == other) else {
                let names = TOLD.join(", ");
                return Err(Failure::Body(format!("no order `{other}`: use reload, crash-worker, {names}")));
            };
            site.cell.order(&region, Listener::Page, told)
        }
    };
    Ok(Json(json!({ "told": told })))
}
