//! A desk that stands still.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use ambidesk_coordinator::{Command, Readiness, Record, Region, Timestamp, View};

use crate::desk::{DeskPort, LogReader};
use crate::logs::LogRequest;

/// A desk with one view. It takes commands and does nothing about them.
pub struct FixedDesk {
    view: Rc<View>,
    records: Vec<Record>,
    commands: RefCell<Vec<Command>>,
}

impl FixedDesk {
    /// A desk with this view and these records.
    #[must_use]
    pub fn new(view: View, records: Vec<Record>) -> Self {
        Self { view: Rc::new(view), records, commands: RefCell::default() }
    }

    /// What it has been asked for.
    #[must_use]
    pub fn commands(&self) -> Vec<Command> {
        self.commands.borrow().clone()
    }
}

impl DeskPort for FixedDesk {
    fn view(&self) -> Rc<View> {
        Rc::clone(&self.view)
    }

    fn subscribe(&self, _listener: Box<dyn Fn(Rc<View>)>) -> Box<dyn Any> {
        Box::new(())
    }

    fn command(&self, command: Command) {
        self.commands.borrow_mut().push(command);
    }

    fn download_logs(&self, _request: &LogRequest) -> Result<(), String> {
        Ok(())
    }

    fn logs(&self) -> LogReader {
        let mut told = super::people::log();
        Box::new(move |limit| told.drain(..limit.min(told.len())).collect())
    }

    fn timeline(&self, after: usize) -> Vec<Record> {
        self.records.iter().skip(after).cloned().collect()
    }

    fn recorded(&self) -> usize {
        self.records.len()
    }

    fn delegates_all(&self, region: Region) -> Option<bool> {
        let loaded = !matches!(self.view.regions[region].readiness, Readiness::Loading { .. });
        loaded.then_some(true)
    }

    fn now(&self) -> Timestamp {
        super::people::NOW
    }
}
