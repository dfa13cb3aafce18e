//! One line of the timeline: what came in, what it changed, what was done about it. Free of personal data.

use crate::effect::Effect;
use crate::health::{Symptom, Verdict};
use crate::input::{Command, Event, Input, PeerMessage};
use crate::region::Region;
use crate::time::Timestamp;
use crate::timers::Timer;

/// One transition of the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// When.
    pub at: Timestamp,
    /// What brought it about.
    pub cause: Cause,
    /// The phase before.
    pub from: PhaseName,
    /// The phase after.
    pub to: PhaseName,
    /// What was done, in order, by name: "show second".
    pub effects: Vec<String>,
    /// The verdicts that changed, at most one for each region.
    pub health: Vec<HealthChange>,
}

/// A verdict on a region's health that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HealthChange {
    /// Which region.
    pub region: Region,
    /// The new verdict.
    pub verdict: Verdict,
    /// What is wrong, or was until now.
    pub symptoms: Vec<Symptom>,
}

/// What brought a transition about. An [`Input`] without its personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// The kind of input, as a stable name in snake case.
    pub name: &'static str,
    /// The region that it came from or is about.
    pub region: Option<Region>,
    /// More about it, where there is more.
    pub detail: Option<String>,
}

/// A phase, with the regions that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseName {
    /// Not opened yet.
    Idle,
    /// The active region is not known yet.
    Starting,
    /// One region is active.
    Steady(Region),
    /// A failover waits.
    Pending {
        /// The region being left.
        from: Region,
        /// The region that becomes active.
        to: Region,
    },
    /// The new region is not ready yet.
    Switching {
        /// The region that was left.
        from: Region,
        /// The region that is active now.
        to: Region,
    },
    /// Taken down.
    Terminated,
}

/// Every name that a cause can have. A test compares it with what inputs and deadlines make.
const NAMES: &[&str] = &[
    "opened",
    "tick",
    "silence",
    "sign_in_due",
    "retry_due",
    "distribution_unknown",
    "question_due",
    "answer_overdue",
    "claim_stood",
    "force_offline_overdue",
    "confirmation_due",
    "confirmation_overdue",
    "end_overdue",
    "cleanup_due",
    "restore_overdue",
    "reminder_due",
    "health_reviewed",
    "streams_started",
    "streams_failed",
    "ccp_loaded",
    "acknowledged",
    "agent_updated",
    "failover_signalled",
    "force_offline_requested",
    "failover_pending",
    "sign_in_refused",
    "sign_in_accepted",
    "acknowledgement_timed_out",
    "retries_exhausted",
    "api_answered",
    "api_failed",
    "agent_polling_ended",
    "unrecognised",
    "peer_opened",
    "peer_pending",
    "peer_switched",
    "peer_renewing",
    "peer_called_off",
    "switch_now",
    "fail_over",
    "retry",
    "sign_in",
    "set_agent_state",
    "dismiss_notice",
    "terminate",
];

impl Cause {
    /// The name of a cause as this version knows it, for records that were kept.
    #[must_use]
    pub fn known(name: &str) -> Option<&'static str> {
        NAMES.iter().copied().find(|known| *known == name)
    }

    /// The cause that an input makes.
    pub(crate) fn of(input: &Input) -> Self {
        let (name, region, detail) = match input {
            Input::Opened => ("opened", None, None),
            // Deadlines that have come have causes of their own; time alone does nothing.
            Input::Tick => ("tick", None, None),
            Input::Event(region, event) => {
                let (name, detail) = event_cause(event);
                (name, Some(*region), detail)
            }
            Input::Peer(message) => peer_cause(*message),
            Input::Command(command) => command_cause(command),
        };
        Self { name, region, detail }
    }

    /// The cause that a deadline makes: something has stood, or failed to come, for long enough.
    pub(crate) const fn of_deadline(timer: Timer) -> Self {
        let (name, region) = match timer {
            Timer::Silence(region) => ("silence", Some(region)),
            Timer::SignIn(region) => ("sign_in_due", Some(region)),
            Timer::Reload(region) => ("retry_due", Some(region)),
            Timer::Assume => ("distribution_unknown", None),
            Timer::Poll(region) => ("question_due", Some(region)),
            Timer::Answer(region) => ("answer_overdue", Some(region)),
            Timer::Settle(region) => ("claim_stood", Some(region)),
            Timer::ForceOffline(region) => ("force_offline_overdue", Some(region)),
            Timer::Confirm => ("confirmation_due", None),
            Timer::Confirmed => ("confirmation_overdue", None),
            Timer::Finish => ("end_overdue", None),
            Timer::Cleanup(region) => ("cleanup_due", Some(region)),
            Timer::Restore => ("restore_overdue", None),
            Timer::Remind => ("reminder_due", None),
            Timer::Health(region) => ("health_reviewed", Some(region)),
        };
        Self { name, region, detail: None }
    }
}

fn event_cause(event: &Event) -> (&'static str, Option<String>) {
    match event {
        Event::StreamsStarted => ("streams_started", None),
        Event::StreamsFailed { reason } => ("streams_failed", Some(reason.clone())),
        Event::CcpLoaded => ("ccp_loaded", None),
        Event::Acknowledged { port } => ("acknowledged", port.as_ref().map(|_| "new port".to_owned())),
        Event::AgentUpdated(agent) => ("agent_updated", Some(agent_summary(agent.contacts.len()))),
        Event::FailoverSignalled { next } => ("failover_signalled", Some(format!("active: {next}"))),
        Event::ForceOfflineRequested { next, soft } => {
            let wait = if *soft { ", after voice contacts" } else { "" };
            ("force_offline_requested", Some(format!("next: {next}{wait}")))
        }
        Event::FailoverPending { next } => ("failover_pending", Some(format!("next: {next}"))),
        Event::SignInRefused => ("sign_in_refused", None),
        Event::SignInAccepted => ("sign_in_accepted", None),
        Event::AcknowledgementTimedOut => ("acknowledgement_timed_out", None),
        Event::RetriesExhausted => ("retries_exhausted", None),
        Event::ApiAnswered { operation } => ("api_answered", Some(operation.clone())),
        Event::ApiFailed { operation, status } => ("api_failed", Some(format!("{operation}: {status}"))),
        Event::AgentPollingEnded { status } => ("agent_polling_ended", Some(format!("refused: {status}"))),
        Event::Unrecognised { what } => ("unrecognised", Some(what.clone())),
    }
}

fn agent_summary(contacts: usize) -> String {
    match contacts {
        1 => "1 contact".to_owned(),
        n => format!("{n} contacts"),
    }
}

fn peer_cause(message: PeerMessage) -> (&'static str, Option<Region>, Option<String>) {
    match message {
        PeerMessage::Hello => ("peer_opened", None, None),
        PeerMessage::Pending { from, to } => ("peer_pending", Some(from), Some(format!("next: {to}"))),
        PeerMessage::Switched { to, .. } => ("peer_switched", Some(to), None),
        PeerMessage::Renewing { region, .. } => ("peer_renewing", Some(region), None),
        PeerMessage::CalledOff { active } => ("peer_called_off", Some(active), None),
    }
}

fn command_cause(command: &Command) -> (&'static str, Option<Region>, Option<String>) {
    match command {
        Command::SwitchNow => ("switch_now", None, None),
        Command::FailOver { to, soft } => {
            ("fail_over", Some(*to), Some(if *soft { "waiting" } else { "immediate" }.to_owned()))
        }
        Command::Retry(region) => ("retry", Some(*region), None),
        Command::SignIn(region) => ("sign_in", Some(*region), None),
        Command::SetAgentState { name } => ("set_agent_state", None, Some(name.clone())),
        Command::DismissNotice => ("dismiss_notice", None, None),
        Command::Terminate => ("terminate", None, None),
    }
}

/// The name of an effect, for the timeline.
pub(crate) fn effect_name(effect: &Effect) -> String {
    match effect {
        Effect::CreateFrame(region) => format!("create frame {region}"),
        Effect::Show(region) => format!("show {region}"),
        Effect::Suppress { region, on: true } => format!("suppress {region}"),
        Effect::Suppress { region, on: false } => format!("release {region}"),
        Effect::Configure(region) => format!("configure {region}"),
        Effect::PollDistribution(region) => format!("ask {region} for the distribution"),
        Effect::ForceOffline { region, soft } => {
            format!("force {region} offline{}", if *soft { " after voice contacts" } else { "" })
        }
        Effect::ClearContact { region, .. } => format!("clear contact {region}"),
        Effect::ReloadCcp(region) => format!("reload ccp {region}"),
        Effect::RenewCcp(region) => format!("renew ccp {region}"),
        Effect::OpenSignIn(region) => format!("open sign-in {region}"),
        Effect::SetAgentState { region, name } => format!("set agent state {region} {name}"),
        Effect::Broadcast(_) => "tell other windows".to_owned(),
        Effect::PageEvent(_) => "tell the page".to_owned(),
        Effect::RemoveFrames => "remove frames".to_owned(),
        Effect::Record(_) => "record".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    /// The names are read off this very file: one that is missing in the table would not be kept.
    #[test]
    fn every_name_that_a_cause_is_given_is_known() {
        let code = include_str!("record.rs");
        let (_, code) = code.split_once("pub(crate) fn of(").expect("causes are made here");
        let (code, _) = code.split_once("/// The name of an effect").expect("and end here");
        let names: Vec<&str> = code.split("(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(names.len() > 20, "{names:?}");
        for name in names.into_iter().filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')) {
            assert!(super::Cause::known(name).is_some(), "{name}");
        }
    }
}
