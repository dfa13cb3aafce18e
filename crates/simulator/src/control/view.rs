//! What the control API shows of a world.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::address::WorldUrls;
use crate::site::Site;
use crate::state::Listener;
use crate::web::portal::generated;
use crate::world::{Contact, Distribution, LastPoll, Limits, Millis, Region, SignInScope, World};

/// A world: its addresses and its state.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorldView {
    name: String,
    urls: WorldUrls,
    agent_name: String,
    poll_ms: u64,
    cookies: bool,
    distribution: Distribution,
    regions: Vec<RegionView>,
    config: Value,
    config_replaced: bool,
    journal_last: u64,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RegionView {
    name: String,
    label: String,
    aws_region: String,
    origin: String,
    ccp_url: String,
    sign_in_url: String,
    instance_arn: String,
    active: bool,
    signed_in: bool,
    sign_in_scope: SignInScope,
    session: SessionView,
    agent: AgentView,
    contacts: Vec<Contact>,
    faults: Map<String, Value>,
    last_poll: Option<LastPoll>,
    told_standby: Option<bool>,
    ccp_pages: usize,
    workers: usize,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct SessionView {
    #[serde(flatten)]
    limits: Limits,
    ends: Millis,
    idle_ends: Option<Millis>,
    active_at: Millis,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct AgentView {
    state: &'static str,
    chosen: &'static str,
    #[serde(rename = "type")]
    kind: Value,
}

impl WorldView {
    /// Looks at the world of `site`.
    pub fn of(site: &Site) -> Self {
        site.cell.with(|world| Self::new(site, world))
    }

    fn new(site: &Site, world: &World) -> Self {
        let addresses = site.shared.addresses;
        Self {
            name: world.spec.name.to_string(),
            urls: addresses.world(&world.spec.name),
            agent_name: world.spec.agent_name.clone(),
            poll_ms: world.spec.poll_ms,
            cookies: world.spec.cookies,
            distribution: world.distribution.clone(),
            regions: world.regions.iter().map(|region| RegionView::new(site, world, region)).collect(),
            config: generated(world, addresses),
            config_replaced: world.config.is_some(),
            journal_last: world.journal.last(),
        }
    }
}

impl RegionView {
    fn new(site: &Site, world: &World, region: &Region) -> Self {
        let addresses = site.shared.addresses;
        let origin = addresses.instance(region, &world.spec);
        let idp = addresses.world(&world.spec.name).idp;
        let shown = region.shown_state();
        let listening = |listener| site.cell.listening(region.name.as_str(), listener);
        Self {
            name: region.name.to_string(),
            label: region.name.label(),
            aws_region: region.name.aws_region().to_owned(),
            ccp_url: format!("{origin}/ccp-v2/"),
            sign_in_url: format!("{idp}?region={}", region.name),
            origin,
            instance_arn: region.arn.clone(),
            active: region.name == world.distribution.active,
            signed_in: region.session.signed_in,
            sign_in_scope: region.sign_in_scope,
            session: SessionView {
                limits: region.session.limits,
                ends: region.session.ends(),
                idle_ends: region.session.idle_ends(),
                active_at: region.session.active_at,
            },
            agent: AgentView { state: shown.name, chosen: region.chosen.name, kind: json!(shown.kind) },
            contacts: region.contacts.clone(),
            faults: region
                .faults
                .parameters()
                .into_iter()
                .map(|(name, parameters)| (name.to_owned(), parameters.clone()))
                .collect(),
            told_standby: region.last_poll.as_ref().map(|poll| poll.instance_arn != region.arn),
            last_poll: region.last_poll.clone(),
            ccp_pages: listening(Listener::Page),
            workers: listening(Listener::Worker),
        }
    }
}
