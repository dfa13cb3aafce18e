//! The one message above the panels: a failover first, then trouble, then a notice. Never two at once.

use ambidesk_coordinator::{
    Command, Contact, Notice, PhaseView, Readiness, Region, RegionView, Standing, Symptom, Timestamp, Verdict, View,
};
use yew::prelude::*;

use crate::components::failover_banner::{FailoverBannerProps, Stage, failover_banner};
use crate::components::notice::{NoticeProps, notice};
use crate::components::question::Question;
use crate::components::trouble::{Trouble, TroubleProps, trouble};
use crate::hooks::{asks, use_now, use_session};
use crate::store::{Desk, Session};
use crate::text::{banner, notice as text};

/// The message above the panels.
#[component]
pub fn Messages() -> Html {
    let Session { desk, view } = use_session();
    match view.phase {
        PhaseView::Pending { from, to, since, .. } | PhaseView::Switching { from, to, since } => {
            html! { <Failover {from} {to} {since}/> }
        }
        PhaseView::Starting { .. } | PhaseView::Terminated => Html::default(),
        PhaseView::Steady { active } => match trouble_of(&view, active) {
            Some(trouble) => html! { <ActiveTrouble {active} {trouble}/> },
            None => last_notice(&desk, &view),
        },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FailoverProps {
    from: Region,
    to: Region,
    since: Timestamp,
}

#[component]
fn Failover(props: &FailoverProps) -> Html {
    let FailoverProps { from, to, since } = *props;
    let Session { desk, view } = use_session();
    let asking = use_state_eq(|| false);
    let stage = stage(&view, from, to);
    let waiting = matches!(stage, Stage::Waiting { .. });
    let now = use_now(waiting);
    let (from_name, to_name) = (desk.names[from].human.clone(), desk.names[to].human.clone());
    let ask = |value: bool| {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(value))
    };
    let on_confirm = {
        let (asking, handle) = (asking.setter(), desk.handle.clone());
        Callback::from(move |()| {
            asking.set(false);
            handle.command(Command::SwitchNow);
        })
    };
    let holding = holding(&view, from);
    let banner = failover_banner(&FailoverBannerProps {
        from: from_name.clone(),
        to: to_name.clone(),
        since,
        stage,
        now,
        on_switch_now: ask(true),
        on_sign_in: asks(&desk.handle, move || Command::SignIn(to)),
    });
    html! {
        <>
            {banner}
            <Question name="confirm-switch" open={*asking && waiting} title={banner::confirm_title(&to_name)}
                consequences={banner::confirm_consequences(&from_name, &to_name, &holding)}
                keep={banner::KEEP_WAITING} action={banner::confirm_action(&holding)} {on_confirm} on_cancel={ask(false)}/>
        </>
    }
}

fn stage(view: &View, from: Region, to: Region) -> Stage {
    match view.phase {
        PhaseView::Pending { standing, .. } => Stage::Waiting {
            contacts: holding(view, from),
            doubtful_since: match standing {
                Standing::Confirmed(_) => None,
                Standing::Doubtful { since } => Some(since),
            },
        },
        PhaseView::Starting { .. } | PhaseView::Steady { .. } | PhaseView::Switching { .. } | PhaseView::Terminated => {
            let (needs_sign_in, answers) = match view.regions[to].readiness {
                Readiness::SignInRequired { .. } | Readiness::SignInOrUnreachable { .. } => (true, true),
                Readiness::NotAnswering { .. } | Readiness::Failed { .. } => (false, false),
                Readiness::Loading { .. } | Readiness::Connected { .. } | Readiness::Ready { .. } => (false, true),
            };
            Stage::Switching { needs_sign_in, answers }
        }
    }
}

fn holding(view: &View, region: Region) -> Vec<Contact> {
    view.regions[region].agent.as_ref().map(|agent| agent.holding().cloned().collect()).unwrap_or_default()
}

/// What keeps the active region from being worked with, beyond its start (which the cover of its panel tells about).
fn trouble_of(view: &View, active: Region) -> Option<Trouble> {
    let silent = |region: Region| matches!(view.regions[region].readiness, Readiness::NotAnswering { .. });
    match view.regions[active].readiness {
        Readiness::NotAnswering { since } if silent(active.other()) => Some(Trouble::BothSilent { since }),
        Readiness::NotAnswering { since } => Some(Trouble::Silent { since }),
        Readiness::SignInRequired { .. } => Some(Trouble::SignIn),
        Readiness::Failed { .. } => Some(Trouble::Failed),
        // Without a contact it is loaded again by itself.
        Readiness::Connected { since } if gave_up_with_contacts(&view.regions[active]) => {
            Some(Trouble::Silent { since })
        }
        Readiness::Loading { .. } | Readiness::SignInOrUnreachable { .. } | Readiness::Connected { .. } => None,
        Readiness::Ready { .. } => {
            let health = &view.regions[active].health;
            let fails = health.verdict == Verdict::Impaired && health.symptoms.contains(&Symptom::ApiFailing);
            fails.then_some(Trouble::Impaired { since: health.since })
        }
    }
}

/// Whether the region has reported contacts, and then its agent no more.
fn gave_up_with_contacts(region: &RegionView) -> bool {
    let lacks_agent = region.health.symptoms.iter().any(|symptom| matches!(symptom, Symptom::AgentUnknown { .. }));
    lacks_agent && region.agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty())
}

#[derive(Clone, PartialEq, Properties)]
struct TroubleInProps {
    active: Region,
    trouble: Trouble,
}

#[component]
fn ActiveTrouble(props: &TroubleInProps) -> Html {
    let TroubleInProps { active, trouble: what } = *props;
    let Session { desk, view } = use_session();
    let asking = use_state_eq(|| false);
    let live = view.regions[active].agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty());
    let retry = asks(&desk.handle, move || Command::Retry(active));
    let ask = |value: bool| {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(value))
    };
    let on_confirm = {
        let (asking, retry) = (asking.setter(), retry.clone());
        Callback::from(move |()| {
            asking.set(false);
            retry.emit(());
        })
    };
    let name = desk.names[active].human.clone();
    let shown = trouble(&TroubleProps {
        trouble: what,
        active: name.clone(),
        other: desk.names[active.other()].human.clone(),
        live,
        on_sign_in: asks(&desk.handle, move || Command::SignIn(active)),
        // With a contact that may still be connected, only its agent knows whether the panel can be done without.
        on_retry: if live { ask(true) } else { retry },
    });
    html! {
        <>
            {shown}
            <Question name="confirm-retry" open={*asking && live} title={text::retry_title(&name)}
                consequences={text::retry_consequences()} keep={text::RETRY_KEEP} action={text::RETRY_ANYWAY}
                {on_confirm} on_cancel={ask(false)}/>
        </>
    }
}

fn last_notice(desk: &Desk, view: &View) -> Html {
    let on_dismiss = asks(&desk.handle, || Command::DismissNotice);
    let human = |region: Region| &desk.names[region].human;
    let props = match &view.notice {
        None => return Html::default(),
        Some(Notice::CalledOff { active, at }) => NoticeProps {
            title: text::called_off_title(human(*active)).into(),
            help: text::called_off_help(human(active.other()), *at).into(),
            moved: false,
            restore: None,
            on_restore: Callback::noop(),
            on_dismiss,
        },
        Some(Notice::Switched { to, at, forced, previous_state, .. }) => {
            let state = view.regions[*to].agent.as_ref().map(|agent| &agent.state);
            let restore = previous_state.as_deref().filter(|name| can_restore(view, *to, name));
            let name = restore.unwrap_or_default().to_owned();
            NoticeProps {
                title: text::switched_title(human(*to), *at, *forced).into(),
                help: text::switched_help(state).into(),
                moved: true,
                restore: restore.map(|name| AttrValue::from(name.to_owned())),
                on_restore: asks(&desk.handle, move || Command::SetAgentState { name: name.clone() }),
                on_dismiss,
            }
        }
    };
    notice(&props)
}

/// Whether the agent can choose the state in this region, and has not got it already.
fn can_restore(view: &View, region: Region, name: &str) -> bool {
    view.regions[region]
        .agent
        .as_ref()
        .is_some_and(|agent| agent.state.name != name && agent.states.iter().any(|state| state.name == name))
}
