//! The host that serves the built portal, with its configuration and the
//! headers that are deployed with it.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router};
use serde_json::{Value, json};

use crate::address::Addresses;
use crate::edge;
use crate::site::Site;
use crate::world::{Kind, World};

use super::{failing, files, note};

/// The routes of the portal host.
pub fn routes() -> Router {
    Router::new().fallback(answer)
}

async fn answer(Extension(site): Extension<Site>, request: Request) -> Response {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let (frames, connects) = site.cell.with(|world| {
        let instances = site.shared.addresses.instances(world);
        let connects = instances.iter().cloned().chain(telemetry_origin(world)).collect::<Vec<_>>();
        (instances, connects)
    });
    let response = match (failing(&site, uri.path()).await, &site.shared.edge) {
        (None, Some(edge)) => edge::answer(&site, edge, &frames, &connects, request).await,
        (failing, _) => {
            let (served, mut response) = match failing {
                Some(failing) => (uri.path(), failing),
                None => from_folder(&site, uri.path(), request).await,
            };
            site.shared.headers.apply(served, &frames, &connects, &mut response);
            response
        }
    };
    note(&site, Kind::Portal, &method, &uri, response)
}

/// What the folder has at a path, and the path whose headers it gets.
async fn from_folder<'a>(site: &Site, path: &'a str, request: Request) -> (&'a str, Response) {
    let folder = &site.shared.options.portal;
    if path == "/config.json" {
        (path, config(site))
    } else if let Some(file) = files::find(folder, path) {
        let served = if path == "/" { "/index.html" } else { path };
        (served, files::serve(&file, request).await)
    } else if let Some(index) = files::find(folder, "/index.html").filter(|_| files::is_route(path)) {
        ("/index.html", files::serve(&index, request).await)
    } else if path == "/" {
        (path, unbuilt(site))
    } else {
        (path, files::missing(path))
    }
}

/// The origin that a replaced configuration sends telemetry to, if it names one: whoever deploys such a configuration
/// adds it to the policy.
fn telemetry_origin(world: &World) -> Option<String> {
    let endpoint = world.config.as_ref()?.body.pointer("/telemetry/endpoint")?.as_str()?;
    let address: Uri = endpoint.parse().ok()?;
    Some(format!("{}://{}", address.scheme_str()?, address.authority()?))
}

fn unbuilt(site: &Site) -> Response {
    let folder = site.shared.options.portal.display();
    (
        StatusCode::NOT_FOUND,
        format!("no portal in `{folder}`: build it with `cargo xtask build`, or name its folder with --portal\n"),
    )
        .into_response()
}

/// `config.json`: generated, unless the control API has replaced it.
pub fn config(site: &Site) -> Response {
    let (status, body) = configuration(site);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], Body::from(body))
        .into_response()
}

/// The status and the text of `config.json`.
pub fn configuration(site: &Site) -> (u16, String) {
    let (replaced, generated) = site.cell.with(|world| {
        let generated = generated(world, site.shared.addresses);
        (world.config.clone(), generated)
    });
    match replaced {
        None => (200, generated.to_string()),
        Some(replaced) => match replaced.body {
            Value::String(raw) => (replaced.status, raw),
            Value::Null => (replaced.status, String::new()),
            json => (replaced.status, json.to_string()),
        },
    }
}

/// The configuration that fits a world: its first region and, as standby, its
/// second.
pub fn generated(world: &World, addresses: Addresses) -> Value {
    let instance = |index: usize| {
        world.regions.get(index).map(|region| {
            json!({
                "ccpUrl": format!("{}/ccp-v2/", addresses.instance(region, &world.spec)),
                "instanceArn": region.arn,
                "region": region.name.aws_region(),
            })
        })
    };
    let mut ccp = json!({
        "pollForFailover": true,
        "loginUrl": addresses.world(&world.spec.name).idp,
        "loginPopup": true,
        "loginPopupAutoClose": true,
        "softphone": { "allowFramedSoftphone": true },
        "pageOptions": { "enableAudioDeviceSettings": true },
        "ccpAckTimeout": 3000,
        "ccpSynTimeout": 1000,
        "ccpLoadTimeout": 3000,
    });
    if let Some(Value::Object(primary)) = instance(0) {
        for (name, value) in primary {
            ccp[name] = value;
        }
    }
    if let Some(standby) = instance(1) {
        ccp["standByRegion"] = standby;
    }
    json!({ "ccp": ccp, "desk": {} })
}
