//! Starting programs, and ending them with us.
//!
//! Every program runs in a process group of its own that is signaled when this
//! process is asked to end, so that an interrupted build leaves no compiler and an
//! interrupted demo no server. None of them can read the terminal.
//!
//! Deliberately absent: what the programs are for.

use std::collections::VecDeque;
use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::problem::{Problem, Result};
use crate::workspace;

/// How long a program may take to end after it was asked to.
const GRACE: Duration = Duration::from_secs(8);

/// How many of the last lines of a failed suite are kept: enough for its runner's own list of what failed.
const CLOSING_LINES: usize = 40;

/// Process ids of running programs; each is also the id of its group.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// Whether this process was asked to end.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C, SIGTERM and SIGHUP end the running programs; the task that
/// waits for them then returns [`Problem::Interrupted`].
pub fn stop_children_on_signals() -> Result<()> {
    ctrlc::set_handler(|| {
        // Somebody who asks twice means at once.
        let asked_before = INTERRUPTED.swap(true, Ordering::SeqCst);
        signal_all(asked_before);
        thread::spawn(|| {
            // They may take this long to end by themselves.
            thread::sleep(GRACE);
            signal_all(true);
        });
    })?;
    Ok(())
}

/// Whether this process was asked to end.
pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// A command in the workspace's root that cannot read the terminal.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root()).stdin(Stdio::null());
    command
}

/// Runs a program to its end; its output is the person's to read.
pub fn run(command: &mut Command, what: &str) -> Result<()> {
    let status = Running::start(command)?.wait()?;
    if status.success() { Ok(()) } else { Err(Problem::Failed { what: what.to_owned(), status, closing: Vec::new() }) }
}

/// As [`run`]; where nobody sits at a terminal and scrolls, the program's last lines come with its failure, for the end
/// of a log of which often only the end is at hand.
pub fn run_suite(command: &mut Command, what: &str) -> Result<()> {
    if io::stdout().is_terminal() {
        return run(command, what);
    }
    keep_closing(command, what)
}

/// Runs a program whose output is passed on line by line, and its last lines kept.
fn keep_closing(command: &mut Command, what: &str) -> Result<()> {
    let mut running = Running::start(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?;
    let closing = Mutex::new(VecDeque::with_capacity(CLOSING_LINES));
    let (stdout, stderr) = (running.child.stdout.take(), running.child.stderr.take());
    let status = thread::scope(|scope| {
        if let Some(stdout) = stdout {
            scope.spawn(|| pass_on(stdout, io::stdout, &closing));
        }
        if let Some(stderr) = stderr {
            scope.spawn(|| pass_on(stderr, io::stderr, &closing));
        }
        running.wait()
    })?;
    if status.success() {
        return Ok(());
    }
    let closing = closing.into_inner().unwrap_or_else(PoisonError::into_inner).into();
    Err(Problem::Failed { what: what.to_owned(), status, closing })
}

fn pass_on<W: Write>(from: impl Read, to: impl Fn() -> W, closing: &Mutex<VecDeque<String>>) {
    for line in BufReader::new(from).split(b'\n').map_while(io::Result::ok) {
        let line = String::from_utf8_lossy(&line).into_owned();
        // Who reads our output may have gone; the program's end is what counts then.
        let _ = writeln!(to(), "{line}");
        let mut closing = closing.lock().unwrap_or_else(PoisonError::into_inner);
        if closing.len() == CLOSING_LINES {
            closing.pop_front();
        }
        closing.push_back(line);
    }
}

/// Runs a program that brings something to this machine.
pub fn install(command: &mut Command, what: &str) -> Result<()> {
    let status = Running::start(command)?.wait()?;
    if status.success() { Ok(()) } else { Err(Problem::Install { what: what.to_owned(), status }) }
}

/// What a program prints, trimmed; `None` when it is absent or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// A program in a group of its own, ended when this is dropped.
#[must_use = "dropping it ends the program"]
pub struct Running {
    child: Child,
}

impl Running {
    /// Starts the program.
    pub fn start(command: &mut Command) -> Result<Self> {
        if interrupted() {
            return Err(Problem::Interrupted);
        }
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = command.spawn().map_err(|source| Problem::Start {
            program: command.get_program().to_string_lossy().into_owned(),
            source,
        })?;
        running().push(child.id());
        if interrupted() {
            // The signal came between the check and the entry in the list.
            signal_all(false);
        }
        Ok(Self { child })
    }

    /// The program's piped input. As long as it is held, the program knows that we live.
    pub fn take_stdin(&mut self) -> Option<ChildStdin> {
        self.child.stdin.take()
    }

    /// Waits for the end, whatever the status.
    pub fn wait(&mut self) -> Result<ExitStatus> {
        let status =
            self.child.wait().map_err(|source| Problem::Start { program: "a started program".to_owned(), source })?;
        if interrupted() {
            return Err(Problem::Interrupted);
        }
        Ok(status)
    }

    /// The status if the program has ended already.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let pid = self.child.id();
        if self.ended().is_none() {
            signal(pid, false);
            for _ in 0..GRACE.as_millis() / 50 {
                if self.ended().is_some() {
                    break;
                }
                // The standard library waits for a child without a limit only.
                thread::sleep(Duration::from_millis(50));
            }
            // Ending it the hard way is all that is left; it may have ended meanwhile.
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
        running().retain(|other| *other != pid);
    }
}

fn running() -> MutexGuard<'static, Vec<u32>> {
    // A list of numbers is valid whatever its last holder did.
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

fn signal_all(at_once: bool) {
    for pid in running().iter() {
        signal(*pid, at_once);
    }
}

/// Asks the group of a program to end, or ends it.
#[cfg(unix)]
fn signal(pid: u32, at_once: bool) {
    use nix::sys::signal::{Signal, killpg};
    use nix::unistd::Pid;

    let signal = if at_once { Signal::SIGKILL } else { Signal::SIGTERM };
    if let Ok(pid) = i32::try_from(pid) {
        // The only answer of interest would be that the group is gone: as wanted.
        let _ = killpg(Pid::from_raw(pid), signal);
    }
}

/// Where groups do not exist the console's own Ctrl-C reaches every program.
#[cfg(not(unix))]
fn signal(_pid: u32, _at_once: bool) {}

#[cfg(all(test, unix))]
mod tests {
    use super::{CLOSING_LINES, Problem, Running, command, install, keep_closing, run};
    use std::process::Stdio;

    fn shell(script: &str) -> std::process::Command {
        let mut shell = command("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn a_failing_program_is_named_by_its_step() {
        let problem = run(&mut shell("exit 3"), "the step").expect_err("status 3");
        assert!(problem.to_string().starts_with("the step failed"), "{problem}");
    }

    #[test]
    fn a_failing_suite_keeps_its_last_lines_of_both_outputs() {
        let closing = |script: &str| match keep_closing(&mut shell(script), "the suite") {
            Err(Problem::Failed { closing, .. }) => closing,
            other => panic!("{other:?}"),
        };
        let mut both = closing("echo said; echo complained >&2; exit 1");
        both.sort();
        assert_eq!(both, ["complained", "said"]);
        let many = closing("seq 100; exit 1");
        assert_eq!((many.len(), many.first().map(String::as_str)), (CLOSING_LINES, Some("61")));
    }

    #[test]
    fn an_absent_program_is_named() {
        let problem = run(&mut command("no-such-program-here"), "the step").expect_err("absent");
        assert!(problem.to_string().contains("no-such-program-here"), "{problem}");
    }

    #[test]
    fn what_could_not_be_installed_is_named_with_what_may_be_missing() {
        let problem = install(&mut shell("exit 101"), "the tool").expect_err("101");
        let said = problem.to_string();
        assert!(said.starts_with("the tool could not be installed") && said.contains("network"), "{said}");
    }

    #[test]
    fn dropping_ends_a_program_that_waits_for_ever() {
        let mut waiting = shell("cat");
        let running = Running::start(waiting.stdin(Stdio::piped())).expect("sh exists");
        let pid = running.child.id();
        drop(running);
        let gone = shell(&format!("kill -0 {pid}")).stderr(Stdio::null()).status();
        assert!(!gone.expect("sh exists").success());
    }
}
