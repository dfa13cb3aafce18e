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

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Problem => "PROBLEM",
            Severity::Warning => "warning",
        };
        write!(f, "{severity} {} {}: {}\n  {}", self.check, self.place, self.cause, self.cure)
    }
}
