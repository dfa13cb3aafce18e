//! From a host name to its routes.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use tower::ServiceExt;

use crate::address::{Host, Role};
use crate::state::{Cell, Shared};
use crate::world::World;
use crate::{control, vendor, web};

/// The world that a request is for, and what else its handler needs.
#[derive(Clone, Debug)]
pub struct Site {
    /// What all worlds share.
    pub shared: Arc<Shared>,
    /// The world.
    pub cell: Arc<Cell>,
}

/// The instance that a request is for.
#[derive(Clone, Debug)]
pub struct Instance {
    /// Its world.
    pub site: Site,
    /// The region's name.
    pub region: String,
}

impl Instance {
    /// Looks at the region, or notes something nobody waits for.
    pub fn with<T>(&self, look: impl FnOnce(&mut World, usize) -> T) -> T {
        self.site.cell.with(|world| {
            let index = self.index(world);
            look(world, index)
        })
    }

    /// Where the region stands in its world. Regions never change.
    pub fn index(&self, world: &World) -> usize {
        world.regions.iter().position(|region| region.name.as_str() == self.region).unwrap_or_default()
    }
}

/// The host name of a request.
pub fn host(headers: &HeaderMap) -> Host {
    let header = headers.get(header::HOST).and_then(|h| h.to_str().ok());
    Host::parse(header.unwrap_or_default())
}

/// The instance whose host a request names.
pub fn instance(shared: &Arc<Shared>, host: &Host) -> Option<Instance> {
    let Role::Instance(label) = &host.role else {
        return None;
    };
    let cell = shared.world(&host.world).ok()?;
    let region = cell.with(|world| Some(world.region(label).ok()?.name.as_str().to_owned()))?;
    Some(Instance { site: Site { shared: Arc::clone(shared), cell }, region })
}

#[derive(Clone)]
struct Hosts {
    shared: Arc<Shared>,
    vendor: Router,
    portal: Router,
    plain: Router,
    idp: Router,
    console: Router,
}

/// Every route of the simulator.
pub fn routes(shared: &Arc<Shared>) -> Router {
    let hosts = Hosts {
        shared: Arc::clone(shared),
        vendor: vendor::routes(),
        portal: web::portal::routes(),
        plain: web::plain::routes(),
        idp: web::idp::routes(),
        console: web::console::routes(),
    };
    Router::new().nest("/sim", control::routes(Arc::clone(shared))).fallback(any(dispatch).with_state(hosts))
}

async fn dispatch(State(hosts): State<Hosts>, mut request: Request) -> Response {
    let host = host(request.headers());
    if let Role::Instance(label) = &host.role {
        let Some(instance) = instance(&hosts.shared, &host) else {
            return nothing(&format!("world `{}` has no host `{label}`: see /sim/worlds/{}", host.world, host.world));
        };
        request.extensions_mut().insert(instance);
        return go(hosts.vendor, request).await;
    }
    let cell = match hosts.shared.world(&host.world) {
        Ok(cell) => cell,
        Err(error) => return nothing(&error.to_string()),
    };
    request.extensions_mut().insert(Site { shared: Arc::clone(&hosts.shared), cell });
    let routes = match host.role {
        Role::Portal => hosts.portal,
        Role::Plain => hosts.plain,
        Role::Idp => hosts.idp,
        Role::Console | Role::Instance(_) => hosts.console,
    };
    go(routes, request).await
}

async fn go(routes: Router, request: Request) -> Response {
    let Ok(response) = routes.oneshot(request).await;
    response
}

fn nothing(why: &str) -> Response {
    (StatusCode::NOT_FOUND, format!("{why}\n")).into_response()
}
