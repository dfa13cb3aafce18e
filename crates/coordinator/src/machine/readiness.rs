//! What is read off the facts of one region: how far it has come, what is wrong with it, and when that may change by itself.
//! Absent: the facts (`region_state.rs`), and how long a symptom has to last (`health.rs`).

use super::connection::Connection;
use super::region_state::{Claim, Page, RegionState, SignIn, Streams};
use super::storage_access::Cookies;
use super::web_socket::{Socket, counting};
use crate::health::Symptom;
use crate::settings::Settings;
use crate::time::Timestamp;
use crate::view::{Readiness, Rungs};

impl RegionState {
    /// Reads the readiness off the facts; keeps its beginning while the kind stays the same. Then judges the health, and
    /// says when that may change by itself.
    pub(super) fn review(&mut self, now: Timestamp, settings: &Settings) -> Option<Timestamp> {
        let verdict = self.verdict(now);
        if std::mem::discriminant(&verdict) != std::mem::discriminant(&self.readiness) {
            self.readiness = verdict;
        } else if let Readiness::StorageAccessNeeded { consent, .. } = &mut self.readiness {
            *consent = self.cookies.consent().unwrap_or(*consent);
        }
        let forgotten = self.health.review_failures(now, settings);
        let overdue = match self.readiness {
            Readiness::Connected { since } if self.is_polling_ended() => Some(since),
            Readiness::Connected { since } | Readiness::StorageAccessNeeded { since, .. } => {
                Some(since + settings.agent_within)
            }
            _ => None,
        };
        let missing = |socket: Socket| socket.missing(settings.agent_within).filter(|_| self.is_ready());
        let [lost, offline] = [self.socket, self.network].map(missing);
        let mut symptoms = self.symptoms(overdue.is_some_and(|at| at <= now));
        symptoms.extend(counting(offline, now).map(|since| Symptom::NetworkLost { since }));
        symptoms.extend(counting(lost, now).map(|since| Symptom::WebSocketLost { since }));
        let [lost, offline] = [lost, offline].map(|missing| missing.map(|(_, counts)| counts));
        let recovered = self.health.judge(now, self.is_ready(), symptoms, settings);
        let session = self.session.end(now, settings).map(|end| end.at);
        [forgotten, overdue, lost, offline, recovered, session].into_iter().flatten().filter(|at| *at > now).min()
    }

    fn symptoms(&self, is_overdue: bool) -> Vec<Symptom> {
        let mut symptoms = Vec::new();
        match (&self.readiness, &self.streams) {
            (_, Streams::Failed { .. }) => symptoms.push(Symptom::StreamsFailed),
            (Readiness::NotAnswering { since }, _) => symptoms.push(Symptom::NotAnswering { since: *since }),
            (Readiness::Connected { since }, _) if is_overdue => {
                symptoms.push(Symptom::AgentUnknown { since: *since });
            }
            (Readiness::StorageAccessNeeded { since, .. }, _) if is_overdue => {
                symptoms.push(Symptom::StorageAccessMissing { since: *since });
            }
            _ if self.connection.is_given_up() => symptoms.push(Symptom::NeverAnswered),
            _ => {}
        }
        if self.health.api_is_failing() {
            symptoms.push(Symptom::ApiFailing);
        }
        if self.claim == Claim::Mute {
            symptoms.push(Symptom::CannotLook);
        }
        symptoms
    }

    fn verdict(&self, now: Timestamp) -> Readiness {
        if let Streams::Failed { reason } = &self.streams {
            return Readiness::Failed { since: now, reason: reason.clone() };
        }
        if let Some(consent) = self.cookies.consent() {
            return Readiness::StorageAccessNeeded { since: now, consent };
        }
        match self.sign_in {
            _ if self.needs_word() => {}
            SignIn::Refused | SignIn::Regional => return Readiness::SignInRequired { since: now },
            SignIn::NotRefused => {}
        }
        match self.connection {
            Connection::Connected { .. } if self.current_agent().is_some() => Readiness::Ready { since: now },
            Connection::Connected { .. } => Readiness::Connected { since: now },
            Connection::Silent { heard, .. } => Readiness::NotAnswering { since: heard },
            Connection::Unanswered { .. } => Readiness::SignInOrUnreachable { since: now },
            Connection::Opening { .. } => Readiness::Loading { since: now },
        }
    }

    /// Whether it fell silent, or gave its agent up, with a live call: nothing loads it again before the agent says that this call is
    /// over, so that a sign-in, which its CCP would be asked for then, would lead nowhere. Of an agent who has signed out nothing
    /// is asked.
    pub(super) fn needs_word(&self) -> bool {
        let is_lost = match self.connection {
            Connection::Silent { .. } => true,
            Connection::Connected { .. } => self.is_polling_ended(),
            Connection::Opening { .. } | Connection::Unanswered { .. } => false,
        };
        self.live_call && is_lost && !self.session.left
    }

    pub(super) fn rungs(&self) -> Rungs {
        Rungs {
            loaded: self.page == Page::Loaded && self.cookies == Cookies::NotMissed || self.is_connected(),
            signed_in: self.is_connected() && self.sign_in == SignIn::NotRefused,
            connected: self.is_connected(),
            agent_ready: self.is_ready(),
        }
    }
}
