//! The instance API: JSON 1.0 with the operation in a header.

use std::ops::ControlFlow;
use std::time::Duration;

use axum::Extension;
use axum::body::Bytes;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};

use crate::faults::{Exchange, Verdict};
use crate::site::Instance;
use crate::state::now;
use crate::world::{Action, Kind, Stage, WorldError};

use super::{Visit, shapes};

/// Longest time a snapshot is held back, in milliseconds.
const LONGEST_POLL_MS: u64 = 30_000;
/// What operations follow in the header that names them.
const SERVICE: &str = "AmazonConnectCTIService.";

/// `POST /api`
pub async fn call(
    Extension(instance): Extension<Instance>,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let target = text("x-amz-target").unwrap_or_default();
    let operation = target.strip_prefix(SERVICE).unwrap_or(target).to_owned();
    let bearer = text("x-amz-bearer").unwrap_or_default().to_owned();
    let input: Value = serde_json::from_slice(&body).unwrap_or_default();
    let exchange =
        Exchange { kind: Kind::Api, operation: Some(&operation), transport: input["transportType"].as_str() };
    let mut visit = Visit::arrive(&instance, Kind::Api, Some(&operation), &method, "/api");
    let response = match visit.gate(&exchange, false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) if !accepts(&instance, &bearer) => unauthorized(),
        ControlFlow::Continue(_) if operation == "GetAgentSnapshot" => {
            wait_for_change(&instance, &input).await;
            match visit.gate(&exchange, true).await {
                ControlFlow::Break(response) => response,
                ControlFlow::Continue(_) if !accepts(&instance, &bearer) => unauthorized(),
                ControlFlow::Continue(_) => instance
                    .with(|world, index| super::json(200, shapes::snapshot(world, &world.regions[index], now()))),
            }
        }
        ControlFlow::Continue(_) if out_of_reach(&instance, &exchange, &input) => {
            super::json(503, json!({ "__type": "ServiceUnavailableException", "message": "the contact's region" }))
        }
        ControlFlow::Continue(_) => answer(&instance, &operation, &input),
    };
    visit.leave(response)
}

fn accepts(instance: &Instance, bearer: &str) -> bool {
    instance.with(|world, index| world.regions[index].accepts(bearer))
}

fn unauthorized() -> Response {
    super::json(401, json!({ "__type": "UnauthorizedException" }))
}

/// Holds a snapshot back until there is something new for whoever holds the
/// given token, or until the time is over that they are ready to wait.
async fn wait_for_change(instance: &Instance, input: &Value) {
    let Some(token) = input["nextToken"].as_str() else {
        return;
    };
    let wait = input["timeout"].as_u64().unwrap_or_default();
    let end = Instant::now() + Duration::from_millis(wait.min(LONGEST_POLL_MS));
    let mut changes = instance.site.cell.changes();
    loop {
        changes.mark_unchanged();
        let version = instance.with(|world, index| world.regions[index].version);
        if version.to_string() != token {
            return;
        }
        match timeout_at(end, changes.changed()).await {
            Ok(Ok(())) => {}
            // The time is over, or the world is gone.
            Ok(Err(_)) | Err(_) => return,
        }
    }
}

/// Everything but the snapshot.
fn answer(instance: &Instance, operation: &str, input: &Value) -> Response {
    let result = match operation {
        "GetAgentConfiguration" => Ok(instance
            .with(|world, index| json!({ "configuration": shapes::configuration(world, &world.regions[index]) }))),
        "GetAgentPermissions" => Ok(json!({ "permissions": shapes::permissions() })),
        "GetAgentStates" => {
            Ok(instance.with(|world, index| json!({ "states": shapes::states(&world.regions[index]) })))
        }
        "GetDialableCountryCodes" => Ok(json!({ "countryCodes": ["us", "gb", "de"] })),
        "GetRoutingProfileQueues" => {
            Ok(instance.with(|world, index| json!({ "queues": shapes::queues(&world.regions[index]) })))
        }
        "GetEndpoints" => Ok(json!({ "endpoints": [] })),
        "CreateTransport" => Ok(transport(instance, input)),
        "PutAgentState" => choose(instance, input),
        _ => match action(operation) {
            Some(action) => act(instance, action, input),
            None => Ok(json!({})),
        },
    };
    match result {
        Ok(body) => super::json(200, body),
        Err(error) => super::json(400, json!({ "__type": "InvalidStateException", "message": error.to_string() })),
    }
}

/// Whether a contact is meant that lives in another region, and that region does not answer: what changes a contact goes
/// where it lives.
fn out_of_reach(instance: &Instance, exchange: &Exchange<'_>, input: &Value) -> bool {
    instance.with(|world, _| {
        let home = input["contactId"].as_str().and_then(|id| world.whereabouts(id)).map(|(_, home)| home.as_str());
        let home = home.filter(|home| *home != instance.region).and_then(|home| world.region(home).ok());
        home.is_some_and(|home| home.faults.verdict(exchange).1 != Verdict::Pass)
    })
}

/// The operations that do something to one contact.
fn action(operation: &str) -> Option<Action> {
    Some(match operation {
        "AcceptContact" => Action::Accept,
        "RejectContact" => Action::Reject,
        // Either connection ends the contact: there are only two sides here.
        "DestroyConnection" => Action::End,
        "ClearContact" | "CompleteContact" => Action::Clear,
        "HoldConnection" => Action::Hold,
        "ResumeConnection" => Action::Resume,
        "MuteParticipant" => Action::Mute,
        "UnmuteParticipant" => Action::Unmute,
        _ => return None,
    })
}

fn act(instance: &Instance, action: Action, input: &Value) -> Result<Value, WorldError> {
    let contact = input["contactId"].as_str().unwrap_or_default();
    if action == Action::End && is_over(instance, contact) {
        return Ok(json!({}));
    }
    instance.site.cell.change(|world, now| {
        world.act(&instance.region, contact, action, now)?;
        Ok(json!({}))
    })
}

/// Whether a contact has ended already. Destroying its connection once more is
/// answered as a success: the CCP does so when it forces the agent offline
/// during after-contact work, and would try for ever.
fn is_over(instance: &Instance, contact: &str) -> bool {
    instance.with(|world, index| {
        let contacts = &world.regions[index].contacts;
        let contact = contacts.iter().find(|one| one.id == contact);
        contact.is_some_and(|one| matches!(one.stage, Stage::Ended | Stage::Missed | Stage::Rejected | Stage::Error))
    })
}

fn choose(instance: &Instance, input: &Value) -> Result<Value, WorldError> {
    instance.site.cell.change(|world, now| {
        let index = instance.index(world);
        let region = &mut world.regions[index];
        let name = shapes::chosen_name(region, &input["state"])
            .ok_or_else(|| WorldError::UnknownState(input["state"]["name"].to_string()))?;
        if input["enqueueNextState"] == true {
            region.enqueue(name, now)?;
        } else {
            region.choose(name, now)?;
        }
        Ok(json!({}))
    })
}

fn transport(instance: &Instance, input: &Value) -> Value {
    let addresses = instance.site.shared.addresses;
    let origin = instance.with(|world, index| addresses.instance(&world.regions[index], &world.spec));
    match input["transportType"].as_str() {
        // The library takes only `wss:`; the worker's bootstrap makes it `ws:`.
        Some("web_socket") => json!({
            "webSocketTransport": {
                "url": format!("{}/ws", origin.replacen("http", "wss", 1)),
                "transportLifeTimeInSeconds": 3600,
                "expiry": "never",
            },
        }),
        Some("agent_discovery") => json!({
            "agentDiscoveryTransport": { "presignedUrl": format!("{origin}/agent-discovery") },
        }),
        Some("chat_token") => json!({
            "chatTokenTransport": { "participantToken": "simulated", "expiry": "never" },
        }),
        _ => json!({}),
    }
}
