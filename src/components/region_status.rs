//! One region: its names, its role, how far it has come and why no further, and what the person can do.

use ambidesk_coordinator::{Readiness, RegionView, Timestamp, Verdict};
use yew::prelude::*;

use super::button::Button;
use super::ladder::ladder;
use crate::regions::RegionName;
use crate::text::region as text;

/// What a region is for the agent now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It handles the agent's contacts.
    Active,
    /// It would take over.
    Standby,
    /// Nobody has said yet.
    Unknown,
}

impl Role {
    /// A stable name, for tests and styles.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Standby => "standby",
            Self::Unknown => "unknown",
        }
    }
}

/// The properties of [`region_status`].
#[derive(Clone, PartialEq)]
pub struct RegionStatusProps {
    /// What it is called.
    pub name: RegionName,
    /// What it is for the agent.
    pub role: Role,
    /// How it is.
    pub region: RegionView,
    /// The time, where a planned try counts down.
    pub now: Option<Timestamp>,
    /// The agent wants to sign in.
    pub on_sign_in: Callback<()>,
    /// The agent wants it tried again.
    pub on_retry: Callback<()>,
}

/// One region in the rail.
pub fn region_status(props: &RegionStatusProps) -> Html {
    let (tone, troubled) = tone(&props.region);
    let name = &props.name;
    let heading = AttrValue::from(format!("region-{}", name.code));
    html! {
        <article class={classes!("region-status", props.role.name(), troubled.then_some("troubled"))}
            aria-labelledby={heading.clone()} data-testid="region-status" data-region={name.code.clone()}
            data-role={props.role.name()} data-readiness={readiness_name(&props.region.readiness)}
            data-health={health_name(props.region.health.verdict)}>
            <span class="role">{text::role(props.role)}</span>
            <div class="what">
                <div class="title">
                    <h2 id={heading} title={name.human.clone()}>{&name.human}</h2>
                    if name.has_human_name() { <span class="code" translate="no">{&name.code}</span> }
                </div>
                {ladder(props.region.rungs)}
            </div>
            <div class={classes!("state", tone)}>
                <strong>{text::headline(&props.region, props.role)}</strong>
                <span>{detail(props)}</span>
            </div>
            {actions(props)}
        </article>
    }
}

/// A stable name of the readiness, for tests and styles.
#[must_use]
pub const fn readiness_name(readiness: &Readiness) -> &'static str {
    match readiness {
        Readiness::Loading { .. } => "loading",
        Readiness::SignInOrUnreachable { .. } => "sign-in-or-unreachable",
        Readiness::SignInRequired { .. } => "sign-in-required",
        Readiness::Connected { .. } => "connected",
        Readiness::Ready { .. } => "ready",
        Readiness::NotAnswering { .. } => "not-answering",
        Readiness::Failed { .. } => "failed",
    }
}

/// A stable name of the verdict, for tests and styles.
#[must_use]
pub const fn health_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Unknown => "unknown",
        Verdict::Healthy => "healthy",
        Verdict::Impaired => "impaired",
        Verdict::Recovering => "recovering",
    }
}

/// The colour of the words, and whether a person can do something.
const fn tone(region: &RegionView) -> (&'static str, bool) {
    match &region.readiness {
        Readiness::Ready { .. } if matches!(region.health.verdict, Verdict::Impaired) => ("wait", false),
        Readiness::Loading { .. } | Readiness::Connected { .. } => ("plain", false),
        Readiness::Ready { .. } => ("ok", false),
        Readiness::SignInOrUnreachable { .. } | Readiness::SignInRequired { .. } => ("wait", true),
        Readiness::NotAnswering { .. } | Readiness::Failed { .. } => ("bad", true),
    }
}

fn detail(props: &RegionStatusProps) -> String {
    match (&props.region.readiness, props.region.retry_at, props.now) {
        (Readiness::NotAnswering { .. }, Some(at), Some(now)) => {
            let detail = text::detail(&props.region, props.role);
            text::next_try(&detail, at.since(now).as_secs().max(1))
        }
        _ => text::detail(&props.region, props.role),
    }
}

fn actions(props: &RegionStatusProps) -> Html {
    let (signs_in, retries) = match props.region.readiness {
        Readiness::SignInRequired { .. } => (true, false),
        Readiness::SignInOrUnreachable { .. } => (true, true),
        Readiness::NotAnswering { .. } | Readiness::Failed { .. } => (false, true),
        Readiness::Loading { .. } | Readiness::Connected { .. } | Readiness::Ready { .. } => (false, false),
    };
    // A new try takes the panel away, which a live contact may still need.
    let live = props.region.agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty());
    let retries = retries && !live;
    let label = |verb: &str| AttrValue::from(text::action(verb, &props.name.human));
    html! {
        <div class="actions">
            if signs_in {
                {Button::new("sign-in", text::sign_in(), &props.on_sign_in).label(label(&text::sign_in())).draw()}
            }
            if retries {
                {Button::new("retry", text::retry(), &props.on_retry).label(label(&text::retry())).draw()}
            }
        </div>
    }
}
