//! One region: its names, its role, how far it has come and why no further, and what the person can do.

use ambidesk_coordinator::{Readiness, RegionView, Timestamp, Verdict};
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::Button;
use super::icon::Picture;
use super::ladder::Ladder;
use crate::i18n::{Localization, use_localization};
use crate::text::region as text;
use crate::text::regions::RegionName;
use crate::view::{Role, may_be_tried, may_lack_sign_in};

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
    #[prop_or_default]
    pub now: Option<Timestamp>,
    /// The agent wants to sign in.
    pub on_sign_in: Callback<()>,
    /// The agent wants it tried again.
    pub on_retry: Callback<()>,
}

/// One region in the rail.
#[component]
pub fn RegionStatus(props: &RegionStatusProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let (tone, troubled) = tone(&props.region);
    let name = &props.name;
    let heading = AttrValue::from(format!("region-{}", name.code));
    let headline = AttrValue::from(text::headline(&l10n, &props.region, props.role));
    let detail = AttrValue::from(detail(&l10n, props));
    html! {
        <article class={classes!(style, props.role.name(), troubled.then_some("troubled"))}
            aria-labelledby={heading.clone()} data-testid="region-status" data-region={name.code.clone()}
            data-role={props.role.name()} data-readiness={readiness_name(&props.region.readiness)}
            data-health={health_name(props.region.health.verdict)}>
            <span class="role">{text::role(&l10n, props.role)}</span>
            <div class="what">
                <div class="title">
                    <h2 id={heading} title={name.human.clone()}>{&name.human}</h2>
                    if name.has_human_name() { <span class="code" translate="no">{&name.code}</span> }
                </div>
                <div class="way"><Ladder rungs={props.region.rungs}/></div>
            </div>
            <div class={classes!("state", tone)}>
                <strong title={headline.clone()}>{&headline}</strong>
                <span title={detail.clone()}>
                    {&detail}
                    if let Some(scope) = text::scope(&l10n, &props.region) { {" "}<span class="scope">{scope}</span> }
                </span>
            </div>
            {actions(&l10n, props)}
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
        Readiness::StorageAccessNeeded { .. } => "storage-access-needed",
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
        Readiness::SignInOrUnreachable { .. }
        | Readiness::SignInRequired { .. }
        | Readiness::StorageAccessNeeded { .. } => ("wait", true),
        Readiness::NotAnswering { .. } | Readiness::Failed { .. } => ("bad", true),
    }
}

fn detail(l10n: &Localization, props: &RegionStatusProps) -> String {
    match (&props.region.readiness, props.region.retry_at, props.now) {
        (Readiness::NotAnswering { .. }, Some(at), Some(now)) => {
            let detail = text::detail(l10n, &props.region, props.role);
            text::next_try(l10n, &detail, at.since(now).as_secs().max(1))
        }
        _ => text::detail(l10n, &props.region, props.role),
    }
}

fn actions(l10n: &Localization, props: &RegionStatusProps) -> Html {
    let (signs_in, retries) = (may_lack_sign_in(&props.region), may_be_tried(&props.region));
    let label = |verb: &str| AttrValue::from(text::action(l10n, verb, &props.name.human));
    html! {
        <div class="actions">
            if signs_in {
                <Button testid="sign-in" words={text::sign_in(l10n)} label={label(&text::sign_in(l10n))} on_press={&props.on_sign_in}/>
            }
            if retries {
                <Button testid="retry" words={text::retry(l10n)} label={label(&text::retry(l10n))}
                    picture={signs_in.then_some(Picture::Again)} on_press={&props.on_retry}/>
            }
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        position: relative;
        min-width: 0;
        /* As high whatever is said in it: the CCP below stays where it is. `page.css` keeps the room before it is drawn. */
        height: 60px;
        display: flex;
        gap: 0 12px;
        align-items: center;
        padding: 0 15px;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);

        &.active { border-color: var(--accent); }
        &.active::before {
            content: '';
            position: absolute;
            inset: -1px auto -1px -1px;
            /* A border stays where the system chooses the colours. */
            border-left: 4px solid var(--accent);
            border-radius: var(--radius) 0 0 var(--radius);
        }

        .role {
            grid-area: role;
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

        /* The name has its room before the words beside it; only where those can't be shorter, it is cut. */
        .what { flex: 1 1 min-content; min-width: 0; }
        /* What does not fit beside the name wraps out of sight. */
        .title { grid-area: title; display: flex; flex-wrap: wrap; gap: 0 8px; height: 20px; overflow: hidden; }
        .way { grid-area: way; }
        h2 {
            max-width: 15em;
            font-size: var(--text-title);
            line-height: 20px;
            font-weight: 600;
            overflow: hidden;
            text-overflow: ellipsis;
            white-space: nowrap;
        }
        .code { font: 12px / 20px var(--mono); color: var(--faint); }
        .state {
            grid-area: state;
            flex-shrink: 1e6;
            min-width: 9em;
            text-align: right;
            font-size: var(--text-small);
            line-height: 18px;
        }
        .state > * { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .state strong { font-weight: 600; }
        .state > span { color: var(--faint); }
        .scope::before { content: '\00b7\00a0'; }
        .ok strong { color: var(--ok); }
        .wait strong { color: var(--wait); }
        .bad strong { color: var(--bad); }
        .actions { grid-area: actions; display: flex; gap: 8px; margin-left: 12px; }
        .actions:empty { display: none; }

        /* Words and buttons under the name, in a line. */
        &.troubled {
            display: grid;
            grid-template: 'role title title actions' 'role way state actions' / auto auto minmax(0, 1fr) auto;
            align-content: center;
            gap: 2px 0;
        }
        &.troubled .what { display: contents; }
        &.troubled .role { margin-right: 12px; }
        &.troubled .way { margin-right: 12px; }
        &.troubled .state { display: flex; gap: 0 6px; min-width: 0; text-align: left; }
        &.troubled .state strong { flex: none; max-width: 100%; }
        &.troubled .state > span { min-width: 0; }

        @media (max-width: 1439px) {
            &.troubled .way { display: none; }
        }

        @media (min-width: 760px) and (max-width: 1279px) {
            height: 74px;
            display: grid;
            grid-template: 'role title' 'role way' 'state state' / auto minmax(0, 1fr);
            align-content: center;
            gap: 0;
            padding: 0 12px;

            .what { display: contents; }
            .role { margin-right: 10px; }
            .state { display: flex; gap: 0 8px; min-width: 0; margin-top: 2px; text-align: left; }
            .state > span { min-width: 0; }
            &.troubled { grid-template: 'role title title' 'state state actions' / auto minmax(0, 1fr) auto; gap: 4px 0; }
            &.troubled .state { margin: 0; }
        }

        /* Room for a finger. */
        @media (pointer: coarse) and (min-width: 760px) and (max-width: 1279px) { height: 86px; }

        @media (max-width: 759px) {
            height: 50px;
            gap: 0 8px;
            padding: 0 10px;

            h2 { max-width: 13em; }
            &.standby, &.unknown { height: 48px; }
            &.standby h2, &.unknown h2 { font-size: var(--text-body); font-weight: 500; }
            &.standby .way, &.unknown .way, &.standby .state > span, &.unknown .state > span, .state .scope { display: none; }
            .state { min-width: 6em; }
            &.troubled { grid-template: 'role title actions' 'role state actions' / auto minmax(0, 1fr) auto; gap: 0; }
            &.troubled .role, &.troubled .way { margin-right: 8px; }
            &.troubled .actions { margin-left: 8px; }
        }
        "
    )
}
