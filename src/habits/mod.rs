//! What the desk does around the work: preferences, news for a tab that nobody looks at, keys, other tabs. Decided in pure
//! files; `port` and `presence` touch the browser. Absent: anything about a customer.

pub mod keys;
pub mod notice;
pub mod port;
pub mod preferences;
pub mod presence;
