//! Whether the agent would survive a failover right now: one plain sentence, and the sign-in where that is what is
//! missing.

use yew::prelude::*;

use super::button::{Button, Weight};
use super::icon::Icon;
use crate::outlook::Outlook;
use crate::text::{outlook as text, region};

/// The properties of [`standby_readiness`].
#[derive(Clone, PartialEq)]
pub struct StandbyReadinessProps {
    /// What a failover would find.
    pub outlook: Outlook,
    /// Whether the active region has failed already.
    pub down: bool,
    /// The name of the active region.
    pub active: AttrValue,
    /// The name of the standby.
    pub standby: AttrValue,
    /// The agent wants to sign in to the standby.
    pub on_sign_in: Callback<()>,
}

/// The sentence, with what can be done about it.
pub fn standby_readiness(props: &StandbyReadinessProps) -> Html {
    let outlook = props.outlook;
    let (class, icon) = if outlook.goes_on() { ("goes-on", Icon::Check) } else { ("stops", Icon::Alert) };
    let (title, help) = if props.down {
        (text::down_title(outlook, &props.standby), text::down_help(outlook, &props.active, &props.standby))
    } else {
        (text::title(outlook), text::sentence(outlook, &props.active, &props.standby))
    };
    let label = AttrValue::from(region::action(&region::sign_in(), &props.standby));
    html! {
        <section class={classes!("standby-readiness", class)} data-testid="standby-readiness" data-outlook={class}>
            {icon.draw()}
            <div role="status">
                <h2>{title}</h2>
                <p>{help}</p>
            </div>
            if outlook.needs_sign_in() {
                {Button::new("sign-in", region::sign_in(), &props.on_sign_in).weight(Weight::Primary).label(label).draw()}
            }
        </section>
    }
}
