//! The simulator as a program: binds, prints its addresses as one line of
//! JSON, and runs until it is told to stop.

use std::io::Write;
use std::process::ExitCode;

use ambidesk_simulator::{Options, Simulator};
use clap::Parser;

/// Two simulated regional Amazon Connect instances on loopback, with faults.
#[derive(Parser)]
#[command(name = "ambidesk-simulator", version)]
struct CommandLine {
    #[command(flatten)]
    options: Options,
    /// Ends when standard input closes, so that it never outlives whoever started it through a pipe.
    #[arg(long)]
    until_stdin_closes: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let CommandLine { options, until_stdin_closes } = CommandLine::parse();
    let simulator = match Simulator::bind(options).await {
        Ok(simulator) => simulator,
        Err(error) => {
            eprintln!("ambidesk-simulator: {error}");
            return ExitCode::FAILURE;
        }
    };
    println!("{}", simulator.ready_line());
    // Whoever started us may read the line through a pipe; one that is closed
    // already is no reason to stop.
    let _ = std::io::stdout().flush();
    tokio::select! {
        () = stop_signal() => {}
        () = stdin_closed(), if until_stdin_closes => {}
    }
    simulator.shutdown().await;
    ExitCode::SUCCESS
}

/// Waits for the end of standard input; what it says does not matter.
async fn stdin_closed() {
    let (closed, waits) = tokio::sync::oneshot::channel();
    // A thread of its own: a blocking task of the runtime would hold up its shutdown.
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        let _ = closed.send(());
    });
    let _ = waits.await;
}

/// Waits for Ctrl-C or a request to terminate.
async fn stop_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
