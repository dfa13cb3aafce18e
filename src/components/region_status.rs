//! One region: its names, its role, how far it has come and why no further, and what the person can do.

use ambidesk_coordinator::{Readiness, RegionView, Timestamp};
use stylist::yew::styled_component;
use yew::prelude::*;

use super::button::Button;
use super::ladder::Ladder;
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

/// The properties of [`RegionStatus`].
#[derive(Clone, PartialEq, Properties)]
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
#[styled_component]
pub fn RegionStatus(props: &RegionStatusProps) -> Html {
    let style = css!(
        r"
        position: relative;
        min-width: 0;
        min-height: 60px;
        display: flex;
        gap: 0 12px;
        align-items: center;
        padding: 8px 15px;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);

        &.active { border-color: var(--accent); }
        &.active::before {
            content: '';
            position: absolute;
            inset: -1px auto -1px -1px;
            width: 4px;
            background: var(--accent);
            border-radius: var(--radius) 0 0 var(--radius);
        }

        .role {
            padding: 1px 7px;
            font-size: 12px;
            line-height: 18px;
            font-weight: 600;
            white-space: nowrap;
            color: var(--muted);
            border: 1px solid var(--mark);
            border-radius: 4px;
        }
        &.active .role { color: var(--accent-text); background: var(--accent); border-color: var(--accent); }

        .what { flex: 1; min-width: 0; }
        /* What does not fit beside the name wraps out of sight. */
        .title { display: flex; flex-wrap: wrap; gap: 0 8px; height: 20px; overflow: hidden; }
        h2 {
            max-width: 100%;
            font-size: var(--text-title);
            line-height: 20px;
            font-weight: 600;
            overflow: hidden;
            text-overflow: ellipsis;
            white-space: nowrap;
        }
        .code { font: 12px / 20px var(--mono); color: var(--faint); }
        .state { text-align: right; font-size: var(--text-small); line-height: 18px; }
        .state strong { display: block; font-weight: 600; }
        .state span { display: block; max-width: 34ch; color: var(--faint); }
        .ok strong { color: var(--ok); }
        .wait strong { color: var(--wait); }
        .bad strong { color: var(--bad); }
        .actions { display: flex; gap: 8px; }
        .actions:empty { display: none; }

        @media (max-width: 1099px) {
            gap: 0 10px;
            padding: 8px 12px;

            &.troubled { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; }
            &.troubled .what { grid-column: 2 / 4; }
            &.troubled .state { grid-column: 1 / 3; text-align: left; margin-top: 4px; }
            &.troubled .actions { grid-column: 3; align-self: end; }
        }

        @media (max-width: 759px) {
            min-height: 44px;
            padding: 6px 12px;

            &.standby, &.unknown { min-height: 36px; padding: 3px 12px; }
            &.standby h2, &.unknown h2 { font-size: var(--text-body); font-weight: 500; }
            &.standby .ladder, &.unknown .ladder, &.standby .state span, &.unknown .state span { display: none; }
            &.troubled .state { margin-top: 0; }
        }
        "
    );
    let (tone, troubled) = tone(&props.region.readiness);
    let name = &props.name;
    let heading = AttrValue::from(format!("region-{}", name.code));
    html! {
        <article class={classes!(style, props.role.name(), troubled.then_some("troubled"))}
            aria-labelledby={heading.clone()} data-testid="region-status" data-region={name.code.clone()}
            data-role={props.role.name()} data-readiness={readiness_name(&props.region.readiness)}>
            <span class="role">{text::role(props.role)}</span>
            <div class="what">
                <div class="title">
                    <h2 id={heading} title={name.human.clone()}>{&name.human}</h2>
                    if name.has_human_name() { <span class="code">{&name.code}</span> }
                </div>
                <div class="ladder"><Ladder rungs={props.region.rungs}/></div>
            </div>
            <div class={classes!("state", tone)}>
                <strong>{text::headline(&props.region.readiness, props.role)}</strong>
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

/// The colour of the words, and whether a person can do something.
const fn tone(readiness: &Readiness) -> (&'static str, bool) {
    match readiness {
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
            format!("{detail}, {}", text::next_try(at.since(now).as_secs().max(1)))
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
    let label = |verb: &str| AttrValue::from(format!("{verb}: {}", props.name.human));
    html! {
        <div class="actions">
            if signs_in {
                <Button testid="sign-in" label={label(text::SIGN_IN)} on_press={props.on_sign_in.clone()}>{text::SIGN_IN}</Button>
            }
            if retries {
                <Button testid="retry" label={label(text::RETRY)} on_press={props.on_retry.clone()}>{text::RETRY}</Button>
            }
        </div>
    }
}
