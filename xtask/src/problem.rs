//! What can go wrong in a task, said so that the person can act on it.
//!
//! One enum for the whole room; each message is one line.

use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// The result of a task or of a step in one.
pub type Result<T, E = Problem> = std::result::Result<T, E>;

/// Why a task ended early.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The terminal takes no more.
    #[error("nothing could be printed: {0}")]
    Output(std::io::Error),
    /// Another program listens where the demo would.
    #[error(
        "port {0} is in use: stop the program that listens there, or choose another port with `cargo xtask demo --port N`"
    )]
    PortInUse(u16),
    /// The system refuses the port for another reason.
    #[error("port {port} cannot be used ({source}): choose another with `cargo xtask demo --port N`")]
    PortRefused {
        /// The port that was asked for.
        port: u16,
        /// What the system answered.
        source: std::io::Error,
    },
    /// Something that only the person can install.
    #[error("{what} is missing: {remedy}")]
    Missing {
        /// The program or file.
        what: String,
        /// What to do about it.
        remedy: String,
    },
    /// A program that brings something to this machine reported failure.
    #[error(
        "{what} could not be installed ({status}): its own message is above; where that names the network, connect (or set your proxy) and run the command again"
    )]
    Install {
        /// What was to be installed.
        what: String,
        /// How the program ended.
        status: ExitStatus,
    },
    /// A program exists but could not be started.
    #[error("`{program}` could not be started ({source}): check that it is installed and on PATH")]
    Start {
        /// The program as it was called.
        program: String,
        /// What the system answered.
        source: std::io::Error,
    },
    /// A program ran and reported failure.
    #[error("{what} failed ({status}): its own message is above")]
    Failed {
        /// The step in the words of the task.
        what: String,
        /// How the program ended.
        status: ExitStatus,
        /// The last lines that it printed, where they were kept.
        closing: Vec<String>,
    },
    /// The doctor has not looked.
    #[error("the doctor could not look ({0}): its own message is above")]
    Blind(ExitStatus),
    /// A file could not be read or written.
    #[error("{} could not be used: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system answered.
        source: std::io::Error,
    },
    /// A program answered something unexpected.
    #[error("{what} was not understood: {why}")]
    Unreadable {
        /// Whose answer it was.
        what: String,
        /// What was expected.
        why: String,
    },
    /// Checks ran and found something; the findings are printed already.
    #[error("{0}")]
    Findings(String),
    /// The simulator ended although nobody asked it to.
    #[error("the simulator ended by itself ({0}): its own message is above")]
    SimulatorEnded(ExitStatus),
    /// The simulator runs but does not listen.
    #[error("the simulator did not answer on port {port} within {seconds} s: look at its output above")]
    SimulatorSilent {
        /// Where it should listen.
        port: u16,
        /// How long was waited.
        seconds: u64,
    },
    /// Signals cannot be handled.
    #[error("signals cannot be handled: {0}")]
    Signals(#[from] ctrlc::Error),
    /// The person pressed Ctrl-C, or the task was asked to end.
    #[error("interrupted")]
    Interrupted,
}

impl Problem {
    /// Names the file in an input/output error: `map_err(Problem::file(path))`.
    pub fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }

    /// The code that the process ends with: the shell's convention for an
    /// interruption, the doctor's own 2, and 1 for the rest. A wrong command
    /// line, which ends before there is a task, has 2 as well.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Interrupted => 130,
            Self::Blind(_) => 2,
            _ => 1,
        }
    }
}
