//! The simulator as a program: binds, prints its addresses as one line of
//! JSON, and runs until it is told to stop.

use std::io::Write;
use std::process::ExitCode;

use ambidesk_simulator::{Options, Simulator};
use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    let simulator = match Simulator::bind(Options::parse()).await {
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
    stop_signal().await;
    simulator.shutdown().await;
    ExitCode::SUCCESS
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
