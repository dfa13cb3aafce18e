//! Everything about one region: the steps it has taken and why no further, what was heard, how well it is and what that
//! rests on, what happens next, and what the person can do.

use ambidesk_coordinator::{RegionView, Rungs, Timestamp};
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::Button;
use super::region_status::{health_name, readiness_name};
use crate::i18n::{Localization, use_localization};
use crate::text::regions::RegionName;
use crate::text::report::Fact;
use crate::text::{region as words, report as text};
use crate::view::{Role, may_be_tried, may_lack_sign_in};

/// The properties of [`RegionReport`].
#[derive(Clone, PartialEq, Properties)]
pub struct RegionReportProps {
    /// What it is called.
    pub name: RegionName,
    /// What it is for the agent.
    pub role: Role,
    /// How it is.
    pub region: RegionView,
    /// The time.
    pub now: Timestamp,
    /// The agent wants to sign in.
    pub on_sign_in: Callback<()>,
    /// The agent wants it tried again.
    pub on_retry: Callback<()>,
}

/// One region of the Regions page.
#[component]
pub fn RegionReport(props: &RegionReportProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let RegionReportProps { name, role, region, .. } = props;
    let heading = AttrValue::from(format!("report-{}", name.code));
    html! {
        <article class={classes!(style, role.name())} aria-labelledby={heading.clone()}
            data-testid="region-report" data-region={name.code.clone()}
            data-readiness={readiness_name(&region.readiness)} data-health={health_name(region.health.verdict)}>
            <header>
                <h2 id={heading}>{&name.human}</h2>
                if name.has_human_name() { <span class="code" translate="no">{&name.code}</span> }
                <span class="role">{words::role(&l10n, *role)}</span>
                {actions(&l10n, props)}
            </header>
            {steps(&l10n, region)}
            {facts(&l10n, props)}
            <h3>{text::evidence(&l10n)}</h3>
            {evidence(&l10n, props)}
        </article>
    }
}

fn steps(l10n: &Localization, region: &RegionView) -> Html {
    let Rungs { loaded, signed_in, connected, agent_ready } = region.rungs;
    let reached = [loaded, signed_in, connected, agent_ready];
    let first_open = reached.iter().position(|reached| !reached);
    let step = |(place, name): (usize, String)| {
        let (class, reason) = match first_open {
            Some(open) if open == place => ("stop", text::stopped(l10n, &region.readiness)),
            Some(open) if open < place => ("later", text::later(l10n)),
            _ => ("done", text::reached(l10n)),
        };
        html! { <li class={class} data-testid="rung" data-step={class}><b>{name}</b><span>{reason}</span></li> }
    };
    html! { <ol class="steps" aria-label={text::ladder(l10n)}>{for text::steps(l10n).into_iter().enumerate().map(step)}</ol> }
}

fn facts(l10n: &Localization, props: &RegionReportProps) -> Html {
    let RegionReportProps { region, role, now, .. } = props;
    let health = &region.health;
    let symptoms = health.symptoms.iter().map(|reason| words::symptom(l10n, reason)).collect::<Vec<_>>().join("; ");
    html! {
        <dl>
            {fact(l10n, Fact::Next, text::next(l10n, region, *role, *now))}
            {fact(l10n, Fact::Heard, text::moment(l10n, region.heard_at, *now))}
            <dt>{text::fact(l10n, Fact::State)}</dt>
            // The name of a state is one in every language.
            <dd translate={region.is_ready().then_some("no")}>{text::agent_state(l10n, region)}</dd>
            <dt>{text::fact(l10n, Fact::Health)}</dt>
            <dd data-testid="health">
                {text::verdict(l10n, health.verdict, health.since)}
                if !symptoms.is_empty() { <small>{symptoms}</small> }
            </dd>
        </dl>
    }
}

fn evidence(l10n: &Localization, props: &RegionReportProps) -> Html {
    let (evidence, now) = (&props.region.health.evidence, props.now);
    html! {
        <dl>
            {fact(l10n, Fact::Acknowledged, text::moment(l10n, evidence.acknowledged_at, now))}
            {fact(l10n, Fact::Agent, text::moment(l10n, evidence.agent_at, now))}
            {fact(l10n, Fact::Loaded, text::moment(l10n, evidence.loaded_at, now))}
            {fact(l10n, Fact::Failures, text::failures(l10n, evidence.failures, evidence.last_failure.as_ref()))}
            {fact(l10n, Fact::Reloads, text::reloads(l10n, evidence.reloads))}
        </dl>
    }
}

fn fact(l10n: &Localization, fact: Fact, value: String) -> Html {
    html! { <><dt>{text::fact(l10n, fact)}</dt><dd>{value}</dd></> }
}

fn actions(l10n: &Localization, props: &RegionReportProps) -> Html {
    let button = |testid: &'static str, words: String, on_press: &Callback<()>| {
        let label = words::action(l10n, &words, &props.name.human);
        html! { <Button {testid} {words} {label} {on_press}/> }
    };
    html! {
        <div class="actions">
            if may_lack_sign_in(&props.region) { {button("sign-in", words::sign_in(l10n), &props.on_sign_in)} }
            if may_be_tried(&props.region) { {button("retry", words::retry(l10n), &props.on_retry)} }
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        container-type: inline-size;
        padding: 12px 15px 15px;
        border: 1px solid var(--line);
        border-radius: var(--radius-small);

        &.active { border-color: var(--accent); }

        header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; min-height: 32px; }
        h2 { font-size: var(--text-title); line-height: 24px; font-weight: 600; overflow-wrap: anywhere; }
        h3 { margin-top: 12px; font-size: var(--text-small); line-height: 20px; font-weight: 600; color: var(--muted); }
        .code { font: 12px / 20px var(--mono); color: var(--faint); }
        .role {
            padding: 1px 7px;
            font-size: 12px;
            line-height: 18px;
            font-weight: 600;
            color: var(--muted);
            border: 1px solid var(--mark);
            border-radius: 4px;
        }
        &.active .role { color: var(--accent-text); background: var(--accent); border-color: var(--accent); }
        .actions { display: flex; gap: 8px; margin-left: auto; }

        .steps {
            display: grid;
            grid-template-columns: repeat(4, minmax(0, 1fr));
            gap: 0 8px;
            margin: 8px 0 12px;
            list-style: none;
        }
        li { padding-top: 8px; border-top: 4px solid var(--line-strong); font-size: var(--text-small); line-height: 18px; }
        li b { display: block; font-weight: 600; }
        li span { color: var(--muted); overflow-wrap: anywhere; }
        li.done { border-color: var(--ok); }
        li.stop { border-color: var(--wait); border-top-style: dashed; }
        li.stop span { color: var(--text); }

        dl { display: grid; grid-template-columns: 168px minmax(0, 1fr); gap: 4px 12px; }
        dt { color: var(--muted); }
        dd { overflow-wrap: anywhere; }
        small { display: block; font-size: var(--text-small); color: var(--muted); }

        @container (max-width: 440px) {
            .steps { grid-template-columns: minmax(0, 1fr); gap: 4px; }
            li { padding: 0 0 0 10px; border-top: 0; border-left: 4px solid var(--line-strong); }
            li.stop { border-left-style: dashed; }
            li b { display: inline; margin-right: 8px; }
            dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
            dd { margin-bottom: 8px; }
        }
        "
    )
}
