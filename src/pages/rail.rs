//! The region rail: both regions, in the order of the configuration, and the way between them.

use ambidesk_coordinator::{Command, PhaseView, Readiness, Region, Standing, View};
use yew::prelude::*;

use crate::components::region_link::{Link, region_link};
use crate::components::region_status::{RegionStatusProps, Role, region_status};
use crate::hooks::{asks, use_now, use_session};
use crate::outlook::outlook;
use crate::store::Session;
use crate::text::outlook::short;
use crate::text::region as text;

/// The region rail.
#[component]
pub fn Rail() -> Html {
    let Session { desk, view } = use_session();
    let ticks = view.regions.iter().any(|(_, region)| counts_down(region));
    let now = use_now(ticks);
    let region = |region: Region| {
        let status = view.regions[region].clone();
        region_status(&RegionStatusProps {
            name: desk.names[region].clone(),
            role: role(&view, region),
            now: counts_down(&status).then_some(now),
            region: status,
            on_sign_in: asks(&desk.handle, move || Command::SignIn(region)),
            on_retry: asks(&desk.handle, move || Command::Retry(region)),
        })
    };
    let said =
        |region: Region| text::announcement(&desk.names[region].human, role(&view, region), &view.regions[region]);
    html! {
        <section class="rail" aria-label={text::rail()} data-testid="region-rail">
            {region(Region::First)}
            {region_link(link(&view), outlook(&view).map(|(_, outlook)| short(outlook).into()))}
            {region(Region::Second)}
            <p class="aside" role="status">{said(Region::First)}{" "}{said(Region::Second)}</p>
        </section>
    }
}

fn counts_down(region: &ambidesk_coordinator::RegionView) -> bool {
    region.retry_at.is_some() && matches!(region.readiness, Readiness::NotAnswering { .. })
}

pub(super) fn role(view: &View, region: Region) -> Role {
    match view.active {
        None => Role::Unknown,
        Some(active) if active == region => Role::Active,
        Some(_) => Role::Standby,
    }
}

fn link(view: &View) -> Link {
    match view.phase {
        PhaseView::Starting { .. } | PhaseView::Terminated => Link::Unknown,
        PhaseView::Steady { active } if view.regions[active.other()].is_ready() => Link::Open,
        PhaseView::Steady { .. } => Link::Closed,
        PhaseView::Pending { to, standing, .. } => {
            let to_second = to == Region::Second;
            match standing {
                Standing::Confirmed(_) => Link::Waiting { to_second },
                Standing::Doubtful { .. } => Link::Doubtful { to_second },
            }
        }
        PhaseView::Switching { to, .. } => Link::Moving { to_second: to == Region::Second },
    }
}
