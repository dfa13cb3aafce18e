//! The hosts that are not instances: the portal, plain test pages, the
//! identity provider and the console.

pub mod console;
pub mod files;
pub mod headers;
pub mod idp;
pub mod plain;
pub mod portal;

use axum::http::{Method, Uri};
use axum::response::Response;

use crate::site::Site;
use crate::state::now;
use crate::world::{Kind, Request};

/// Notes a request that is answered at once.
fn note(site: &Site, kind: Kind, method: &Method, uri: &Uri, response: Response) -> Response {
    let request =
        Request { region: None, kind, operation: None, method: method.to_string(), path: uri.path().to_owned() };
    site.cell.with(|world| {
        let seq = world.journal.open(request, now());
        let status = response.status().as_u16();
        world.journal.close(seq, Some(status), None);
    });
    response
}
