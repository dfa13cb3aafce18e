//! What was found: where, what, and what to do. Absent: printing to anywhere.

use std::fmt;

use serde::Serialize;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The portal does not work, or not when it is needed.
    Problem,
    /// It works, and a person should look.
    Warning,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// A name that stays the same from release to release: "header", "mime-type".
    pub check: &'static str,
    /// The path, address or field.
    pub place: String,
    /// What is there.
    pub cause: String,
    /// What to do.
    pub cure: String,
}

impl Finding {
    /// A problem.
    pub fn problem(check: &'static str, place: &str, cause: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { severity: Severity::Problem, check, place: place.to_owned(), cause: cause.into(), cure: cure.into() }
    }

    /// A warning.
    pub fn warning(check: &'static str, place: &str, cause: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::problem(check, place, cause, cure) }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Problem => "PROBLEM",
            Self::Warning => "warning",
        })
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}: {}\n  {}", self.severity, self.check, self.place, self.cause, self.cure)
    }
}

/// All findings for a person: what is the same in many places is said once, with the places.
pub fn said(findings: &[Finding]) -> Vec<String> {
    let same = |one: &Finding, other: &Finding| {
        (one.severity, one.check, &one.cause, &one.cure) == (other.severity, other.check, &other.cause, &other.cure)
    };
    let firsts =
        findings.iter().enumerate().filter(|(at, one)| !findings[..*at].iter().any(|former| same(former, one)));
    let said = |(at, one): (usize, &Finding)| {
        let places: Vec<&str> =
            findings[at..].iter().filter(|other| same(one, other)).map(|other| &*other.place).collect();
        let Finding { severity, check, cause, cure, .. } = one;
        match places.len() {
            1 => one.to_string(),
            count => format!("{severity} {check} in {count} places: {cause}\n  {cure}\n  {}", places.join("\n  ")),
        }
    };
    firsts.map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::{Finding, said};

    #[test]
    fn what_is_the_same_in_many_places_is_said_once() {
        let at = |place| Finding::problem("header", place, "it is not sent", "Send it.");
        let other = Finding::warning("clock", "Date", "it is off", "Set it.");
        assert_eq!(
            said(&[at("/"), other, at("/boot.js")]),
            [
                "PROBLEM header in 2 places: it is not sent\n  Send it.\n  /\n  /boot.js",
                "warning clock Date: it is off\n  Set it.",
            ]
        );
    }
}
