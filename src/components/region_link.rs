//! The way between the two regions: open, closed, or being taken.

use ambidesk_coordinator::Region;
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::i18n::use_localization;
use crate::text::region as text;
use crate::view::FailoverPath;

/// The properties of [`RegionLink`].
#[derive(Clone, PartialEq, Properties)]
pub struct RegionLinkProps {
    /// The state of the way.
    pub path: FailoverPath,
    /// More than the way itself can say.
    #[prop_or_default]
    pub words: Option<AttrValue>,
}

/// The way between the two regions of the rail.
#[component]
pub fn RegionLink(props: &RegionLinkProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let path = props.path;
    let words = props.words.clone().unwrap_or_else(|| text::path(&l10n, path).into());
    // A solid line can be walked, a dashed one is promised, a gap can't be crossed.
    let (class, way, dashes, to) = match path {
        FailoverPath::Unknown => ("unknown", "M4 6h72", Some("1 6"), None),
        FailoverPath::Open => ("open", "M4 6h72", None, None),
        FailoverPath::Closed => ("closed", "M4 6h26M50 6h26M37 3l6 6M43 3l-6 6", None, None),
        FailoverPath::Pending { to } => ("waiting", "M4 6h70", Some("5 4"), Some(to)),
        FailoverPath::Doubtful { to } => ("doubtful", "M4 6h70", Some("1 6"), Some(to)),
        FailoverPath::Switching { to } => ("moving", "M4 6h70", None, Some(to)),
    };
    html! {
        <div class={classes!(style, class, (to == Some(Region::First)).then_some("to-first"))} data-testid="region-link" data-link={class}>
            <svg viewBox="0 0 80 12" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"
                stroke-linejoin="round" aria-hidden="true">
                <path d={way} stroke-dasharray={dashes}/>
                if to.is_some() { <path d="M71 1.500 76 6l-5 4.500"/> }
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
