//! The one message above the side panel, which `src/view/message.rs` decides. Never two at once, but for a contact that can't be
//! seen or heard of: that is said below it.

use ambidesk_coordinator::{Command, Notice, Pair, Region, SignOut, SoftphoneError, Timestamp, View};
use yew::prelude::*;

use super::renewal;
use super::restore::{Offer, offer};
use crate::components::button::{Button, Weight};
use crate::components::callout::{Callout, Tone};
use crate::components::failover_banner::FailoverBanner;
use crate::components::notice_callout::NoticeCallout;
use crate::components::question::Question;
use crate::components::trouble_callout::TroubleCallout;
use crate::hooks::{asks, use_now, use_online, use_session};
use crate::i18n::{Localization, use_localization};
use crate::store::{Desk, Session};
use crate::text::{banner, format, notice as text, region};
use crate::view::{
    FailoverStage, Hidden, Message, Trouble, failover_stage, has_contact, has_task, hidden, holding, may_lack_sign_in,
    message,
};

/// The message above the side panel.
#[component]
pub fn Messages() -> Html {
    let l10n = use_localization();
    let Session { desk, view } = use_session();
    let online = use_online();
    let message = match message(&view, online) {
        Some(Message::SignedOut) => {
            let signed_out = |stages| signed_out(&l10n, &desk, view.shown, stages);
            return view.sign_out.as_ref().map(signed_out).unwrap_or_default();
        }
        Some(Message::SessionEnds { region, at }) => idle(&l10n, &desk.names[region].human, at),
        Some(Message::Failover { from, to, since }) => html! { <Failover {from} {to} {since}/> },
        Some(Message::Trouble { active, trouble }) => html! { <ActiveTrouble {active} {trouble}/> },
        Some(Message::Renewal(renewal)) => renewal::message(&l10n, &desk, &view, renewal),
        Some(Message::StorageAccess) => storage_access(&l10n, &desk, &view),
        Some(Message::Softphone { region, error }) => softphone(&l10n, &desk, region, error),
        Some(Message::Notice) => last_notice(&l10n, &desk, &view),
        None => Html::default(),
    };
    html! { <>{message}if let Some((region, what)) = hidden(&view) { {hidden_contact(&l10n, &desk, region, what)} }
    if let Some(region) = view.lost_call { <LostCall {region}/> }</> }
}

/// The CCP of a region that the agent has a contact in can't be seen: they may want to.
fn hidden_contact(l10n: &Localization, desk: &Desk, region: Region, what: Hidden) -> Html {
    // What rings does so for seconds.
    let tone = if what == Hidden::Offered { Tone::Act } else { Tone::Wait };
    let (title, help) = text::hidden(l10n, what, &desk.names[region].human);
    let actions = html! {
        if what != Hidden::OfferedMeanwhile {
            <Button testid="show-contact" about={&desk.names[region].code} words={text::hidden_contact_show(l10n)}
                on_press={asks(&desk.handle, move || Command::ShowContact(region))}/>
        }
    };
    html! { <Callout testid="hidden-contact" {tone} {title} {help} {actions}/> }
}

#[derive(Clone, PartialEq, Properties)]
struct LostCallProps {
    region: Region,
}

/// The CCP of a region that is not on screen has fallen silent in a call.
#[component]
fn LostCall(props: &LostCallProps) -> Html {
    let l10n = use_localization();
    let Session { desk, .. } = use_session();
    let asking = use_state_eq(|| false);
    let region = props.region;
    let name = &desk.names[region].human;
    let ask = |value: bool| {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(value))
    };
    let on_confirm = {
        let (asking, retry) = (asking.setter(), asks(&desk.handle, move || Command::Retry(region)));
        Callback::from(move |()| {
            asking.set(false);
            retry.emit(());
        })
    };
    let actions = html! {
        <Button testid="retry" about={&desk.names[region].code} words={text::retry_asks(&l10n)} on_press={ask(true)}/>
    };
    html! {
        <>
            <Callout testid="lost-call" tone={Tone::Act} title={text::lost_call(&l10n, name)} help={text::lost_call_help(&l10n)} {actions}/>
            <Question name="confirm-retry" open={*asking} title={text::retry_title(&l10n, name)}
                consequences={text::retry_consequences(&l10n)} keep={text::retry_keep(&l10n)} action={text::retry_anyway(&l10n)}
                {on_confirm} on_cancel={ask(false)}/>
        </>
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
    let l10n = use_localization();
    let FailoverProps { from, to, since } = *props;
    let Session { desk, view } = use_session();
    let asking = use_state_eq(|| false);
    let stage = failover_stage(&view);
    let waiting = matches!(stage, Some(FailoverStage::Pending { .. }));
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
    let Some(stage) = stage else {
        return Html::default();
    };
    let holding = holding(&view, from);
    let tasks = has_task(&view, from).then(|| banner::tasks_end(&l10n, &from_name));
    let (FailoverStage::Pending { target, .. }
    | FailoverStage::Ordered { target }
    | FailoverStage::Switching { target }) = stage;
    let consequences = banner::confirm_consequences(&l10n, &from_name, (&to_name, target), &holding);
    html! {
        <>
            <FailoverBanner from={&from_name} to={&to_name} {since} {stage} {now} on_switch_now={ask(true)}
                on_sign_in={asks(&desk.handle, move || Command::SignIn(to))}
                on_retry={asks(&desk.handle, move || Command::Retry(to))}/>
            <Question name="confirm-switch" open={*asking && waiting} title={banner::confirm_title(&l10n, &to_name)}
                consequences={tasks.into_iter().chain(consequences).collect::<Vec<_>>()}
                keep={banner::keep_waiting(&l10n)} action={banner::confirm_action(&l10n, &holding)} {on_confirm} on_cancel={ask(false)}/>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TroubleInProps {
    active: Region,
    trouble: Trouble,
}

#[component]
fn ActiveTrouble(props: &TroubleInProps) -> Html {
    let l10n = use_localization();
    let TroubleInProps { active, trouble } = *props;
    let Session { desk, view } = use_session();
    let asking = use_state_eq(|| false);
    let live = has_contact(&view, active);
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
    // With a contact that may still be connected, only its agent knows whether the panel can be done without.
    let on_retry = if live { ask(true) } else { retry };
    html! {
        <>
            <TroubleCallout {trouble} active={&name} other={&desk.names[active.other()].human} {live} {on_retry}
                signs_in={may_lack_sign_in(&view.regions[active])}
                on_sign_in={asks(&desk.handle, move || Command::SignIn(active))}/>
            <Question name="confirm-retry" open={*asking && live} title={text::retry_title(&l10n, &name)}
                consequences={text::retry_consequences(&l10n)} keep={text::retry_keep(&l10n)} action={text::retry_anyway(&l10n)}
                {on_confirm} on_cancel={ask(false)}/>
        </>
    }
}

/// Nothing else matters to an agent who has signed out.
fn signed_out(l10n: &Localization, desk: &Desk, shown: Region, stages: &Pair<SignOut>) -> Html {
    let (title, help) = text::signed_out(l10n, stages, &desk.names);
    let asked = stages.iter().any(|(_, stage)| *stage == SignOut::Asked);
    let ended = stages.iter().all(|(_, stage)| *stage == SignOut::Ended);
    let tone = if ended { Tone::Calm } else { Tone::Wait };
    let actions = html! {
        if !asked {
            <Button testid="sign-in" words={region::sign_in(l10n)} weight={Weight::Primary}
                on_press={asks(&desk.handle, move || Command::SignIn(shown))}/>
        }
    };
    html! { <Callout testid="signed-out" {tone} {title} {help} {actions}/> }
}

/// The pages to click are in the panels' place, one below the other.
fn storage_access(l10n: &Localization, desk: &Desk, view: &View) -> Html {
    let asking = view.regions.iter().filter(|(_, it)| it.asks_for_storage());
    let names = format::list(l10n, asking.map(|(region, _)| desk.names[region].human.to_string()));
    let actions = html! {
        <Button testid="put-off" words={text::cookies_later(l10n)} weight={Weight::Quiet}
            on_press={asks(&desk.handle, || Command::PutStorageAccessOff)}/>
    };
    html! {
        <Callout testid="storage-access" tone={Tone::Act} title={text::cookies_title(l10n, &names)}
            help={text::cookies_help(l10n)} {actions}/>
    }
}

/// Any key is enough: the desk reports it.
fn idle(l10n: &Localization, region: &str, at: Timestamp) -> Html {
    html! {
        <Callout testid="session-ends" tone={Tone::Act} title={text::session_title(l10n, region, at)} help={text::session_help(l10n)}/>
    }
}

fn softphone(l10n: &Localization, desk: &Desk, region: Region, error: SoftphoneError) -> Html {
    let actions = html! {
        <Button testid="dismiss" words={text::dismiss(l10n)} weight={Weight::Quiet} on_press={asks(&desk.handle, || Command::DismissNotice)}/>
    };
    html! {
        <Callout testid="softphone" tone={Tone::Act} title={text::softphone_title(l10n, &desk.names[region].human)}
            help={text::softphone_help(l10n, error)} {actions}/>
    }
}

fn last_notice(l10n: &Localization, desk: &Desk, view: &View) -> Html {
    let on_dismiss = asks(&desk.handle, || Command::DismissNotice);
    let human = |region: Region| &desk.names[region].human;
    match &view.notice {
        None => Html::default(),
        Some(Notice::SignInWindowLeft) => html! {
            <NoticeCallout title={text::window_title(l10n)} help={text::window_help(l10n)} {on_dismiss}/>
        },
        Some(Notice::CalledOff { active, at }) => html! {
            <NoticeCallout title={text::called_off_title(l10n, human(*active))}
                help={text::called_off_help(l10n, human(active.other()), *at)} {on_dismiss}/>
        },
        Some(Notice::Switched { to, at, forced, previous_state, restoring, .. }) => {
            let agent = view.regions[*to].agent.as_ref();
            let Offer { help, restore, take_back } = offer(
                l10n,
                desk.config.restore_agent_state(),
                previous_state.as_deref(),
                *restoring,
                agent,
                human(*to),
            );
            let set = |name: &Option<String>| {
                let name = name.clone().unwrap_or_default();
                asks(&desk.handle, move || Command::SetAgentState { name: name.clone() })
            };
            let (on_restore, on_take_back) = (set(&restore), set(&take_back));
            let help = help.unwrap_or_else(|| text::switched_help(l10n, agent.map(|agent| &agent.state)));
            html! {
                <NoticeCallout moved={true} title={text::switched_title(l10n, human(*to), *at, *forced)} {help}
                    restore={restore.map(AttrValue::from)} take_back={take_back.map(AttrValue::from)}
                    {on_restore} {on_take_back} {on_dismiss}/>
            }
        }
    }
}
