//! What of an input or of a deadline is told as the cause of a transition. Absent: the causes themselves (`cause.rs`).

use super::Cause;
use crate::input::{Command, Event, Input, WebSocket};
use crate::peer::PeerMessage;
use crate::region::Region;
use crate::timers::Timer;

impl Cause {
    /// The cause that an input makes.
    pub(crate) fn of(input: &Input) -> Self {
        match input {
            Input::Opened => Self::Opened,
            Input::Tick => Self::Tick,
            Input::Event(region, event) => Self::of_event(*region, event),
            Input::Peer(message) => Self::of_message(*message),
            Input::Command(command) => Self::of_command(command),
        }
    }

    /// The cause that a deadline makes: something has stood, or failed to come, for long enough.
    pub(crate) const fn of_deadline(timer: Timer) -> Self {
        match timer {
            Timer::Silence(region) => Self::RegionSilent(region),
            Timer::SignIn(region) => Self::SignInRequired(region),
            Timer::SignOut(region) => Self::NotSignedOut(region),
            Timer::Renewal(region) => Self::RenewalDue(region),
            Timer::WebSocket(region) => Self::WebSocketDue(region),
            Timer::AgentPoll(region) => Self::AgentPollMissing(region),
            Timer::Reload(region) => Self::ReloadDue(region),
            Timer::Assume => Self::DistributionUnknown,
            Timer::Poll(region) => Self::DistributionPollDue(region),
            Timer::Answer(region) => Self::DistributionPollUnanswered(region),
            Timer::Settle(region) => Self::ClaimStood(region),
            Timer::ForceOffline(region) => Self::ForceOfflineOverdue(region),
            Timer::Confirm => Self::ConfirmationDue,
            Timer::Confirmed => Self::ConfirmationOverdue,
            Timer::Detected => Self::DetectionExpired,
            Timer::Finish => Self::FailoverEndOverdue,
            Timer::Cleanup(region) => Self::CleanupDue(region),
            Timer::Restore => Self::AgentStateOverdue,
            Timer::Remind => Self::RoleReminderDue,
            Timer::Health(region) => Self::HealthReviewed(region),
        }
    }

    fn of_event(region: Region, event: &Event) -> Self {
        match event {
            Event::StreamsStarted => Self::StreamsStarted(region),
            Event::StreamsFailed { reason } => Self::StreamsFailed { region, reason: reason.clone() },
            Event::CcpLoaded => Self::CcpLoaded(region),
            Event::Acknowledged { port } => Self::Acknowledged { region, new_port: port.is_some() },
            Event::AgentUpdated(agent) => Self::AgentUpdated { region, contacts: agent.contacts.len() },
            Event::FailoverSignaled { next } => Self::FailoverSignaled { region, next: *next },
            Event::Introduced { active } => Self::Introduced { region, active: *active },
            Event::FailoverDetected { next } => Self::FailoverDetected { region, next: *next },
            Event::FailoverInitiated { next } => Self::FailoverInitiated { region, next: *next },
            Event::SignInScoped { global } => Self::SignInScoped { region, global: *global },
            Event::ForceOfflineRequested { next, soft } => {
                Self::ForceOfflineRequested { region, next: *next, soft: *soft }
            }
            Event::FailoverPending { next } => Self::FailoverPending { region, next: *next },
            Event::SignInRefused => Self::SignInRefused(region),
            Event::SignInAccepted => Self::SignInAccepted(region),
            Event::AcknowledgementTimedOut => Self::AcknowledgementTimedOut(region),
            Event::RetriesExhausted => Self::RetriesExhausted(region),
            Event::ApiAnswered { operation } => Self::ApiAnswered { region, operation: operation.clone() },
            Event::ApiFailed { operation, status } => {
                Self::ApiFailed { region, operation: operation.clone(), status: *status }
            }
            Event::AgentPollingEnded { status } => Self::AgentPollingEnded { region, status: *status },
            Event::WebSocketOffered => Self::WebSocketOffered(region),
            Event::WebSocket(is) => Self::WebSocket { region, is: *is },
            Event::NetworkStatus(_) => Self::NetworkStatus(region),
            Event::SoftphoneFailed(_) => Self::SoftphoneFailed(region),
            Event::SessionEnds { at } => Self::SessionEnds { region, at: *at },
            Event::StorageAccess(is) => Self::StorageAccess { region, is: *is },
            Event::SignOutAnswered { ended: true } => Self::SignedOut(region),
            Event::SignOutAnswered { ended: false } => Self::NotSignedOut(region),
            Event::SignInHeld { open } => Self::SignInHeld { region, open: *open },
            Event::Unrecognized { what } => Self::Unrecognized { region, what: what.clone() },
        }
    }

    const fn of_message(message: PeerMessage) -> Self {
        match message {
            PeerMessage::Hello => Self::PeerOpened,
            PeerMessage::Pending { from, to, .. } => Self::PeerPending { from, to },
            PeerMessage::FailOver { to, soft } => Self::FailOver { to, soft },
            PeerMessage::Switched { from, to, .. } => Self::PeerSwitched { from, to },
            PeerMessage::Renewing { region, why } => Self::PeerRenewing { region, why },
            PeerMessage::WebSocketGivenUp { region } => Self::WebSocket { region, is: WebSocket::GivenUp },
            PeerMessage::SignedOut => Self::PeerSignedOut,
            PeerMessage::SignedIn => Self::PeerSignedIn,
            PeerMessage::RenewsSession { region } => Self::PeerRenewsSession(region),
            PeerMessage::SessionEnded { region } => Self::PeerSessionEnded(region),
            PeerMessage::CalledOff { active } => Self::PeerCalledOff { active },
        }
    }

    const fn of_command(command: &Command) -> Self {
        match command {
            Command::SwitchNow => Self::SwitchNow,
            Command::FailOver { to, soft } => Self::FailOver { to: *to, soft: *soft },
            Command::ShowContact(region) => Self::ShowContact(*region),
            Command::Retry(region) => Self::Retry(*region),
            Command::SignIn(region) => Self::SignIn(*region),
            Command::SignOut => Self::SignOut,
            Command::RenewSession(region) => Self::RenewSession(*region),
            Command::RenewLater(region) => Self::RenewLater(*region),
            Command::AfterSignIn { region, .. } => Self::AfterSignIn(*region),
            Command::SetAgentState { .. } => Self::SetAgentState,
            Command::PutStorageAccessOff => Self::PutStorageAccessOff,
            Command::DismissNotice => Self::DismissNotice,
            Command::Terminate => Self::Terminate,
        }
    }
}
