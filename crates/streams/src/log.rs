//! What Streams has logged in a region's frame: its own entries, and those of the CCP and its worker, which it adds to the
//! same list (`initCCP`, `conduit.onUpstream(EventType.LOG)`).
//!
//! The list is read, and nothing is subscribed or replaced. The `log` events of the bus leave the frame's own entries out
//! where no worker answers, which is when they matter; wrapping `addLogEntry` would put this code into every call of
//! Streams, and would see an entry before its exception is attached (`withException`). A reader keeps its place and holds
//! nothing else, so that there is no work while nobody reads, and everything that Streams still has is there to be read.

use ambidesk_coordinator::{Region, Timestamp};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::sys;
use crate::{decode, frame::RegionFrame};

/// How grave an entry is (`connect.LogLevel`), in the order of Streams (`LogLevelOrder`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogLevel {
    /// `TEST`
    Test,
    /// `TRACE`
    Trace,
    /// `DEBUG`
    Debug,
    /// `INFO`
    Info,
    /// `LOG`
    Log,
    /// `WARN`
    Warn,
    /// `ERROR`
    Error,
    /// `CRITICAL`
    Critical,
}

impl LogLevel {
    /// The name that Streams gives it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Test => "TEST",
            Self::Trace => "TRACE",
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Log => "LOG",
            Self::Warn => "WARN",
            Self::Error => "ERROR",
            Self::Critical => "CRITICAL",
        }
    }

    /// The level of that name. One that is not known is shown rather than hidden: it counts as information.
    fn of(name: Option<&str>) -> Self {
        match name {
            Some("TEST") => Self::Test,
            Some("TRACE") => Self::Trace,
            Some("DEBUG") => Self::Debug,
            Some("LOG") => Self::Log,
            Some("WARN") => Self::Warn,
            Some("ERROR") => Self::Error,
            Some("CRITICAL") => Self::Critical,
            _ => Self::Info,
        }
    }
}

/// One line of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// When.
    pub at: Timestamp,
    /// How grave.
    pub level: LogLevel,
    /// Who wrote it: "page", "ccp", "worker", "softphone", "chat", "task", or "desk".
    pub component: &'static str,
    /// What, as it was written.
    pub text: String,
    /// Whose log it is in; `None` for the desk's own.
    pub region: Option<Region>,
}

/// How far a region's log has been read. A new one stands before the oldest entry that Streams still has.
#[derive(Debug)]
pub struct LogCursor {
    region: Region,
    /// The list that was read last.
    list: Option<Array>,
    /// The index of the next entry in it.
    next: u32,
}

impl RegionFrame {
    /// The next entries of the frame's log after the cursor of its region, at most `limit` of them, oldest first. None while Streams is not running.
    pub fn read_log(&self, cursor: &mut LogCursor, limit: usize) -> Vec<LogEntry> {
        let Some(log) = self.connect().and_then(|connect| connect.unchecked_into::<sys::Connect>().get_log().ok())
        else {
            return Vec::new();
        };
        let (current, rolled) = (decode::get(&log, "_logs"), decode::get(&log, "_rolledLogs"));
        let mut entries = Vec::new();
        while entries.len() < limit
            && let Some(list) = cursor.advance(&current, &rolled)
        {
            let value = list.get(cursor.next);
            entries.push(entry(cursor.region, &value));
            cursor.next += 1;
        }
        entries
    }
}

impl LogCursor {
    /// A cursor before everything.
    #[must_use]
    pub const fn new(region: Region) -> Self {
        Self { region, list: None, next: 0 }
    }

    fn begin(&mut self, list: &Array) {
        self.list = Some(list.clone());
        self.next = 0;
    }

    /// The list that holds the next entry, if there is one. Streams puts its list aside after half an hour, begins
    /// another one, and forgets the first when it puts the second aside (`setLogRollInterval`).
    fn advance<'a>(&mut self, current: &'a JsValue, rolled: &'a JsValue) -> Option<&'a Array> {
        let current = current.dyn_ref_anywhere()?;
        if self.list.as_ref() != Some(current) {
            let rolled = rolled.dyn_ref_anywhere();
            let begun = rolled.is_some() && self.list.as_ref() == rolled;
            match rolled {
                Some(rolled) if begun && self.next < rolled.length() => return Some(rolled),
                // It is read to its end.
                Some(_) if begun => self.begin(current),
                // The first time, another copy of Streams, or nobody has read for long: from the oldest on.
                Some(rolled) if rolled.length() > 0 => {
                    self.begin(rolled);
                    return Some(rolled);
                }
                Some(_) | None => self.begin(current),
            }
        }
        (self.next < current.length()).then_some(current)
    }
}

/// An array of another window is no instance of this window's class.
trait Anywhere {
    fn dyn_ref_anywhere(&self) -> Option<&Array>;
}

impl Anywhere for JsValue {
    fn dyn_ref_anywhere(&self) -> Option<&Array> {
        Array::is_array(self).then(|| self.unchecked_ref())
    }
}

/// An entry as Streams keeps it (`LogEntry`). Its objects are left out: they are for the downloaded log.
fn entry(region: Region, value: &JsValue) -> LogEntry {
    let text = |name: &str| decode::get(value, name).as_string();
    let mut words = text("text").unwrap_or_default();
    let exception = decode::get(value, "exception");
    if let Some(message) = decode::get(&exception, "message").as_string() {
        words.push_str(": ");
        words.push_str(&message);
    }
    LogEntry {
        at: decode::moment(&decode::get(value, "time")).unwrap_or_default(),
        level: LogLevel::of(text("level").as_deref()),
        component: component(text("component").as_deref(), text("contextLayer").as_deref()),
        text: words,
        region: Some(region),
    }
}

/// Streams names the component "ccp" for everything that came from another window; the layer says which one.
fn component(component: Option<&str>, layer: Option<&str>) -> &'static str {
    match (component, layer) {
        (Some("softphone"), _) => "softphone",
        (Some("chat"), _) => "chat",
        (Some("task"), _) => "task",
        (_, Some("SharedWorker")) => "worker",
        (_, Some("CRM")) => "page",
        _ => "ccp",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_in_the_order_of_streams() {
        let names = ["TEST", "TRACE", "DEBUG", "INFO", "LOG", "WARN", "ERROR", "CRITICAL"];
        let levels = names.map(|name| LogLevel::of(Some(name)));
        assert!(levels.is_sorted());
        assert_eq!(levels.map(LogLevel::name), names);
        assert_eq!(LogLevel::of(None), LogLevel::Info);
    }

    #[test]
    fn the_layer_tells_who_wrote_an_entry_that_came_from_another_window() {
        assert_eq!(component(Some("ccp"), Some("SharedWorker")), "worker");
        assert_eq!(component(Some("ccp"), Some("CRM")), "page");
        assert_eq!(component(Some("ccp"), Some("CCP")), "ccp");
        assert_eq!(component(Some("softphone"), Some("CCP")), "softphone");
    }
}
