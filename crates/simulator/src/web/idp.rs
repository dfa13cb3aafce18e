//! The identity provider, reduced to one page with one button. Pressing it
//! signs the agent in to every instance, or with `?region=` to one: the managed
//! scheme tells the two apart. In a world with cookies the browser visits each of them then, and gets its own. As
//! after SAML, what follows is a page that can be closed; who opened it closes
//! it.

use axum::extract::Query;
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Form, Router};
use serde::Deserialize;

use crate::site::Site;
use crate::state::Listener;
use crate::vendor::sign_in_address;
use crate::world::{Kind, Region, SignInScope};

use super::note;

const PAGE: &str = include_str!("../../assets/idp.html");
const DONE: &str = include_str!("../../assets/idp-done.html");

/// The routes of the identity provider's host.
pub fn routes() -> Router {
    Router::new().route("/", get(page)).route("/sign-in", post(sign_in)).route("/signed-in", get(done))
}

#[derive(Debug, Deserialize)]
struct Which {
    #[serde(default)]
    region: String,
}

async fn page(Extension(site): Extension<Site>, method: Method, uri: Uri, Query(which): Query<Which>) -> Response {
    let known: Vec<String> = site.cell.with(|world| {
        let names = world.regions.iter().map(|region| region.name.to_string());
        names.collect()
    });
    let where_to = match known.iter().find(|name| **name == which.region) {
        Some(name) => name.clone(),
        None if which.region.is_empty() => known.join(" and "),
        None => {
            let text = format!("no region with that name: {}\n", known.join(", "));
            return note(&site, Kind::Idp, &method, &uri, (StatusCode::NOT_FOUND, text).into_response());
        }
    };
    // Only names that were checked when the world was made get into the page.
    let html = PAGE.replace("{{regions}}", &where_to).replace("{{region}}", &which.region);
    note(&site, Kind::Idp, &method, &uri, html_page(&site, html))
}

async fn sign_in(Extension(site): Extension<Site>, method: Method, uri: Uri, Form(which): Form<Which>) -> Response {
    let meant = |region: &Region| which.region.is_empty() || region.name.as_str() == which.region;
    let next = site.cell.change(|world, now| {
        for region in world.regions.iter_mut().filter(|region| meant(region)) {
            if !region.session.signed_in {
                region.sign_in(now);
            }
            region.sign_in_scope = if which.region.is_empty() { SignInScope::Global } else { SignInScope::Regional };
            site.cell.order(region.name.as_str(), Listener::Page, region.sign_in_scope.name());
        }
        let regions: Vec<&Region> = world.regions.iter().filter(|region| world.spec.cookies && meant(region)).collect();
        sign_in_address(site.shared.addresses, world, &regions)
    });
    let response = (StatusCode::SEE_OTHER, [(header::LOCATION, next)]).into_response();
    note(&site, Kind::Idp, &method, &uri, response)
}

async fn done(Extension(site): Extension<Site>, method: Method, uri: Uri) -> Response {
    note(&site, Kind::Idp, &method, &uri, html_page(&site, DONE.to_owned()))
}

fn html_page(site: &Site, html: String) -> Response {
    let kept = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    let severed = site.cell.with(|world| world.spec.severed).then_some([("cross-origin-opener-policy", "same-origin")]);
    match severed {
        Some(policy) => (kept, policy, html).into_response(),
        None => (kept, html).into_response(),
    }
}
