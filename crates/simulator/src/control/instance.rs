//! What a CCP page and its worker have to know of their own instance, and a real one gets to know otherwise: the
//! simulator's own, as the side channel is.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::faults::{managed_scheme, storage_denied};
use crate::site;
use crate::state::Shared;

use super::Failure;

/// What else is asked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Whose home is wanted.
    contact: Option<String>,
}

/// `GET /sim/instance?contact=` on an instance's host: its ARN, what goes wrong in the managed scheme, the ARN of the
/// instance that a contact lives in, what the agent makes of a question for storage access, what their sign-in is good for, and
/// until when they may do nothing.
pub async fn show(
    State(shared): State<Arc<Shared>>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Json<Value>, Failure> {
    let instance = site::instance(&shared, &site::host(&headers)).ok_or(Failure::Unknown)?;
    let body = instance.with(|world, index| {
        let region = &world.regions[index];
        let wrong = region.faults.parameters().get(managed_scheme::NAME).map(|parameters| parameters["how"].clone());
        let denied = region.faults.parameters().get(storage_denied::NAME).map(|parameters| parameters["how"].clone());
        let home = asked.contact.as_deref().and_then(|id| world.whereabouts(id)).map(|(_, home)| home.as_str());
        let home = home.and_then(|name| world.region(name).ok()).unwrap_or(region);
        let session = json!({
            "signedIn": region.session.signed_in,
            "idleEnds": region.session.idle_ends(),
            "warningMs": region.session.limits.warning,
        });
        json!({
            "instanceArn": region.arn,
            "contactHome": home.arn,
            "wrong": wrong.unwrap_or_else(|| json!([])),
            "storageDenied": denied,
            "signInScope": region.sign_in_scope,
            "session": session,
        })
    });
    Ok(Json(body))
}
