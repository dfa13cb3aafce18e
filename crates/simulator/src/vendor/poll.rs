//! The presigned address of the active-region poll.

use std::ops::ControlFlow;

use axum::Extension;
use axum::http::{HeaderValue, Method, header};
use axum::response::Response;
use serde_json::json;

use crate::faults::Exchange;
use crate::site::Instance;
use crate::state::now;
use crate::world::Kind;

use super::Visit;

const EXCHANGE: Exchange<'static> = Exchange { kind: Kind::Poll, operation: None, transport: None };

/// `GET /agent-discovery`: which instance is active, and what becomes of live
/// contacts. The real address is global, so it answers across origins.
pub async fn poll(Extension(instance): Extension<Instance>, method: Method) -> Response {
    let mut visit = Visit::arrive(&instance, Kind::Poll, None, &method, "/agent-discovery");
    let mut response = match visit.gate(&EXCHANGE, false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) => {
            // Nobody waits for this note, so nobody is woken.
            let answer = instance.with(|world, _| world.poll(&instance.region, now()));
            match answer {
                Ok(answer) => super::json(
                    200,
                    json!({
                        "InstanceArn": answer.instance_arn,
                        "TerminateActiveContacts": answer.terminate_active_contacts,
                    }),
                ),
                Err(error) => super::json(404, json!({ "message": error.to_string() })),
            }
        }
    };
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    visit.leave(response)
}
