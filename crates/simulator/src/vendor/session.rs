//! The agent's session: where the CCP page gets its token, and signing out.

use std::ops::ControlFlow;

use axum::Extension;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::response::Response;
use serde_json::json;

use crate::faults::Exchange;
use crate::site::Instance;
use crate::state::now;
use crate::world::{Kind, Millis};

use super::Visit;

/// How long a token lasts: a shift.
const TOKEN_MS: u64 = 12 * 60 * 60 * 1000;

const EXCHANGE: Exchange<'static> = Exchange { kind: Kind::Authorize, operation: None, transport: None };

/// `GET /auth/authorize`
pub async fn authorize(Extension(instance): Extension<Instance>, method: Method) -> Response {
    let mut visit = Visit::arrive(&instance, Kind::Authorize, None, &method, "/auth/authorize");
    let response = match visit.gate(&EXCHANGE, false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) => {
            let token = instance.with(|world, index| {
                let region = &world.regions[index];
                region.session.signed_in.then(|| region.token())
            });
            match token {
                None => super::json(401, json!({ "message": "no session" })),
                Some(token) => super::json(
                    200,
                    json!({
                        "accessToken": token,
                        "refreshToken": format!("{token}.refresh"),
                        "expiration": Millis(now().0 + TOKEN_MS),
                    }),
                ),
            }
        }
    };
    visit.leave(response)
}

/// `GET /logout`: the agent signs out of this instance. The page that embeds
/// the CCP calls it across origins, with credentials.
pub async fn logout(Extension(instance): Extension<Instance>, method: Method, headers: HeaderMap) -> Response {
    let mut visit = Visit::arrive(&instance, Kind::Authorize, None, &method, "/logout");
    let mut response = match visit.gate(&EXCHANGE, false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) => {
            instance.site.cell.change(|world, _| {
                let index = instance.index(world);
                world.regions[index].sign_out();
            });
            super::json(200, json!({}))
        }
    };
    if let Some(origin) = headers.get(header::ORIGIN) {
        let answer = response.headers_mut();
        answer.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        answer.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    }
    visit.leave(response)
}
