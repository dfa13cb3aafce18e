//! The way between the two regions: open, closed, or being taken.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::text::region as text;

/// The state of the way. `to_second` says which end the arrow is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// The active region is not known yet.
    Unknown,
    /// The standby could take over at once.
    Open,
    /// The standby could not take over.
    Closed,
    /// A failover waits.
    Waiting {
        /// Whether it leads to the second region.
        to_second: bool,
    },
    /// A failover waits that may have been called off.
    Doubtful {
        /// Whether it leads to the second region.
        to_second: bool,
    },
    /// The desk is moving.
    Moving {
        /// Whether it leads to the second region.
        to_second: bool,
    },
}

/// The properties of [`RegionLink`].
#[derive(Clone, PartialEq, Properties)]
pub struct RegionLinkProps {
    /// The state of the way.
    pub link: Link,
    /// More than the way itself can say.
    #[prop_or_default]
    pub words: Option<AttrValue>,
}

/// The way between the two regions of the rail.
#[component]
pub fn RegionLink(props: &RegionLinkProps) -> Html {
    let style = use_look();
    let link = props.link;
    let words = props.words.clone().unwrap_or_else(|| text::link(link).into());
    // A solid line can be walked, a dashed one is promised, a gap can't be crossed.
    let (class, way, dashes, arrow, to_second) = match link {
        Link::Unknown => ("unknown", "M4 6h72", Some("1 6"), false, true),
        Link::Open => ("open", "M4 6h72", None, false, true),
        Link::Closed => ("closed", "M4 6h26M50 6h26M37 3l6 6M43 3l-6 6", None, false, true),
        Link::Waiting { to_second } => ("waiting", "M4 6h70", Some("5 4"), true, to_second),
        Link::Doubtful { to_second } => ("doubtful", "M4 6h70", Some("1 6"), true, to_second),
        Link::Moving { to_second } => ("moving", "M4 6h70", None, true, to_second),
    };
    html! {
        <div class={classes!(style, class, (!to_second).then_some("to-first"))} data-testid="region-link" data-link={class}>
            <svg viewBox="0 0 80 12" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"
                stroke-linejoin="round" aria-hidden="true">
                <path d={way} stroke-dasharray={dashes}/>
                if arrow { <path d="M71 1.500 76 6l-5 4.500"/> }
            </svg>
            <span>{words}</span>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 2px;
        padding: 0 8px;
        font-size: 12px;
        line-height: 16px;
        text-align: center;
        color: var(--muted);

        span { max-width: 15ch; text-wrap: balance; }
        svg { width: 80px; height: 12px; color: var(--mark); }
        &.closed { color: var(--wait); }
        &.waiting svg, &.doubtful svg { color: var(--wait); }
        &.moving svg { color: var(--accent); }
        &.to-first svg { transform: scaleX(-1); }

        @media (max-width: 759px) { display: none; }
        "
    )
}
