//! Naming the regions of a record: value by value, so that no text is taken for a region.

use std::convert::Infallible;

use super::{Cause, HealthChange, PhaseName, Record, RecordedEffect};

impl<R> Record<R> {
    /// The same record with its regions named by `name`.
    #[must_use]
    pub fn map_regions<S>(&self, mut name: impl FnMut(&R) -> S) -> Record<S> {
        let Ok(record) = self.try_map_regions(|region| Ok::<S, Infallible>(name(region)));
        record
    }

    /// The same record with its regions named by `name`.
    ///
    /// # Errors
    ///
    /// What `name` answers where it knows no name.
    pub fn try_map_regions<S, E>(&self, mut name: impl FnMut(&R) -> Result<S, E>) -> Result<Record<S>, E> {
        let name = &mut name;
        Ok(Record {
            at: self.at,
            cause: self.cause.map(name)?,
            from: self.from.map(name)?,
            to: self.to.map(name)?,
            effects: self.effects.iter().map(|effect| effect.map(name)).collect::<Result<_, E>>()?,
            health: self.health.iter().map(|change| change.map(name)).collect::<Result<_, E>>()?,
            wanted: self.wanted,
        })
    }
}

impl<R> HealthChange<R> {
    fn map<S, E>(&self, name: &mut impl FnMut(&R) -> Result<S, E>) -> Result<HealthChange<S>, E> {
        Ok(HealthChange { region: name(&self.region)?, verdict: self.verdict, symptoms: self.symptoms.clone() })
    }
}

impl<R> PhaseName<R> {
    fn map<S, E>(&self, name: &mut impl FnMut(&R) -> Result<S, E>) -> Result<PhaseName<S>, E> {
        Ok(match self {
            Self::Idle => PhaseName::Idle,
            Self::Starting => PhaseName::Starting,
            Self::Steady(active) => PhaseName::Steady(name(active)?),
            Self::Pending { from, to } => PhaseName::Pending { from: name(from)?, to: name(to)? },
            Self::Switching { from, to } => PhaseName::Switching { from: name(from)?, to: name(to)? },
            Self::Terminated => PhaseName::Terminated,
        })
    }
}

impl<R> RecordedEffect<R> {
    fn map<S, E>(&self, name: &mut impl FnMut(&R) -> Result<S, E>) -> Result<RecordedEffect<S>, E> {
        Ok(match self {
            Self::CreateFrame(region) => RecordedEffect::CreateFrame(name(region)?),
            Self::Show(region) => RecordedEffect::Show(name(region)?),
            Self::Suppress { region, on } => RecordedEffect::Suppress { region: name(region)?, on: *on },
            Self::Configure(region) => RecordedEffect::Configure(name(region)?),
            Self::TryWebSocket(region) => RecordedEffect::TryWebSocket(name(region)?),
            Self::PollDistribution(region) => RecordedEffect::PollDistribution(name(region)?),
            Self::ForceOffline { region, soft } => RecordedEffect::ForceOffline { region: name(region)?, soft: *soft },
            Self::ForceFailover => RecordedEffect::ForceFailover,
            Self::RelayFailover(region) => RecordedEffect::RelayFailover(name(region)?),
            Self::CompleteFailover(region) => RecordedEffect::CompleteFailover(name(region)?),
            Self::ClearContact(region) => RecordedEffect::ClearContact(name(region)?),
            Self::ReloadCcp(region) => RecordedEffect::ReloadCcp(name(region)?),
            Self::RenewCcp(region) => RecordedEffect::RenewCcp(name(region)?),
            Self::OpenSignIn(region) => RecordedEffect::OpenSignIn(name(region)?),
            Self::HoldSignIn(region) => RecordedEffect::HoldSignIn(name(region)?),
            Self::ReleaseSignIn => RecordedEffect::ReleaseSignIn,
            Self::SignOut(region) => RecordedEffect::SignOut(name(region)?),
            Self::SetAgentState(region) => RecordedEffect::SetAgentState(name(region)?),
            Self::Broadcast => RecordedEffect::Broadcast,
            Self::PageEvent => RecordedEffect::PageEvent,
            Self::RemoveFrames => RecordedEffect::RemoveFrames,
        })
    }
}

impl<R> Cause<R> {
    #[expect(clippy::too_many_lines, reason = "one arm for each cause, and nothing else")]
    fn map<S, E>(&self, name: &mut impl FnMut(&R) -> Result<S, E>) -> Result<Cause<S>, E> {
        Ok(match self {
            Self::Opened => Cause::Opened,
            Self::SchemesDiffer { region, contacts } => {
                Cause::SchemesDiffer { region: name(region)?, contacts: *contacts }
            }
            Self::Tick => Cause::Tick,
            Self::RegionSilent(region) => Cause::RegionSilent(name(region)?),
            Self::SignInRequired(region) => Cause::SignInRequired(name(region)?),
            Self::AgentPollMissing(region) => Cause::AgentPollMissing(name(region)?),
            Self::WebSocketDue(region) => Cause::WebSocketDue(name(region)?),
            Self::ReloadDue(region) => Cause::ReloadDue(name(region)?),
            Self::DistributionUnknown => Cause::DistributionUnknown,
            Self::DistributionPollDue(region) => Cause::DistributionPollDue(name(region)?),
            Self::DistributionPollUnanswered(region) => Cause::DistributionPollUnanswered(name(region)?),
            Self::ClaimStood(region) => Cause::ClaimStood(name(region)?),
            Self::ForceOfflineOverdue(region) => Cause::ForceOfflineOverdue(name(region)?),
            Self::ConfirmationDue => Cause::ConfirmationDue,
            Self::ConfirmationOverdue => Cause::ConfirmationOverdue,
            Self::DetectionExpired => Cause::DetectionExpired,
            Self::FailoverEndOverdue => Cause::FailoverEndOverdue,
            Self::CleanupDue(region) => Cause::CleanupDue(name(region)?),
            Self::AgentStateOverdue => Cause::AgentStateOverdue,
            Self::RoleReminderDue => Cause::RoleReminderDue,
            Self::HealthReviewed(region) => Cause::HealthReviewed(name(region)?),
            Self::StreamsStarted(region) => Cause::StreamsStarted(name(region)?),
            Self::StreamsFailed { region, reason } => {
                Cause::StreamsFailed { region: name(region)?, reason: reason.clone() }
            }
            Self::CcpLoaded(region) => Cause::CcpLoaded(name(region)?),
            Self::Acknowledged { region, new_port } => {
                Cause::Acknowledged { region: name(region)?, new_port: *new_port }
            }
            Self::AgentUpdated { region, contacts } => {
                Cause::AgentUpdated { region: name(region)?, contacts: *contacts }
            }
            Self::FailoverSignaled { region, next } => {
                Cause::FailoverSignaled { region: name(region)?, next: name(next)? }
            }
            Self::Introduced { region, active } => Cause::Introduced { region: name(region)?, active: name(active)? },
            Self::FailoverDetected { region, next } => {
                Cause::FailoverDetected { region: name(region)?, next: name(next)? }
            }
            Self::FailoverInitiated { region, next } => {
                Cause::FailoverInitiated { region: name(region)?, next: name(next)? }
            }
            Self::SignInScoped { region, global } => Cause::SignInScoped { region: name(region)?, global: *global },
            Self::ForceOfflineRequested { region, next, soft } => {
                Cause::ForceOfflineRequested { region: name(region)?, next: name(next)?, soft: *soft }
            }
            Self::FailoverPending { region, next } => {
                Cause::FailoverPending { region: name(region)?, next: name(next)? }
            }
            Self::SignInRefused(region) => Cause::SignInRefused(name(region)?),
            Self::SignInAccepted(region) => Cause::SignInAccepted(name(region)?),
            Self::AcknowledgementTimedOut(region) => Cause::AcknowledgementTimedOut(name(region)?),
            Self::RetriesExhausted(region) => Cause::RetriesExhausted(name(region)?),
            Self::ApiAnswered { region, operation } => {
                Cause::ApiAnswered { region: name(region)?, operation: operation.clone() }
            }
            Self::ApiFailed { region, operation, status } => {
                Cause::ApiFailed { region: name(region)?, operation: operation.clone(), status: *status }
            }
            Self::AgentPollingEnded { region, status } => {
                Cause::AgentPollingEnded { region: name(region)?, status: *status }
            }
            Self::WebSocket { region, is } => Cause::WebSocket { region: name(region)?, is: *is },
            Self::WebSocketOffered(region) => Cause::WebSocketOffered(name(region)?),
            Self::NetworkStatus(region) => Cause::NetworkStatus(name(region)?),
            Self::SoftphoneFailed(region) => Cause::SoftphoneFailed(name(region)?),
            Self::SignedOut(region) => Cause::SignedOut(name(region)?),
            Self::NotSignedOut(region) => Cause::NotSignedOut(name(region)?),
            Self::StorageAccess { region, is } => Cause::StorageAccess { region: name(region)?, is: *is },
            Self::SessionEnds { region, at } => Cause::SessionEnds { region: name(region)?, at: *at },
            Self::Unrecognized { region, what } => Cause::Unrecognized { region: name(region)?, what: what.clone() },
            Self::PeerOpened => Cause::PeerOpened,
            Self::PeerPending { from, to } => Cause::PeerPending { from: name(from)?, to: name(to)? },
            Self::PeerSwitched { from, to } => Cause::PeerSwitched { from: name(from)?, to: name(to)? },
            Self::PeerRenewing { region, why } => Cause::PeerRenewing { region: name(region)?, why: *why },
            Self::PeerSignedOut => Cause::PeerSignedOut,
            Self::PeerSignedIn => Cause::PeerSignedIn,
            Self::PeerRenewsSession(region) => Cause::PeerRenewsSession(name(region)?),
            Self::PeerSessionEnded(region) => Cause::PeerSessionEnded(name(region)?),
            Self::RenewalDue(region) => Cause::RenewalDue(name(region)?),
            Self::SignInHeld { region, open } => Cause::SignInHeld { region: name(region)?, open: *open },
            Self::RenewSession(region) => Cause::RenewSession(name(region)?),
            Self::RenewLater(region) => Cause::RenewLater(name(region)?),
            Self::PeerCalledOff { active } => Cause::PeerCalledOff { active: name(active)? },
            Self::SwitchNow => Cause::SwitchNow,
            Self::FailOver { to, soft } => Cause::FailOver { to: name(to)?, soft: *soft },
            Self::ShowContact(region) => Cause::ShowContact(name(region)?),
            Self::Retry(region) => Cause::Retry(name(region)?),
            Self::SignIn(region) => Cause::SignIn(name(region)?),
            Self::SignOut => Cause::SignOut,
            Self::AfterSignIn(region) => Cause::AfterSignIn(name(region)?),
            Self::SetAgentState => Cause::SetAgentState,
            Self::PutStorageAccessOff => Cause::PutStorageAccessOff,
            Self::DismissNotice => Cause::DismissNotice,
            Self::Terminate => Cause::Terminate,
        })
    }
}
