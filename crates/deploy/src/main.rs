//! `ambidesk-deploy`: the release into the buckets of two regions, and back. A plan is all that happens without `--apply`.
//!
//! Deliberately absent: building, which `cargo xtask build` does, and the stacks, which `deploy/cloudformation` describes.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::SystemTime;

use ambidesk_deploy::aws::{Bucket, Deployment, Edge, Place, Return, Work, loader};
use ambidesk_deploy::history::Seconds;
use ambidesk_deploy::plan::{Why, to_forget_at};
use ambidesk_deploy::release::{CONFIG, File, Folder, ORDERS, WORKER};
use ambidesk_hosting::Rules;
use aws_sdk_s3::primitives::{DateTime, DateTimeFormat};
use clap::{Parser, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use tokio::sync::mpsc::unbounded_channel;

/// Seconds of a day.
const DAY: Seconds = 24 * 60 * 60;

/// What `cargo xtask deploy` takes besides, and does not hand on.
const AFTER_HELP: &str = "The doctor looks at the config.json of the folder first. What frames show besides the instances, it is told as \
                          by itself: --frame-origin ORIGIN, which may repeat.";

/// Brings the release into the buckets of both regions. Without --apply it only says what it would do.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask deploy", after_help = AFTER_HELP)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
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
    /// Go live without config.json: until there is one, every desk only says how to set it up.
    #[arg(long, global = true)]
    without_config: bool,
    /// Go live without files of your own that the live release has and the folder lacks.
    #[arg(long, global = true)]
    drop_missing: bool,
    /// Upload service-worker.js also where a bucket has service-worker-off.js in its place.
    #[arg(long, global = true)]
    worker_on: bool,
    /// Upload shell.json as the build leaves it, in the place of another one that a bucket has.
    #[arg(long, global = true)]
    default_shell: bool,
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
    /// Copies within the buckets are all that it takes. Said again, it finishes what it has begun, and leads no further once that is done.
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

/// The buckets that are named, if they are those of two regions, or the only one that is left.
fn places(options: &Options) -> Result<&[Place], String> {
    match &*options.buckets {
        // Nobody else in the world has a bucket of that name, whatever region is said beside it.
        [first, second] if first.name == second.name => {
            Err(format!("{} is named twice: name the bucket of the other region as well", first.name))
        }
        [_, _] if !options.alone => Ok(&options.buckets),
        [_] if options.alone => Ok(&options.buckets),
        _ if options.alone => Err("--alone goes with one --bucket".to_owned()),
        _ => Err("name the bucket of each region with --bucket REGION/NAME; a single one with --alone".to_owned()),
    }
}

async fn run(options: Options) -> Result<(), Box<dyn Error>> {
    let places = places(&options)?;
    let mut folder = match options.task {
        Some(Task::Rollback { .. }) => Folder::default(),
        _ => Folder::read(&options.dist, &Rules::of_this_release()?)?,
    };
    folder.orders_as_built &= !options.default_shell;
    let doubtful = [
        ("Left out, because hidden or put aside", folder.left_out.clone()),
        ("Sent as application/octet-stream, because nobody knows the ending", folder.untyped.clone()),
    ];
    let settings = loader().load().await;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    let mut buckets = Vec::new();
    for place in places {
        buckets.push(Bucket::open(&settings, place).await?);
    }
    let deployment = match &options.task {
        None => {
            let past_before = now.saturating_sub(options.keep * DAY);
            Deployment::of_folder(buckets, folder, now, Some(past_before)).await?
        }
        // It reads next to nothing, so that no alarm takes it for desks.
        Some(Task::Check) => Deployment::of_folder(buckets, folder, now, None).await?,
        Some(Task::Rollback { to }) => Deployment::back(buckets, to.as_deref(), now).await?,
    };
    let deployment = if options.worker_on { deployment.with_worker() } else { deployment };
    print(&deployment, options.distribution.as_deref(), &doubtful);
    let [unconfigured, lacking] = [unconfigured(&deployment), lacking(&deployment)];
    for doubt in [&unconfigured, &lacking].into_iter().flatten() {
        println!("\n{doubt}");
    }
    let folder = options.dist.display();
    let without_config = unconfigured
        .filter(|_| !options.without_config)
        .map(|_| format!("nothing was done: put {CONFIG} into {folder}, or say --without-config"));
    if matches!(options.task, Some(Task::Check)) {
        let lacks = deployment.work.iter().any(|work| !work.steps.is_empty());
        let is_fine = !lacks && without_config.is_none();
        return if is_fine { Ok(()) } else { Err("not everything is where it should be".into()) };
    }
    let missing = lacking
        .filter(|_| !options.drop_missing)
        .map(|_| format!("nothing was done: put what is missing into {folder}, or say --drop-missing"));
    if let Some(refused) = without_config.or(missing).filter(|_| options.apply) {
        return Err(refused.into());
    }
    if !options.apply {
        println!("\nNothing was done: --apply does it.");
        return Ok(());
    }
    perform(&deployment).await?;
    println!("\nRelease {} is live.", deployment.release);
    if let Some(distribution) = options.distribution.as_deref().filter(|_| !deployment.forgotten.is_empty()) {
        invalidate(&Edge::of(&settings, distribution, &places[0]), &deployment, now).await?;
    }
    Ok(())
}

/// Which buckets would have no configuration, and what agents would see then.
fn unconfigured(deployment: &Deployment) -> Option<String> {
    let lacking = deployment.work.iter().filter(|work| work.lacks_config);
    let names: Vec<&str> = lacking.map(|work| &*work.bucket.name).collect();
    (!names.is_empty()).then(|| {
        let names = names.join(" and ");
        format!("{CONFIG} is not in the folder, and not in {names}: every desk from there only says how to set it up.")
    })
}

/// Which files of somebody's own the folder lacks, and what becomes of them.
fn lacking(deployment: &Deployment) -> Option<String> {
    let names: Vec<&str> = deployment.missing.iter().map(String::as_str).collect();
    (!names.is_empty()).then(|| {
        let names = names.join(" ");
        format!(
            "In the live release, and not in the folder: {names}. They would go once that release is no longer kept."
        )
    })
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

async fn invalidate(edge: &Edge, deployment: &Deployment, now: Seconds) -> Result<(), Box<dyn Error>> {
    let reference = format!("{}-{now}", deployment.release);
    let order = edge.forget(deployment.forgotten.iter().cloned().collect(), &reference).await?;
    deployment.edge_is_told().await?;
    if edge.has_forgotten(&order).await? {
        println!("The edge has forgotten what it was allowed to keep.");
    } else {
        println!("The edge has not yet said that it has forgotten; the invalidation goes on by itself.");
    }
    Ok(())
}

fn print(deployment: &Deployment, distribution: Option<&str>, doubtful: &[(&str, BTreeSet<String>)]) {
    println!("{}", headline(deployment));
    if let Some(returned) = &deployment.returned {
        println!("{}", way(returned));
    }
    deployment.work.iter().for_each(print_work);
    if !deployment.forgotten.is_empty() {
        let addresses: Vec<&str> = deployment.forgotten.iter().map(String::as_str).collect();
        let by_hand =
            || format!("no --distribution is named: invalidate by hand, then delete {} in the buckets", to_forget_at());
        let who = distribution.map_or_else(by_hand, str::to_owned);
        println!("\nThe edge was allowed to keep, and has to forget ({who}): {}", addresses.join(" "));
    }
    for (what, names) in doubtful.iter().filter(|(_, names)| !names.is_empty()) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        println!("\n{what}: {}", names.join(" "));
    }
}

/// What becomes live, and in the place of what.
fn headline(deployment: &Deployment) -> String {
    let release = &deployment.release;
    let Some(live) = &deployment.live else { return format!("Release {release}, the first one") };
    let since = date(live.since);
    let since = if live.begun {
        format!("whose deployment of {since} did not end")
    } else {
        format!("which is live since {since}")
    };
    if live.release == *release {
        return format!("Release {release}, {since}");
    }
    format!("Release {release} in the place of {}, {since}", live.release)
}

/// Why the way back leads to the release that is live.
fn way(returned: &Return) -> String {
    match returned {
        Return::Unfinished => "The way back to it was not finished in every bucket: this goes on with it.".to_owned(),
        Return::Done(others) => format!(
            "The way back has led to it, and is done. To another one that was live, if it is still kept, leads --to RELEASE: {}",
            others.join(" ")
        ),
    }
}

fn print_work(work: &Work) {
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
    if work.lacks_config {
        println!("  missing              {CONFIG}");
    }
    if work.keeps_orders {
        println!(
            "  left as it is        {ORDERS}  (the folder's is as the build leaves it; --default-shell uploads it)"
        );
    }
    if work.worker_left.is_some() {
        println!(
            "  left as it is        {WORKER}  (it is the one that takes workers away; --worker-on uploads the release's)"
        );
    }
    if work.steps.is_empty() && work.past.is_empty() && !work.lacks_config {
        println!("  everything is as it should be");
    }
}

fn date(since: Seconds) -> String {
    let moment = DateTime::from_secs(since.try_into().unwrap_or_default());
    moment.fmt(DateTimeFormat::DateTime).unwrap_or_default()
}
