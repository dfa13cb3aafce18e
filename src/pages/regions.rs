//! The Regions page: whether the agent would survive a failover now, and everything about both regions.

use ambidesk_coordinator::{Command, Region};
use yew::prelude::*;

use super::rail::role;
use crate::components::region_report::{RegionReportProps, region_report};
use crate::components::standby_readiness::{StandbyReadinessProps, standby_readiness};
use crate::hooks::{asks, use_now, use_session};
use crate::outlook::{is_down, outlook};
use crate::store::Session;

/// Both regions, with the reasons.
#[component]
pub fn RegionsPage() -> Html {
    let Session { desk, view } = use_session();
    let now = use_now(true);
    let sign_in = |region: Region| asks(&desk.handle, move || Command::SignIn(region));
    let standby = outlook(&view).map(|(active, outlook)| {
        standby_readiness(&StandbyReadinessProps {
            outlook,
            down: is_down(&view, active),
            active: desk.names[active].human.clone(),
            standby: desk.names[active.other()].human.clone(),
            on_sign_in: sign_in(active.other()),
        })
    });
    let report = |region: Region| {
        region_report(&RegionReportProps {
            name: desk.names[region].clone(),
            role: role(&view, region),
            region: view.regions[region].clone(),
            now,
            on_sign_in: sign_in(region),
            on_retry: asks(&desk.handle, move || Command::Retry(region)),
        })
    };
    html! {
        <div class="regions-page" data-testid="regions">
            {standby}
            {for Region::ALL.into_iter().map(report)}
        </div>
    }
}
