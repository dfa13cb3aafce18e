//! The real desk behind the port.

use std::any::Any;
use std::rc::Rc;

use ambidesk_coordinator::{Command, Record, Region, Timestamp, View};
use ambidesk_global_connect::{Desk, LogOptions};

use super::{DeskPort, LogReader};
use crate::logs::LogRequest;

impl DeskPort for Desk {
    fn view(&self) -> Rc<View> {
        Self::view(self)
    }

    fn subscribe(&self, listener: Box<dyn Fn(Rc<View>)>) -> Box<dyn Any> {
        Box::new(Self::subscribe(self, listener))
    }

    fn command(&self, command: Command) {
        Self::command(self, command);
    }

    fn download_logs(&self, request: &LogRequest) -> Result<(), String> {
        let options = LogOptions { name: request.name.clone(), filter_by_log_level: request.filter_by_log_level };
        Self::download_logs(self, &options, request.which).map_err(|error| error.to_string())
    }

    fn logs(&self) -> LogReader {
        let mut reader = Self::logs(self);
        Box::new(move |limit| reader.read(limit))
    }

    fn timeline(&self, after: usize) -> Vec<Record> {
        Self::timeline(self, after)
    }

    fn recorded(&self) -> usize {
        Self::recorded(self)
    }

    fn delegates_all(&self, region: Region) -> Option<bool> {
        Self::delegates_all(self, region)
    }

    fn absent_scripts(&self, region: Region) -> Vec<String> {
        Self::absent_scripts(self, region)
    }

    fn now(&self) -> Timestamp {
        Self::now(self)
    }
}
