//! What stands around the region frames: the heading, and a cover while the visible panel can't be worked with. The
//! frames themselves are in `index.html` and are never touched from here.

use ambidesk_coordinator::Readiness;
use yew::prelude::*;

use super::button::{Button, Weight};
use crate::text::{ccp as text, region};

/// The properties of [`ccp_host`].
#[derive(Clone, PartialEq)]
pub struct CcpHostProps {
    /// The name of the region on screen.
    pub name: AttrValue,
    /// Why its panel is covered; `None` leaves it free.
    pub cover: Option<Readiness>,
    /// Whether an alert above the panels offers already what can be done.
    pub alerted: bool,
    /// The agent wants to sign in.
    pub on_sign_in: Callback<()>,
    /// The agent wants it tried again.
    pub on_retry: Callback<()>,
}

/// The heading and the cover of the Contact Control Panel.
pub fn ccp_host(props: &CcpHostProps) -> Html {
    html! {
        <>
            <header class="ccp-header">
                <h2 id="ccp-title" title={format!("{} · {}", props.name, text::title())}><b>{&props.name}</b>{" · "}{text::title()}</h2>
            </header>
            if let Some(readiness) = &props.cover {
                {cover(props, readiness)}
            }
        </>
    }
}

fn cover(props: &CcpHostProps, readiness: &Readiness) -> Html {
    let title = text::cover_title(readiness, &props.name).unwrap_or_default();
    let (loading, signs_in, retries) = match readiness {
        Readiness::Loading { .. } => (true, false, false),
        Readiness::SignInRequired { .. } => (false, true, false),
        Readiness::SignInOrUnreachable { .. } => (false, true, true),
        Readiness::NotAnswering { .. } | Readiness::Failed { .. } => (false, false, true),
        Readiness::Connected { .. } | Readiness::Ready { .. } => (false, false, false),
    };
    let (signs_in, retries) = (signs_in && !props.alerted, retries && !props.alerted);
    html! {
        <div class="ccp-cover" role="status" data-testid="ccp-cover">
            if loading { <span class="bar" aria-hidden="true"></span> }
            <h3>{title}</h3>
            <p>{text::cover_help(readiness)}</p>
            <div class="actions">
                if signs_in {
                    {Button::new("sign-in", region::sign_in(), &props.on_sign_in).weight(Weight::Primary).draw()}
                }
                if retries {
                    {Button::new("retry", region::retry(), &props.on_retry).draw()}
                }
            </div>
        </div>
    }
}
