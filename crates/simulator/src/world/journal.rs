//! The requests that a world has seen, in the order of their arrival, bounded.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::Millis;

/// How many entries are kept; the oldest go first.
const CAPACITY: usize = 4000;

/// What a request was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The CCP page.
    Page,
    /// The worker's script.
    Worker,
    /// The Streams artifact and the page's own files.
    Asset,
    /// The session: `/auth/authorize` and `/logout`.
    Authorize,
    /// The instance API; the entry names the operation.
    Api,
    /// The presigned address of the active-region poll.
    Poll,
    /// The worker's websocket.
    Ws,
    /// The portal's files.
    Portal,
    /// The plain pages.
    Plain,
    /// The identity provider.
    Idp,
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct Request {
    /// Which region answered, where one did.
    pub region: Option<String>,
    /// What it was for.
    pub kind: Kind,
    /// The API operation, where there is one.
    pub operation: Option<String>,
    /// The HTTP method.
    pub method: String,
    /// The path without its query.
    pub path: String,
}

/// One line of the journal.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// Counts from 1 and never repeats within a world's life.
    pub seq: u64,
    /// When it arrived.
    pub time: Millis,
    /// Which region answered.
    pub region: Option<String>,
    /// What it was for.
    pub kind: Kind,
    /// The API operation.
    pub operation: Option<String>,
    /// The HTTP method.
    pub method: String,
    /// The path without its query.
    pub path: String,
    /// The status answered; absent while it is open, and for ever when the
    /// connection was broken off.
    pub status: Option<u16>,
    /// The fault that decided the answer.
    pub fault: Option<&'static str>,
}

/// The journal.
#[derive(Debug, Default)]
pub struct Journal {
    entries: VecDeque<Entry>,
    last: u64,
}

impl Journal {
    /// Notes an arrival and answers its number.
    pub fn open(&mut self, request: Request, now: Millis) -> u64 {
        self.last += 1;
        if self.entries.len() == CAPACITY {
            self.entries.pop_front();
        }
        self.entries.push_back(Entry {
            seq: self.last,
            time: now,
            region: request.region,
            kind: request.kind,
            operation: request.operation,
            method: request.method,
            path: request.path,
            status: None,
            fault: None,
        });
        self.last
    }

    /// Notes what was answered.
    pub fn close(&mut self, seq: u64, status: Option<u16>, fault: Option<&'static str>) {
        if let Ok(index) = self.entries.binary_search_by_key(&seq, |entry| entry.seq) {
            self.entries[index].status = status;
            self.entries[index].fault = fault;
        }
    }

    /// The entries after number `since`.
    pub fn after(&self, since: u64) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.seq > since)
    }

    /// The number of the newest entry.
    pub fn last(&self) -> u64 {
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::{CAPACITY, Journal, Kind, Millis, Request};

    fn request() -> Request {
        Request { region: None, kind: Kind::Portal, operation: None, method: "GET".to_owned(), path: "/".to_owned() }
    }

    #[test]
    fn entries_keep_their_order_and_take_their_answer_late() {
        let mut journal = Journal::default();
        let first = journal.open(request(), Millis(1));
        let second = journal.open(request(), Millis(2));
        journal.close(second, Some(200), None);
        journal.close(first, None, Some("api-down"));
        let seen: Vec<_> = journal.after(0).map(|e| (e.seq, e.status, e.fault)).collect();
        assert_eq!(seen, [(1, None, Some("api-down")), (2, Some(200), None)]);
        assert_eq!(journal.after(first).count(), 1);
    }

    #[test]
    fn a_full_journal_drops_the_oldest() {
        let mut journal = Journal::default();
        for _ in 0..CAPACITY + 5 {
            journal.open(request(), Millis(0));
        }
        assert_eq!(journal.after(0).count(), CAPACITY);
        assert_eq!(journal.after(0).next().map(|entry| entry.seq), Some(6));
        journal.close(1, Some(200), None);
    }
}
