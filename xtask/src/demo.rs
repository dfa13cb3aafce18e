//! `cargo xtask demo`: the portal and two simulated regions on one loopback port.
//!
//! Either the release, or a draft that follows every change of its sources.
//!
//! Deliberately absent: serving. The simulator serves the portal as well, with the
//! headers of `deploy/headers.json`, so what is seen here is what gets deployed.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::build::Draft;
use crate::problem::{Problem, Result};
use crate::process::{self, Running};
use crate::{build, workspace};

/// The package and program of the simulator.
const SIMULATOR: &str = "ambidesk-simulator";

/// How long the simulator may take until it listens.
const STARTS_WITHIN: Duration = Duration::from_secs(20);

/// How the demo is called.
#[derive(Debug, PartialEq, Eq, clap::Args)]
pub struct Demo {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 4400)]
    pub port: u16,
    /// Show a quick build with the gallery, made anew with every change while you edit it; never the release in dist/.
    #[arg(long)]
    pub watch: bool,
    /// Features of the portal that such a build has besides the gallery.
    #[arg(long, value_name = "NAMES", requires = "watch")]
    pub features: Option<String>,
}

impl Demo {
    /// Builds, starts and serves until Ctrl-C, SIGTERM or the simulator's end.
    pub fn run(&self) -> Result<()> {
        // Before the long part, so that a taken port is not found out minutes later.
        check_port(self.port)?;
        if self.watch { self.watch() } else { self.show() }
    }

    /// Shows the release.
    fn show(&self) -> Result<()> {
        build::run()?;
        let simulator = self.serve(&workspace::built())?;
        println!("\nCtrl-C stops both.");
        simulator.until_stopped()
    }

    /// Shows a draft, and goes on building it.
    fn watch(&self) -> Result<()> {
        let tools = build::prepare()?;
        let draft = Draft::new(&tools, "demo", self.features.as_deref())?;
        draft.build()?;
        let simulator = self.serve(&draft.folder)?;
        println!("  gallery  http://portal.localhost:{}/?gallery", self.port);
        println!("\nReload the page after a change, once Trunk says `success` here. Ctrl-C stops everything.\n");
        // Ended when this function is left.
        let _trunk = draft.watch()?;
        simulator.until_stopped()
    }

    /// Starts the simulator with the portal of a folder, and says where both are.
    fn serve(&self, portal: &Path) -> Result<Simulator> {
        let program = build_simulator()?;
        check_port(self.port)?;
        let mut command = process::command(program);
        command.args(["--port", &self.port.to_string(), "--portal"]).arg(portal);
        command.args(["--headers", "deploy/headers.json", "--until-stdin-closes"]);
        let mut running = Running::start(command.stdin(Stdio::piped()))?;
        let lifeline = running.take_stdin();
        wait_until_listening(&mut running, self.port)?;
        println!("\n  portal   http://portal.localhost:{}", self.port);
        println!("  console  http://console.localhost:{}", self.port);
        Ok(Simulator { running, _lifeline: lifeline })
    }
}

/// A simulator that listens.
struct Simulator {
    running: Running,
    /// It ends when this pipe closes, which happens however we end.
    _lifeline: Option<ChildStdin>,
}

impl Simulator {
    fn until_stopped(mut self) -> Result<()> {
        match self.running.wait() {
            Err(Problem::Interrupted) => {
                println!("\nStopped.");
                Ok(())
            }
            Ok(status) => Err(Problem::SimulatorEnded(status)),
            Err(problem) => Err(problem),
        }
    }
}

/// Compiles the simulator, without optimisation: it is quick enough and the wait is not.
/// Returns the program.
pub fn build_simulator() -> Result<PathBuf> {
    let mut command = process::command(workspace::cargo());
    command.args(["build", "--package", SIMULATOR, "--bin", SIMULATOR]);
    process::run(&mut command, "building the simulator")?;
    let name = format!("{SIMULATOR}{}", std::env::consts::EXE_SUFFIX);
    Ok(workspace::metadata()?.target_directory.join("debug").join(name).into())
}

/// Whether the port can be listened on.
fn check_port(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => Err(Problem::PortInUse(port)),
        Err(source) => Err(Problem::PortRefused { port, source }),
    }
}

fn wait_until_listening(simulator: &mut Running, port: u16) -> Result<()> {
    let deadline = Instant::now() + STARTS_WITHIN;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if process::interrupted() {
            return Err(Problem::Interrupted);
        }
        if let Some(status) = simulator.ended() {
            return Err(Problem::SimulatorEnded(status));
        }
        if Instant::now() > deadline {
            let seconds = STARTS_WITHIN.as_secs();
            return Err(Problem::SimulatorSilent { port, seconds });
        }
        // A port says nothing when it opens: it is tried again until the deadline.
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Problem, check_port};
    use std::net::{Ipv4Addr, TcpListener};

    #[test]
    fn a_taken_port_is_named_with_its_remedy() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = taken.local_addr().expect("bound").port();
        let problem = check_port(port).expect_err("it is taken");
        assert!(matches!(problem, Problem::PortInUse(named) if named == port));
        assert!(problem.to_string().contains("--port N"), "{problem}");
        drop(taken);
        assert!(check_port(port).is_ok());
    }
}
