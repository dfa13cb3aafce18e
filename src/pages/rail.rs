//! The region rail: both regions, in the order of the configuration, and the way between them.

use ambidesk_coordinator::{Command, PhaseView, Readiness, Region, Standing, View};
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::components::region_link::{Link, RegionLink};
use crate::components::region_status::{RegionStatus, Role};
use crate::hooks::{asks, use_now, use_session};
use crate::outlook::outlook;
use crate::store::Session;
use crate::text::outlook::short;
use crate::text::region as text;

/// The region rail.
#[component]
pub fn Rail() -> Html {
    let style = use_look();
    let Session { desk, view } = use_session();
    let ticks = view.regions.iter().any(|(_, region)| counts_down(region));
    let now = use_now(ticks);
    let region = |region: Region| {
        let status = view.regions[region].clone();
        html! {
            <RegionStatus name={desk.names[region].clone()} role={role(&view, region)}
                now={counts_down(&status).then_some(now)} region={status}
                on_sign_in={asks(&desk.handle, move || Command::SignIn(region))}
                on_retry={asks(&desk.handle, move || Command::Retry(region))}/>
        }
    };
    let said =
        |region: Region| text::announcement(&desk.names[region].human, role(&view, region), &view.regions[region]);
    html! {
        <section class={style} aria-label={text::rail()} data-testid="region-rail">
            {region(Region::First)}
            <RegionLink link={link(&view)} words={outlook(&view).map(|(_, outlook)| AttrValue::from(short(outlook)))}/>
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

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        grid-template-columns: minmax(0, 1fr) 160px minmax(0, 1fr);
        padding: 12px 16px;

        @media (max-width: 1099px) { grid-template-columns: minmax(0, 1fr) 136px minmax(0, 1fr); }
        @media (max-width: 759px) { grid-template-columns: minmax(0, 1fr); gap: 4px; padding: 8px; }
        "
    )
}
