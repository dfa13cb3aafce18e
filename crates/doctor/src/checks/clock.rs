//! The clock of this machine against that of the host. Absent: the clocks of agents, which nothing out here can see.

use std::time::{Duration, SystemTime};

use crate::client::Answer;
use crate::finding::Finding;

/// Signatures and sessions bear more; times in logs that are laid side by side do not.
const BEARABLE: Duration = Duration::from_mins(1);

/// What is wrong with the moment at which an answer says that it was made.
pub fn check(answer: &Answer, now: SystemTime) -> Option<Finding> {
    let cure = "Have both clocks set by a time server; look at those of the agents' computers, too.";
    let finding = |cause: String| Some(Finding::warning("clock", "Date", cause, cure));
    let Some(sent) = answer.header("Date") else { return finding("the host says no Date".to_owned()) };
    let Ok(date) = httpdate::parse_http_date(&sent) else { return finding(format!("`{sent}` is no date")) };
    // What an edge has kept says when it was made, and for how long it was kept.
    let age = answer.header("Age").and_then(|age| age.trim().parse().ok()).map(Duration::from_secs).unwrap_or_default();
    let told = date + age;
    let apart = now.duration_since(told).or_else(|_| told.duration_since(now)).unwrap_or_default();
    if apart <= BEARABLE {
        return None;
    }
    finding(format!("the host's clock and that of this machine are {} seconds apart", apart.as_secs()))
}

#[cfg(test)]
mod tests {
    use super::{Answer, Duration, SystemTime, check};

    #[test]
    fn a_clock_that_is_more_than_a_minute_off_is_named_and_an_old_answer_is_not() {
        let made = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        let cause = |age: &str, now: SystemTime| {
            let headers = [("date", httpdate::fmt_http_date(made)), ("age", age.to_owned())];
            let headers = headers.map(|(name, value)| (name.to_owned(), value)).into();
            check(&Answer { status: 200, headers, body: Vec::new() }, now).map(|finding| finding.cause)
        };
        assert_eq!(cause("0", made + Duration::from_mins(1)), None);
        assert_eq!(cause("3600", made + Duration::from_hours(1)), None);
        for now in [made + Duration::from_secs(90), made - Duration::from_secs(90)] {
            assert!(cause("0", now).is_some_and(|cause| cause.contains("90 seconds")));
        }
        assert!(check(&Answer::default(), made).is_some());
    }
}
