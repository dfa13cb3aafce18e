//! How the desk is connected.

use ambidesk_coordinator::{Readiness, View};

/// How the desk is connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connection {
    /// Both regions answer.
    Both,
    /// One of them does.
    One,
    /// Neither does, and nothing is wrong yet: the desk is opening.
    Opening,
    /// Neither does.
    Neither,
    /// This computer has no network.
    Offline,
}

impl Connection {
    /// Whether the agent can work. What is wrong with one region alone, its status says.
    #[must_use]
    pub const fn is_good(self) -> bool {
        matches!(self, Self::Both | Self::One | Self::Opening)
    }
}

/// What both regions and the browser make of it together. `online` is what the browser says of its network.
#[must_use]
pub fn connection(view: &View, online: bool) -> Connection {
    let readiness = || view.regions.iter().map(|(_, region)| &region.readiness);
    let answers = |readiness: &&Readiness| matches!(readiness, Readiness::Connected { .. } | Readiness::Ready { .. });
    match readiness().filter(answers).count() {
        _ if !online => Connection::Offline,
        0 if readiness().any(|readiness| matches!(readiness, Readiness::Loading { .. })) => Connection::Opening,
        0 => Connection::Neither,
        1 => Connection::One,
        _ => Connection::Both,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{SINCE, with};
    use super::*;

    #[test]
    fn the_regions_that_answer_are_counted() {
        let (ready, silent) = (Readiness::Ready { since: SINCE }, Readiness::NotAnswering { since: SINCE });
        let loading = Readiness::Loading { since: SINCE };
        let cases = [
            (&ready, Readiness::Connected { since: SINCE }, Connection::Both),
            (&ready, silent.clone(), Connection::One),
            (&ready, loading.clone(), Connection::One),
            (&silent, loading, Connection::Opening),
            (&silent, Readiness::SignInRequired { since: SINCE }, Connection::Neither),
        ];
        for (first, second, expected) in cases {
            assert_eq!(connection(&with(first.clone(), second), true), expected);
        }
        assert_eq!(connection(&with(ready.clone(), ready), false), Connection::Offline);
    }
}
