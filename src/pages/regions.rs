//! The Regions page: whether the agent would survive a failover now, and everything about both regions.

use ambidesk_coordinator::{Command, Region};
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::components::region_report::RegionReport;
use crate::components::standby_readiness::StandbyReadiness;
use crate::hooks::{asks, use_now, use_session};
use crate::store::Session;
use crate::view::{is_down, role, standby_readiness, status};

/// Both regions, with the reasons.
#[component]
pub fn RegionsPage() -> Html {
    let style = use_look();
    let Session { desk, view } = use_session();
    let now = use_now(true);
    // With the moments at which something was last heard.
    let latest = desk.handle.view();
    let sign_in = |region: Region| asks(&desk.handle, move || Command::SignIn(region));
    let standby = standby_readiness(&view).map(|(active, readiness)| {
        let until = view.regions[active.other()].session.map(|session| session.at);
        html! {
            <StandbyReadiness {readiness} {until} down={is_down(&view, active)} active={&desk.names[active].human}
                standby={&desk.names[active.other()].human} on_sign_in={sign_in(active.other())}/>
        }
    });
    let report = |region: Region| {
        html! {
            <RegionReport name={desk.names[region].clone()} role={role(&view, region)} region={status(&latest, region)}
                {now} on_sign_in={sign_in(region)} on_retry={asks(&desk.handle, move || Command::Retry(region))}/>
        }
    };
    html! {
        <div class={style} data-testid="regions">
            // In its own list: that it comes or goes leaves the reports as they are.
            <>{standby}</>
            {report(Region::First)}
            {report(Region::Second)}
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        "
    )
}
