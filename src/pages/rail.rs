//! The region rail: both regions, in the order of the configuration, and the way between them.

use ambidesk_coordinator::{Command, PhaseView, Readiness, Region, Standing, View};
use stylist::yew::styled_component;
use yew::prelude::*;

use crate::components::region_link::{Link, RegionLink};
use crate::components::region_status::{RegionStatus, Role};
use crate::hooks::{use_command, use_desk, use_now, use_view};
use crate::text::region as text;

/// The region rail.
#[styled_component]
pub fn Rail() -> Html {
    let style = css!(
        r"
        display: grid;
        grid-template-columns: minmax(0, 1fr) 144px minmax(0, 1fr);
        padding: 12px 16px;

        @media (max-width: 1099px) { grid-template-columns: minmax(0, 1fr) 120px minmax(0, 1fr); }
        @media (max-width: 759px) { grid-template-columns: minmax(0, 1fr); gap: 4px; padding: 8px; }
        "
    );
    let desk = use_desk();
    let view = use_view();
    let on_command = use_command();
    let ticks = view.regions.iter().any(|(_, region)| counts_down(region));
    let now = use_now(ticks);
    let region = |region: Region| {
        let status = view.regions[region].clone();
        let now = counts_down(&status).then_some(now);
        html! {
            <RegionStatus name={desk.names[region].clone()} role={role(&view, region)} region={status} {now}
                on_sign_in={on_command.reform(move |()| Command::SignIn(region))}
                on_retry={on_command.reform(move |()| Command::Retry(region))}/>
        }
    };
    let said = |region: Region| {
        text::announcement(&desk.names[region].human, role(&view, region), &view.regions[region].readiness)
    };
    html! {
        <section class={style} aria-label={text::RAIL} data-testid="region-rail">
            {region(Region::First)}
            <RegionLink link={link(&view)}/>
            {region(Region::Second)}
            <p class="aside" role="status">{said(Region::First)}{" "}{said(Region::Second)}</p>
        </section>
    }
}

fn counts_down(region: &ambidesk_coordinator::RegionView) -> bool {
    region.retry_at.is_some() && matches!(region.readiness, Readiness::NotAnswering { .. })
}

fn role(view: &View, region: Region) -> Role {
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
