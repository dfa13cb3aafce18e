//! Whether the agent would survive a failover right now: one plain sentence, and the sign-in where that is what is
//! missing.

use ambidesk_coordinator::Timestamp;
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use super::icon::{Icon, Picture};
use crate::i18n::use_localization;
use crate::text::{readiness as text, region};
use crate::view;

/// The properties of [`StandbyReadiness`].
#[derive(Clone, PartialEq, Properties)]
pub struct StandbyReadinessProps {
    /// What a failover would find.
    pub readiness: view::StandbyReadiness,
    /// Until when it can at most, as far as is known.
    #[prop_or_default]
    pub until: Option<Timestamp>,
    /// Whether the active region has failed already.
    #[prop_or_default]
    pub down: bool,
    /// The name of the active region.
    pub active: AttrValue,
    /// The name of the standby.
    pub standby: AttrValue,
    /// The agent wants to sign in to the standby.
    pub on_sign_in: Callback<()>,
}

/// The sentence, with what can be done about it.
#[component]
pub fn StandbyReadiness(props: &StandbyReadinessProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let readiness = props.readiness;
    let (class, picture) = if readiness.goes_on() { ("goes-on", Picture::Check) } else { ("stops", Picture::Alert) };
    let (title, help) = if props.down {
        (
            text::down_title(&l10n, readiness, &props.standby),
            text::down_help(&l10n, readiness, &props.active, &props.standby),
        )
    } else {
        (text::title(&l10n, readiness, props.until), text::sentence(&l10n, readiness, &props.active, &props.standby))
    };
    let label = AttrValue::from(region::action(&l10n, &region::sign_in(&l10n), &props.standby));
    html! {
        <section class={classes!(style, class)} data-testid="standby-readiness" data-readiness={class}>
            <span class="mark"><Icon {picture}/></span>
            <div role="status">
                <h2>{title}</h2>
                <p>{help}</p>
            </div>
            if readiness.needs_sign_in() {
                <div class="action"><Button testid="sign-in" words={region::sign_in(&l10n)} weight={Weight::Primary} {label} on_press={&props.on_sign_in}/></div>
            }
        </section>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        gap: 0 12px;
        align-items: center;
        padding: 11px 15px;
        border: 1px solid var(--tone);
        border-radius: var(--radius-small);

        &.goes-on { --tone: var(--ok); background: var(--ok-soft); }
        &.stops { --tone: var(--wait); background: var(--wait-soft); }

        .mark { display: grid; align-self: start; color: var(--tone); }
        h2 { font-size: var(--text-body); line-height: 20px; font-weight: 600; }
        p { text-wrap: pretty; }

        @media (max-width: 519px) {
            grid-template-columns: 20px minmax(0, 1fr);

            .action { grid-column: 2; margin-top: 8px; }
        }
        "
    )
}
