//! How the simulator is started.

use std::path::PathBuf;

use clap::Parser;

/// Two simulated regional Amazon Connect instances on loopback, with faults.
#[derive(Clone, Debug, Parser)]
#[command(name = "ambidesk-simulator", version)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    pub port: u16,
    /// The built portal, served at `portal.localhost`.
    #[arg(long, default_value = "dist")]
    pub portal: PathBuf,
    /// The response headers of the portal host; none without this file.
    #[arg(long)]
    pub headers: Option<PathBuf>,
    /// The folder of the deployment's templates: the portal is then served through an edge that is made of them.
    #[arg(long)]
    pub edge: Option<PathBuf>,
    /// What the second bucket behind the edge holds; the portal, like the first one, without this folder.
    #[arg(long, requires = "edge")]
    pub second_bucket: Option<PathBuf>,
    /// The standard Streams artifact, which the CCP pages and workers run.
    #[arg(long, default_value = "node_modules/amazon-connect-streams/release/connect-streams-min.js")]
    pub streams: PathBuf,
    /// A folder of plain pages, served at `plain.localhost` before the portal's files.
    #[arg(long)]
    pub pages: Option<PathBuf>,
    /// The period of the active-region poll, in milliseconds (60000 in the real worker).
    #[arg(long, default_value_t = 2000, value_parser = clap::value_parser!(u64).range(50..=600_000))]
    pub poll_ms: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            portal: PathBuf::from("dist"),
            headers: None,
            edge: None,
            second_bucket: None,
            streams: PathBuf::from("node_modules/amazon-connect-streams/release/connect-streams-min.js"),
            pages: None,
            poll_ms: 2000,
        }
    }
}
