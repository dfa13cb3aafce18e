//! Ambidesk.
fn main() {}
