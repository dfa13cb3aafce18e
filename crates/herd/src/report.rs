//! The figures of all runs as Markdown tables, for people. Absent: verdicts, which `bound` gives.

use std::fmt::Write;

use crate::Run;
use crate::bound::What;
use crate::ledger::{peak, percentile, reaches};
use crate::scenario::{Moment, Policy, Return};
use crate::service::{Account, Target};

/// The tables of a herd of so many desks.
#[must_use]
pub fn tables(runs: &[Run], desks: u32, seed: u64) -> String {
    let mut text = format!("{} desks, seed {seed}.\n\n", grouped(desks));
    text.push_str(&rates(runs));
    text.push('\n');
    text.push_str(&returns(runs, desks));
    text.push('\n');
    text.push_str(&bounds(runs, desks));
    text
}

/// Requests per second, by who caused them.
fn rates(runs: &[Run]) -> String {
    let mut text = String::from(
        "| Requests per second | desks: peak | desks: 95 % | reloads or polls: peak | Streams' own reloads: peak | \
         workers' polls: median | workers' polls: peak | people: peak |\n|---|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    for run in runs {
        // Writing to a string does not fail.
        let _ = writeln!(text, "| **{}**: {} | | | | | | | |", run.scenario.name, run.scenario.title);
        for moment in &run.scenario.moments {
            text.push_str(&rate(run, moment));
        }
    }
    text
}

fn rate(run: &Run, Moment { name, target, span }: &Moment) -> String {
    let of = |account| run.ledger.requests(*target, &[account]);
    let highest = |account| grouped(peak(&of(account), span.clone()).0);
    let acts = match *target {
        Target::Region(region) => run.ledger.retries(region),
        Target::Distribution => run.ledger.polls(),
        Target::IdentityProvider => Vec::new(),
    };
    format!(
        "| {name} | {} | {} | {} | {} | {} | {} | {} |\n",
        highest(Account::Desk),
        grouped(percentile(&of(Account::Desk), span.clone(), 95)),
        grouped(peak(&acts, span.clone()).0),
        highest(Account::Streams),
        grouped(percentile(&of(Account::Worker), span.clone(), 50)),
        highest(Account::Worker),
        highest(Account::Person),
    )
}

/// How long desks take to be ready again.
fn returns(runs: &[Run], desks: u32) -> String {
    let mut text = String::from("| Seconds until so many desks are ready | 50 % | 95 % | 100 % |\n|---|--:|--:|--:|\n");
    for run in runs {
        for Return { name, span, whole } in &run.scenario.returns {
            let ready = if *whole { run.ledger.whole() } else { run.ledger.ready() };
            let cell = |percent: u32| {
                reaches(&ready, span.clone(), (desks * percent).div_ceil(100))
                    .map_or_else(|| "not in this run".to_owned(), |seconds| seconds.to_string())
            };
            let which = if *whole { ", both regions" } else { "" };
            let _ = writeln!(
                text,
                "| **{}**, from {name}{which} | {} | {} | {} |",
                run.scenario.name,
                cell(50),
                cell(95),
                cell(100)
            );
        }
    }
    text
}

/// The bound, and how close the runs came to it.
fn bounds(runs: &[Run], desks: u32) -> String {
    let mut text = String::from(
        "| In any one second | bound | of the desks | fullest second | of the desks | in |\n|---|--:|--:|--:|--:|---|\n",
    );
    for what in [What::Reloads, What::Polls, What::RegionalRequests, What::Looks, What::SignIns] {
        let highest = runs
            .iter()
            .filter(|run| run.scenario.policy == Policy::Coordinated)
            .flat_map(|run| run.bound.limits(&run.ledger).into_iter().map(move |limit| (limit, run.scenario.name)))
            .filter(|(limit, _)| limit.what == what)
            .max_by_key(|(limit, _)| limit.found);
        if let Some((limit, name)) = highest {
            let share = |count: u32| match what {
                What::Reloads | What::Polls => format!("{:.1} %", f64::from(count) * 100.0 / f64::from(desks)),
                What::RegionalRequests | What::Looks | What::SignIns => String::new(),
            };
            let _ = writeln!(
                text,
                "| {what} | {} | {} | {} | {} | {name} |",
                grouped(limit.allowed),
                share(limit.allowed),
                grouped(limit.found),
                share(limit.found)
            );
        }
    }
    text
}

/// A number with its thousands apart.
#[must_use]
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(["0", "999", "1,000", "12,345,678"], [0, 999, 1_000, 12_345_678].map(grouped));
    }
}
