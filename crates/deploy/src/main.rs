//! `ambidesk-deploy`: the release into the buckets of two regions, and back. A plan is all that happens without `--apply`.
//!
//! Deliberately absent: building, which `cargo xtask build` does, and the stacks, which `deploy/cloudformation` describes.

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::SystemTime;

use ambidesk_deploy::aws::{Bucket, Deployment, Place, forget, loader};
use ambidesk_deploy::history::Seconds;
use ambidesk_deploy::plan::Why;
use ambidesk_deploy::release::{File, Folder};
use ambidesk_hosting::Rules;
use aws_config::SdkConfig;
use aws_sdk_s3::primitives::{DateTime, DateTimeFormat};
use clap::{Parser, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use tokio::sync::mpsc::unbounded_channel;

/// Seconds of a day.
const DAY: Seconds = 24 * 60 * 60;

/// Brings the release into the buckets of both regions. Without --apply it only says what it would do.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask deploy")]
struct Options {
    #[command(subcommand)]
    task: Option<Task>,
    /// A bucket, that of the first region first; twice, as `eu-central-1/desk-first`.
    #[arg(long = "bucket", value_name = "REGION/NAME", global = true)]
    buckets: Vec<Place>,
    /// One bucket is enough, because the other region is gone.
    #[arg(long, global = true)]
    alone: bool,
    /// Do it.
    #[arg(long, global = true)]
    apply: bool,
    /// The folder with the release, and with config.json.
    #[arg(long, value_name = "FOLDER", default_value = "dist", global = true)]
    dist: PathBuf,
    /// The distribution that has to forget what it was allowed to keep, if there is any such thing.
    #[arg(long, value_name = "ID", global = true)]
    distribution: Option<String>,
    /// Days for which a release is kept after it was replaced: no desk may be open for longer.
    #[arg(long, value_name = "DAYS", default_value_t = 90, value_parser = clap::value_parser!(u64).range(7..))]
    keep: u64,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Fail unless each bucket answers and holds the release in the folder as it should; nothing is written.
    Check,
    /// Back to the release that was live before, or to another one that is kept; config.json stays as it is.
    ///
    /// Copies within the buckets are all that it takes.
    Rollback {
        /// The release.
        #[arg(long, value_name = "RELEASE")]
        to: Option<String>,
    },
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<(), Box<dyn Error>> {
    match (options.buckets.len(), options.alone) {
        (2, false) | (1, true) => {}
        (_, true) => return Err("--alone goes with one --bucket".into()),
        _ => return Err("name the bucket of each region with --bucket REGION/NAME; a single one with --alone".into()),
    }
    let settings = loader().load().await;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    let mut buckets = Vec::new();
    for place in &options.buckets {
        buckets.push(Bucket::open(&settings, place).await?);
    }
    let read = || -> Result<Folder, Box<dyn Error>> { Ok(Folder::read(&options.dist, &Rules::of_this_release()?)?) };
    let deployment = match &options.task {
        None => {
            let past_before = now.saturating_sub(options.keep * DAY);
            Deployment::of_folder(buckets, read()?, now, Some(past_before)).await?
        }
        // It reads next to nothing, so that no alarm takes it for desks.
        Some(Task::Check) => Deployment::of_folder(buckets, read()?, now, None).await?,
        Some(Task::Rollback { to }) => Deployment::back(buckets, to.as_deref(), now).await?,
    };
    print(&deployment, options.distribution.as_deref());
    if matches!(options.task, Some(Task::Check)) {
        let lacks = deployment.work.iter().any(|work| !work.steps.is_empty());
        return if lacks { Err("not everything is where it should be".into()) } else { Ok(()) };
    }
    if !options.apply {
        println!("\nNothing was done: --apply does it.");
        return Ok(());
    }
    perform(&deployment).await?;
    println!("\nRelease {} is live.", deployment.release);
    if let Some(distribution) = options.distribution.as_deref().filter(|_| !deployment.forgotten.is_empty()) {
        invalidate(&settings, distribution, &deployment, now).await?;
    }
    Ok(())
}

async fn perform(deployment: &Deployment) -> Result<(), Box<dyn Error>> {
    let bar = ProgressBar::new(deployment.length() as u64);
    bar.set_style(ProgressStyle::with_template("{bar:30} {pos} of {len} {msg}")?);
    let (sender, mut receiver) = unbounded_channel();
    let show = async {
        while let Some(told) = receiver.recv().await {
            bar.set_message(format!("{told}"));
            bar.inc(1);
        }
    };
    let work = async {
        let done = deployment.perform(&sender).await;
        drop(sender);
        done
    };
    let (done, ()) = tokio::join!(work, show);
    bar.finish_and_clear();
    Ok(done?)
}

async fn invalidate(
    settings: &SdkConfig,
    distribution: &str,
    deployment: &Deployment,
    now: Seconds,
) -> Result<(), Box<dyn Error>> {
    let reference = format!("{}-{now}", deployment.release);
    if forget(settings, distribution, deployment.forgotten.iter().cloned(), &reference).await? {
        println!("The edge has forgotten what it was allowed to keep.");
    } else {
        println!("The edge has not yet said that it has forgotten; the invalidation goes on by itself.");
    }
    Ok(())
}

fn print(deployment: &Deployment, distribution: Option<&str>) {
    match &deployment.live {
        Some(live) if live.release == deployment.release => {
            println!("Release {}, which is live since {}", live.release, date(live.since));
        }
        Some(live) => println!(
            "Release {} in the place of {}, which is live since {}",
            deployment.release,
            live.release,
            date(live.since)
        ),
        None => println!("Release {}, the first one", deployment.release),
    }
    for work in &deployment.work {
        println!("\n{}", work.bucket.name);
        for (step, why) in &work.steps {
            let why = match why {
                Why::New => "new",
                Why::Content => "changed",
                Why::Headers => "headers",
            };
            let File { size, cache_control, .. } = &step.file;
            println!("  {why:8} {:>7} KB  {}  ({cache_control})", size.div_ceil(1024), step.key);
        }
        for key in &work.past {
            println!("  past                 {key}");
        }
        if work.steps.is_empty() && work.past.is_empty() {
            println!("  everything is as it should be");
        }
    }
    if !deployment.forgotten.is_empty() {
        let addresses: Vec<&str> = deployment.forgotten.iter().map(String::as_str).collect();
        let who = distribution.unwrap_or("no --distribution is named, invalidate by hand");
        println!("\nThe edge was allowed to keep, and has to forget ({who}): {}", addresses.join(" "));
    }
}

fn date(since: Seconds) -> String {
    let moment = DateTime::from_secs(since.try_into().unwrap_or_default());
    moment.fmt(DateTimeFormat::DateTime).unwrap_or_default()
}
