//! The one message above the panels: a failover first, then trouble, then a notice. Never two at once.

use ambidesk_coordinator::{Command, Contact, Notice, PhaseView, Readiness, Region, Standing, Timestamp, View};
use yew::prelude::*;

use crate::components::confirm_switch::ConfirmSwitch;
use crate::components::failover_banner::{FailoverBanner, Stage};
use crate::components::notice::NoticeCard;
use crate::components::trouble::{Trouble, TroubleAlert};
use crate::hooks::{use_command, use_desk, use_now, use_view};
use crate::text::{banner, notice as text};

/// The message above the panels.
#[component]
pub fn Messages() -> Html {
    let view = use_view();
    match view.phase {
        PhaseView::Pending { from, to, since, .. } | PhaseView::Switching { from, to, since } => {
            html! { <Failover {from} {to} {since}/> }
        }
        PhaseView::Starting { .. } | PhaseView::Terminated => Html::default(),
        PhaseView::Steady { active } => match trouble(&view, active) {
            Some(trouble) => html! { <ActiveTrouble {trouble} {active}/> },
            None => html! { <LastNotice/> },
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
    let desk = use_desk();
    let view = use_view();
    let on_command = use_command();
    let asks = use_state_eq(|| false);
    let stage = stage(&view, from, to);
    let waiting = matches!(stage, Stage::Waiting { .. });
    let now = use_now(waiting);
    let (from_name, to_name) = (desk.names[from].human.clone(), desk.names[to].human.clone());
    let ask = |value: bool| {
        let asks = asks.clone();
        Callback::from(move |()| asks.set(value))
    };
    let on_confirm = {
        let asks = asks.clone();
        on_command.reform(move |()| {
            asks.set(false);
            Command::SwitchNow
        })
    };
    let holding = holding(&view, from);
    html! {
        <>
            <FailoverBanner from={from_name.clone()} to={to_name.clone()} {since} {stage} {now} on_switch_now={ask(true)}
                on_sign_in={on_command.reform(move |()| Command::SignIn(to))}/>
            <ConfirmSwitch open={*asks && waiting} title={banner::confirm_title(&to_name)}
                consequences={banner::confirm_consequences(&from_name, &to_name, &holding)}
                action={banner::confirm_action(&holding)} {on_confirm} on_cancel={ask(false)}/>
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

#[derive(Clone, PartialEq, Properties)]
struct ActiveTroubleProps {
    trouble: Trouble,
    active: Region,
}

#[component]
fn ActiveTrouble(props: &ActiveTroubleProps) -> Html {
    let ActiveTroubleProps { trouble, active } = *props;
    let desk = use_desk();
    let view = use_view();
    let on_command = use_command();
    html! {
        <TroubleAlert {trouble} active={desk.names[active].human.clone()} other={desk.names[active.other()].human.clone()}
            live={has_contacts(&view, active)} on_sign_in={on_command.reform(move |()| Command::SignIn(active))}
            on_retry={on_command.reform(move |()| Command::Retry(active))}/>
    }
}

/// What keeps the active region from being worked with, beyond its start (which the cover of its panel tells about).
fn trouble(view: &View, active: Region) -> Option<Trouble> {
    let silent = |region: Region| match view.regions[region].readiness {
        Readiness::NotAnswering { since } => Some(since),
        _ => None,
    };
    match view.regions[active].readiness {
        Readiness::NotAnswering { since } if silent(active.other()).is_some() => Some(Trouble::BothSilent { since }),
        Readiness::NotAnswering { since } => Some(Trouble::Silent { since }),
        Readiness::SignInRequired { .. } => Some(Trouble::SignIn),
        Readiness::Failed { .. } => Some(Trouble::Failed),
        Readiness::Loading { .. }
        | Readiness::SignInOrUnreachable { .. }
        | Readiness::Connected { .. }
        | Readiness::Ready { .. } => None,
    }
}

fn has_contacts(view: &View, region: Region) -> bool {
    view.regions[region].agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty())
}

#[component]
fn LastNotice() -> Html {
    let desk = use_desk();
    let view = use_view();
    let on_command = use_command();
    let on_dismiss = on_command.reform(|()| Command::DismissNotice);
    match &view.notice {
        None => Html::default(),
        Some(Notice::CalledOff { active, at }) => html! {
            <NoticeCard title={text::called_off_title(&desk.names[*active].human)}
                help={text::called_off_help(&desk.names[active.other()].human, *at)} moved={false} {on_dismiss}/>
        },
        Some(Notice::Switched { to, at, forced, previous_state, .. }) => {
            let agent = view.regions[*to].agent.as_ref();
            let state = agent.map(|agent| &agent.state);
            let restore = previous_state.clone().filter(|name| {
                let choosable = agent.is_some_and(|agent| agent.states.iter().any(|state| state.name == *name));
                choosable && state.is_some_and(|state| state.name != *name)
            });
            html! {
                <NoticeCard title={text::switched_title(&desk.names[*to].human, *at, *forced)}
                    help={text::switched_help(state)} moved=true restore={restore.map(AttrValue::from)}
                    on_restore={on_command.reform(|name: AttrValue| Command::SetAgentState { name: name.to_string() })}
                    {on_dismiss}/>
            }
        }
    }
}
