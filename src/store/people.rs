//! Whom the desk has known lately: what has to be taken out of what leaves it. In memory alone. Absent: taking it out.

use std::time::Duration;

use ambidesk_coordinator::{Timestamp, View};

/// How long somebody is known after they were last seen: as far back as a log of Streams goes.
const KNOWN: Duration = Duration::from_hours(1);

/// What the desk knows about its agent and their customers, what stands in its place, and when it was last seen.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct People(Vec<(String, &'static str, Timestamp)>);

impl People {
    /// Notes whom a view names, and forgets who was last seen too long ago.
    pub fn see(&mut self, view: &View, now: Timestamp) {
        self.0.retain(|(_, _, seen)| now.since(*seen) <= KNOWN);
        for (_, region) in view.regions.iter() {
            let Some(agent) = &region.agent else { continue };
            self.note(&agent.name, "[agent]", now);
            for contact in &agent.contacts {
                if let Some(customer) = &contact.customer {
                    self.note(customer, "[customer]", now);
                }
                for (_, value) in &contact.attributes {
                    self.note(value, "[attribute]", now);
                }
            }
        }
    }

    fn note(&mut self, text: &str, instead: &'static str, now: Timestamp) {
        match self.0.iter_mut().find(|(known, ..)| known == text) {
            Some((.., seen)) => *seen = now,
            None => self.0.push((text.to_owned(), instead, now)),
        }
    }

    /// Each text, and what stands in its place.
    #[must_use]
    pub fn known(&self) -> Vec<(String, &'static str)> {
        self.0.iter().map(|(text, instead, _)| (text.clone(), *instead)).collect()
    }
}
