//! What the benchmarks are to show, and whether they do. Nothing fails for it: times say as much about the machine as about
//! the desk.

use crate::figures::Figures;

/// The processor slowed four times, nothing in the cache.
pub const COLD: &str = "cpu 4x, cold cache";
/// The same, with the CCPs' processes as fast as they are.
pub const PAGE: &str = "cpu 4x for the page alone, cold cache";
/// Under which switches are timed: as fast as the machine is, and everything slowed.
pub const SWITCHES: [&str; 2] = ["cpu 1x", "cpu 4x"];
/// Everything slowed, and over a slow network.
pub const SLOW: &str = "cpu 4x, 10 Mbit/s and 80 ms, cold cache";

/// One goal.
#[derive(Debug, PartialEq)]
pub struct Goal {
    /// What is compared.
    pub what: &'static str,
    /// For which subject.
    pub subject: &'static str,
    /// What was measured; none where the run lacks it.
    pub measured: Option<f64>,
    /// The most that it may be.
    pub most: f64,
}

impl Goal {
    /// Whether it is reached, as far as that is known.
    #[must_use]
    pub fn is_reached(&self) -> Option<bool> {
        self.measured.map(|measured| measured <= self.most)
    }
}

/// Every goal, in the order of the documentation.
#[must_use]
pub fn all(figures: &Figures) -> Vec<Goal> {
    let mut goals = Vec::new();
    let starts = [
        ("CCP's navigation starts", COLD, "navigation", [0.30, 0.35]),
        ("active CCP painted", COLD, "painted", [0.45, 0.50]),
        ("both agents known", COLD, "agents", [0.65, 0.70]),
        ("both agents known at 10 Mbit/s, 80 ms, cold", SLOW, "agents", [0.60, 0.70]),
        ("CCP's navigation starts, the same", SLOW, "navigation", [0.35, 0.40]),
        ("total blocking time", COLD, "blocked", [0.70, 0.85]),
        ("CCP's navigation starts, only the page slowed", PAGE, "navigation", [0.30, 0.35]),
        ("active CCP painted, only the page slowed", PAGE, "painted", [0.45, 0.50]),
        ("both agents known, only the page slowed", PAGE, "agents", [0.65, 0.70]),
        ("total blocking time, only the page slowed", PAGE, "blocked", [0.70, 0.85]),
    ];
    for (what, condition, figure, most) in starts {
        for (subject, most) in ["stand-alone", "portal"].into_iter().zip(most) {
            goals.push(Goal { what, subject, measured: figures.ratio(condition, subject, figure), most });
        }
    }
    let idle = ratio(figures.at_rest("portal", "script"), figures.at_rest("vendor", "script"));
    goals.push(Goal { what: "idle script work", subject: "portal", measured: idle, most: 1.0 });
    for (subject, most) in [("stand-alone", 0.4), ("portal", 1.1)] {
        let above = |subject| Some(figures.at_rest(subject, "memory")? - figures.at_rest("bare", "memory")?);
        let measured = ratio(above(subject), above("vendor"));
        goals.push(Goal { what: "memory above bare frames", subject, measured, most });
    }
    for (condition, what) in SWITCHES.into_iter().zip([
        ["switch, signal to painted, frames (median)", "the same (99th percentile)"],
        ["switch with everything slowed, frames (median)", "the same (99th percentile)"],
    ]) {
        for subject in ["stand-alone", "portal"] {
            let switches = figures.switches.get(condition).and_then(|all| all.get(subject));
            let measured = [switches.map(|some| some.frames.median), switches.map(|some| some.p99.frames)];
            for ((what, measured), most) in what.into_iter().zip(measured).zip([2.0, 3.0]) {
                goals.push(Goal { what, subject, measured, most });
            }
        }
    }
    goals
}

fn ratio(ours: Option<f64>, vendors: Option<f64>) -> Option<f64> {
    Some(ours? / vendors?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures() -> Figures {
        let start = |value: f64| serde_json::json!({ "median": value, "spread": [value, value], "runs": 6 });
        let subject = |value: f64| serde_json::json!({ "navigation": start(value), "agents": start(value) });
        let starts = serde_json::json!({ COLD: { "vendor": subject(1000.0), "portal": subject(340.0), "stand-alone": subject(310.0) } });
        serde_json::from_value(serde_json::json!({ "runs": 6, "starts": starts })).expect("figures")
    }

    #[test]
    fn a_ratio_is_of_medians_under_one_condition() {
        let goals = all(&figures());
        let of = |subject| {
            let goal = goals.iter().find(|goal| goal.subject == subject && goal.what == "CCP's navigation starts");
            goal.expect("there is one").is_reached()
        };
        assert_eq!((of("portal"), of("stand-alone")), (Some(true), Some(false)));
    }

    #[test]
    fn what_was_not_measured_is_neither_reached_nor_missed() {
        let goals = all(&figures());
        assert!(goals.iter().filter(|goal| goal.what.contains("frames")).all(|goal| goal.is_reached().is_none()));
    }
}
