//! The agent's session: where the CCP page gets its token, the cookie that a browser keeps of it, and signing out.
//!
//! In a world with `cookies` the token is given only to who brings the cookie, as a real instance does it: the rules of the
//! browser for third parties decide whether a CCP in a frame is signed in. Deliberately absent: `Partitioned`, which real
//! instances do not send either.

use std::ops::ControlFlow;

use axum::Extension;
use axum::extract::Query;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use crate::address::Addresses;
use crate::faults::Exchange;
use crate::site::Instance;
use crate::state::now;
use crate::world::{Kind, Region, World};

use super::Visit;

const EXCHANGE: Exchange<'static> = Exchange { kind: Kind::Authorize, operation: None, transport: None };

/// The cookie's name.
const COOKIE: &str = "simulated-session";

/// What every cookie of a session says besides its value.
const ATTRIBUTES: &str = "Path=/; HttpOnly; Secure; SameSite=None";

/// `GET /auth/authorize`
pub async fn authorize(Extension(instance): Extension<Instance>, method: Method, headers: HeaderMap) -> Response {
    let mut visit = Visit::arrive(&instance, Kind::Authorize, None, &method, "/auth/authorize");
    let response = match visit.gate(&EXCHANGE, false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) => {
            let token = instance.with(|world, index| {
                let region = &world.regions[index];
                is_signed_in(world, region, &headers).then(|| (region.token(), region.session.ends()))
            });
            match token {
                None => super::json(401, json!({ "message": "no session" })),
                Some((token, expiration)) => super::json(
                    200,
                    json!({
                        "accessToken": token,
                        "refreshToken": format!("{token}.refresh"),
                        "expiration": expiration,
                    }),
                ),
            }
        }
    };
    visit.leave(response)
}

/// The session that a browser brings.
fn brought(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).map(|(_, value)| value)
}

/// Whether the agent is signed in, in the browser that asks.
fn is_signed_in(world: &World, region: &Region, headers: &HeaderMap) -> bool {
    let known = !world.spec.cookies || brought(headers).is_some_and(|token| region.accepts(token));
    known && region.session.signed_in
}

/// What the identity provider hands over.
#[derive(Debug, Deserialize)]
pub struct SignIn {
    /// The session that it has begun.
    code: String,
    /// The regions whose turn it is afterwards, by commas.
    #[serde(default)]
    then: String,
}

/// Where a browser goes to be given the cookies of these regions, one after the other; at last to the page that can be closed.
pub fn sign_in_address(addresses: Addresses, world: &World, regions: &[&Region]) -> String {
    let Some((first, rest)) = regions.split_first() else {
        return format!("{}signed-in", addresses.world(&world.spec.name).idp);
    };
    let rest: Vec<&str> = rest.iter().map(|region| region.name.as_str()).collect();
    let origin = addresses.instance(first, &world.spec);
    format!("{origin}/auth/sign-in?code={}&then={}", first.token(), rest.join(","))
}

/// `GET /auth/sign-in`: gives the browser its cookie, in a page of the instance's own, and sends it on.
pub async fn sign_in(
    Extension(instance): Extension<Instance>,
    method: Method,
    Query(handed): Query<SignIn>,
) -> Response {
    let mut visit = Visit::arrive(&instance, Kind::Authorize, None, &method, "/auth/sign-in");
    let response = match visit.gate(&EXCHANGE, false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) => instance.with(|world, index| {
            if !world.regions[index].accepts(&handed.code) {
                return super::json(403, json!({ "message": "no such session" }));
            }
            let then: Vec<&Region> = handed.then.split(',').filter_map(|name| world.region(name).ok()).collect();
            let cookie = format!("{COOKIE}={}; {ATTRIBUTES}", handed.code);
            let next = sign_in_address(instance.site.shared.addresses, world, &then);
            (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, next)]).into_response()
        }),
    };
    visit.leave(response)
}

/// `POST /auth/activity`: the agent did something, in the CCP page or around it.
pub async fn activity(Extension(instance): Extension<Instance>, method: Method, headers: HeaderMap) -> Response {
    let mut visit = Visit::arrive(&instance, Kind::Authorize, None, &method, "/auth/activity");
    let response = match visit.gate(&EXCHANGE, false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) => {
            let signed_in = instance.with(|world, index| {
                let signed_in = is_signed_in(world, &world.regions[index], &headers);
                if signed_in {
                    world.regions[index].session.active_at = now();
                }
                signed_in
            });
            super::json(if signed_in { 200 } else { 401 }, json!({}))
        }
    };
    visit.leave(response)
}

/// `GET /logout`: the agent signs out of this instance. The page that embeds
/// the CCP calls it across origins, with credentials: without the cookie that
/// a session rests on, none ends.
pub async fn logout(Extension(instance): Extension<Instance>, method: Method, headers: HeaderMap) -> Response {
    let mut visit = Visit::arrive(&instance, Kind::Authorize, None, &method, "/logout");
    let mut response = match visit.gate(&EXCHANGE, false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) => {
            instance.site.cell.change(|world, _| {
                let index = instance.index(world);
                if is_signed_in(world, &world.regions[index], &headers) {
                    world.regions[index].sign_out();
                }
            });
            let expired = format!("{COOKIE}=; Max-Age=0; {ATTRIBUTES}");
            ([(header::SET_COOKIE, expired)], super::json(200, json!({}))).into_response()
        }
    };
    if let Some(origin) = headers.get(header::ORIGIN) {
        let answer = response.headers_mut();
        answer.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        answer.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    }
    visit.leave(response)
}
