//! `ambidesk-doctor`: looks at a deployed portal from outside, as a browser meets it, and names what is wrong with cause
//! and cure. Exit code 0: nothing, 1: problems, 2: it could not look.
//!
//! Deliberately absent: credentials, and anything that changes what it looks at.

mod address;
mod checks;
mod client;
mod finding;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};

use crate::finding::{Finding, Severity};

/// What is wrong with a deployed portal.
#[derive(Debug, Parser)]
struct Options {
    /// The portal's address: <https://desk.example.com>. One of its pages will do.
    #[arg(required_unless_present = "config")]
    url: Option<String>,
    /// Looks at this config.json only, without the network; with the address, as that portal would read it.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Another origin that a CCP frame shows, a sign-in page for instance; the option may repeat.
    #[arg(long = "frame-origin", value_name = "ORIGIN", value_parser = address::frame)]
    frame_origins: Vec<String>,
    /// What is printed.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn main() -> ExitCode {
    let options = Options::parse();
    match look(&options) {
        Ok(findings) => report(&findings, options.format),
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::from(2)
        }
    }
}

fn look(options: &Options) -> Result<Vec<Finding>, String> {
    let given = options.url.as_deref().unwrap_or("https://portal.invalid");
    let url = &address::root(given)?;
    if let Some(told) = address::told(given, url) {
        eprintln!("{told}");
    }
    if let Some(file) = &options.config {
        let text = fs::read(file).map_err(|error| format!("{} could not be read: {error}", file.display()))?;
        let text = String::from_utf8_lossy(&text);
        return checks::offline(&text, &options.frame_origins, url).map_err(|error| error.to_string());
    }
    checks::portal(url, &options.frame_origins, &client::fetch).map_err(|error| error.to_string())
}

fn report(findings: &[Finding], format: Format) -> ExitCode {
    match format {
        Format::Text if findings.is_empty() => println!("nothing to say"),
        Format::Text => finding::said(findings).iter().for_each(|said| println!("{said}\n")),
        Format::Json => println!("{:#}", serde_json::json!(findings)),
    }
    ExitCode::from(u8::from(findings.iter().any(|finding| finding.severity == Severity::Problem)))
}

#[cfg(test)]
mod tests {
    use super::{Options, Parser};

    #[test]
    fn the_origin_of_a_frame_is_what_policies_call_it_and_what_is_none_is_not_looked_for() {
        let parsed = |given| Options::try_parse_from(["doctor", "desk.example.com", "--frame-origin", given]);
        let frames = parsed("https://login.example.com/").map(|options| options.frame_origins);
        assert_eq!(frames.expect("it has an origin"), ["https://login.example.com"]);
        let refused = parsed("'self'").expect_err("it has none");
        assert_eq!(refused.exit_code(), 2);
    }
}
