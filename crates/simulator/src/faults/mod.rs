//! Faults: each is a rule that looks at one exchange with a region and gives
//! a verdict. One file per fault, each with its own test. Pure: a verdict is
//! carried out by the `vendor` routes.
//!
//! To add one: write its file, name it in [`CATALOGUE`]. [`file_fails`] is not in
//! there: it breaks files of the release, not a region.

mod api_down;
pub mod file_fails;
pub mod managed_scheme;
mod page_blocked;
mod page_down;
mod poll_down;
mod poll_lies;
mod slow;
mod socket_down;
pub mod storage_denied;
mod transport_fail;
mod worker_dead;

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thiserror::Error;

use crate::world::Kind;

/// A request to a region, as far as rules look at it.
#[derive(Clone, Copy, Debug)]
pub struct Exchange<'a> {
    /// What it is for.
    pub kind: Kind,
    /// The API operation, where it is one.
    pub operation: Option<&'a str>,
    /// The kind of transport that `CreateTransport` asks for.
    pub transport: Option<&'a str>,
}

/// What is to happen to a request.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// As usual.
    Pass,
    /// As usual, but later.
    Delay(Duration),
    /// This instead.
    Answer {
        /// The HTTP status.
        status: u16,
        /// The JSON body.
        body: Value,
    },
    /// No answer until the fault is gone.
    Hang,
    /// The connection is closed without a byte.
    Abort,
    /// The page is sent, but forbids every frame.
    ForbidFraming,
}

/// A fault in force.
pub trait Rule: Debug + Send + Sync {
    /// What is to happen to `exchange`.
    fn verdict(&self, exchange: &Exchange<'_>) -> Verdict;
}

/// Why a fault could not be set.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum FaultError {
    /// There is no such fault.
    #[error("no fault `{0}`: use one of {names}", names = names())]
    Unknown(String),
    /// Its parameters are wrong.
    #[error("bad parameters for `{fault}`: {problem}")]
    Parameters {
        /// The fault.
        fault: &'static str,
        /// What is wrong, and where.
        problem: String,
    },
}

/// A kind of fault.
#[derive(Debug)]
pub struct Fault {
    /// Its name in addresses.
    pub name: &'static str,
    /// What it breaks, in one sentence.
    pub about: &'static str,
    make: fn(Value) -> Result<Active, String>,
}

/// A rule with the parameters it was made from.
#[derive(Debug)]
struct Active {
    rule: Box<dyn Rule>,
    parameters: Value,
}

/// Every fault, in the order in which verdicts are asked for.
pub const CATALOGUE: [Fault; 11] = [
    fault::<slow::Slow>(slow::NAME, slow::ABOUT),
    fault::<page_down::PageDown>(page_down::NAME, page_down::ABOUT),
    fault::<page_blocked::PageBlocked>(page_blocked::NAME, page_blocked::ABOUT),
    fault::<worker_dead::WorkerDead>(worker_dead::NAME, worker_dead::ABOUT),
    fault::<api_down::ApiDown>(api_down::NAME, api_down::ABOUT),
    fault::<socket_down::SocketDown>(socket_down::NAME, socket_down::ABOUT),
    fault::<transport_fail::TransportFail>(transport_fail::NAME, transport_fail::ABOUT),
    fault::<poll_down::PollDown>(poll_down::NAME, poll_down::ABOUT),
    fault::<poll_lies::PollLies>(poll_lies::NAME, poll_lies::ABOUT),
    fault::<storage_denied::StorageDenied>(storage_denied::NAME, storage_denied::ABOUT),
    fault::<managed_scheme::ManagedScheme>(managed_scheme::NAME, managed_scheme::ABOUT),
];

const fn fault<R>(name: &'static str, about: &'static str) -> Fault
where
    R: Rule + DeserializeOwned + Serialize + 'static,
{
    Fault { name, about, make: make::<R> }
}

fn make<R>(parameters: Value) -> Result<Active, String>
where
    R: Rule + DeserializeOwned + Serialize + 'static,
{
    let parameters = if parameters.is_null() { Value::Object(serde_json::Map::new()) } else { parameters };
    let rule: R = serde_json::from_value(parameters).map_err(|error| error.to_string())?;
    let parameters = serde_json::to_value(&rule).map_err(|error| error.to_string())?;
    Ok(Active { rule: Box::new(rule), parameters })
}

fn names() -> String {
    CATALOGUE.map(|fault| fault.name).join(", ")
}

/// The faults in force in one region.
#[derive(Debug, Default)]
pub struct Faults(BTreeMap<&'static str, Active>);

impl Faults {
    /// Puts a fault in force, in place of an earlier one of its name.
    ///
    /// # Errors
    ///
    /// When there is no such fault, or its parameters are wrong.
    pub fn set(&mut self, name: &str, parameters: Value) -> Result<(), FaultError> {
        let fault = find(name)?;
        let active =
            (fault.make)(parameters).map_err(|problem| FaultError::Parameters { fault: fault.name, problem })?;
        self.0.insert(fault.name, active);
        Ok(())
    }

    /// Heals one fault; one that is not in force is left as it is.
    ///
    /// # Errors
    ///
    /// When there is no such fault.
    pub fn heal(&mut self, name: &str) -> Result<(), FaultError> {
        self.0.remove(find(name)?.name);
        Ok(())
    }

    /// Heals everything.
    pub fn heal_all(&mut self) {
        self.0.clear();
    }

    /// The faults in force, with their parameters.
    pub fn parameters(&self) -> BTreeMap<&'static str, &Value> {
        self.0.iter().map(|(name, active)| (*name, &active.parameters)).collect()
    }

    /// How long `exchange` is held back, then what happens to it and which
    /// fault says so. The first fault in the catalogue's order decides.
    pub fn verdict(&self, exchange: &Exchange<'_>) -> (Duration, Verdict, Option<&'static str>) {
        let mut delay = (Duration::ZERO, None);
        for fault in &CATALOGUE {
            let Some(active) = self.0.get(fault.name) else {
                continue;
            };
            match active.rule.verdict(exchange) {
                Verdict::Pass => {}
                Verdict::Delay(more) => delay = (delay.0 + more, Some(fault.name)),
                verdict @ (Verdict::Answer { .. } | Verdict::Hang | Verdict::Abort | Verdict::ForbidFraming) => {
                    return (delay.0, verdict, Some(fault.name));
                }
            }
        }
        (delay.0, Verdict::Pass, delay.1)
    }
}

fn find(name: &str) -> Result<&'static Fault, FaultError> {
    CATALOGUE.iter().find(|fault| fault.name == name).ok_or_else(|| FaultError::Unknown(name.to_owned()))
}

/// Whether a fault that may be limited to some API operations means `exchange`.
fn concerns(operations: &[String], exchange: &Exchange<'_>) -> bool {
    exchange.kind == Kind::Api
        && (operations.is_empty()
            || exchange.operation.is_some_and(|operation| operations.iter().any(|one| one == operation)))
}

/// An error of the instance API in the vendor's form.
fn api_error(status: u16, kind: &str) -> Verdict {
    Verdict::Answer {
        status,
        body: serde_json::json!({ "__type": kind, "message": "set by a fault of the simulator" }),
    }
}

#[cfg(test)]
pub mod tests {
    use super::{CATALOGUE, Duration, Exchange, FaultError, Faults, Kind, Verdict};
    use serde_json::{Value, json};

    /// An API call of this operation.
    pub fn api(operation: &'static str) -> Exchange<'static> {
        Exchange { kind: Kind::Api, operation: Some(operation), transport: None }
    }

    /// Anything else.
    pub fn of(kind: Kind) -> Exchange<'static> {
        Exchange { kind, operation: None, transport: None }
    }

    /// The verdict of one fault alone.
    pub fn alone(name: &str, parameters: Value, exchange: &Exchange<'_>) -> Verdict {
        let mut faults = Faults::default();
        faults.set(name, parameters).expect("good parameters");
        faults.verdict(exchange).1
    }

    #[test]
    fn every_fault_takes_no_parameters_but_the_ones_that_need_them() {
        for fault in &CATALOGUE {
            let result = Faults::default().set(fault.name, Value::Null);
            let needs = ["slow", "poll-lies", "managed-scheme"].contains(&fault.name);
            assert_eq!(result.is_err(), needs, "{}", fault.name);
        }
    }

    #[test]
    fn an_unknown_fault_or_parameter_is_named() {
        let mut faults = Faults::default();
        assert_eq!(faults.set("api-gone", Value::Null), Err(FaultError::Unknown("api-gone".to_owned())));
        let error = faults.set("api-down", json!({ "operation": "x" })).expect_err("the field is called operations");
        assert!(error.to_string().contains("operation"), "{error}");
    }

    #[test]
    fn a_delay_adds_to_the_verdict_of_another_fault() {
        let mut faults = Faults::default();
        faults.set("slow", json!({ "ms": 250 })).expect("good");
        faults.set("api-down", Value::Null).expect("good");
        assert_eq!(
            faults.verdict(&api("PutAgentState")),
            (Duration::from_millis(250), Verdict::Abort, Some("api-down"))
        );
        faults.heal("api-down").expect("known");
        assert_eq!(faults.verdict(&api("PutAgentState")), (Duration::from_millis(250), Verdict::Pass, Some("slow")));
        faults.heal_all();
        assert_eq!(faults.verdict(&api("PutAgentState")), (Duration::ZERO, Verdict::Pass, None));
    }
}
