//! The region rail: both regions, in the order of the configuration, and the way between them.

use ambidesk_coordinator::{Command, Pair, Readiness, Region, RegionView};
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::components::region_link::RegionLink;
use crate::components::region_status::RegionStatus;
use crate::hooks::{asks, use_now, use_online, use_parts, use_session};
use crate::i18n::use_localization;
use crate::store::Session;
use crate::text::readiness::short;
use crate::text::region as text;
use crate::view::{Said, failover_path, is_told, role, standby_readiness, status};

/// The region rail.
#[component]
pub fn Rail() -> Html {
    let l10n = use_localization();
    let style = use_look();
    let Session { desk, view } = use_session();
    let ticks = view.regions.iter().any(|(_, region)| counts_down(region));
    let now = use_now(ticks);
    let region = |region: Region| {
        let status = status(&view, region);
        html! {
            <RegionStatus name={desk.names[region].clone()} role={role(&view, region)}
                now={counts_down(&status).then_some(now)} region={status}
                on_sign_in={asks(&desk.handle, move || Command::SignIn(region))}
                on_retry={asks(&desk.handle, move || Command::Retry(region))}/>
        }
    };
    let said = use_mut_ref(Pair::<Said>::default);
    let online = use_online();
    // The live regions are there a task before their first words: many screen readers don't say what comes together with its region.
    let speaks = use_parts(1, false) > 0;
    let said = |region: Region| {
        if !speaks {
            return String::new();
        }
        let (role, status) = (role(&view, region), status(&view, region));
        let words = text::announcement(&l10n, &desk.names[region].human, role, &status);
        said.borrow_mut()[region].next(&status, role, is_told(&view, region, online), words)
    };
    html! {
        <section class={style} aria-label={text::rail(&l10n)} data-testid="region-rail">
            {region(Region::First)}
            <RegionLink path={failover_path(&view)} words={standby_readiness(&view).map(|(_, readiness)| AttrValue::from(short(&l10n, readiness)))}/>
            {region(Region::Second)}
            <p class="aside" role="status">{said(Region::First)}</p>
            <p class="aside" role="status">{said(Region::Second)}</p>
        </section>
    }
}

fn counts_down(region: &RegionView) -> bool {
    region.retry_at.is_some() && matches!(region.readiness, Readiness::NotAnswering { .. })
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
