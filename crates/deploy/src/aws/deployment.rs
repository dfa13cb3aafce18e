//! A deployment over all buckets: looked at first, then done, stage by stage. Deliberately absent: what is printed of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;
use tokio::sync::mpsc::UnboundedSender;

use super::{Bucket, Problem};
use crate::history::{Entry, History, Seconds, Way};
use crate::plan::{self, Seen, Source, Stage, Step, Why};
use crate::prune::{Record, past};
use crate::release::{CONFIG, File, Folder, Release, WORKER, WORKER_OFF, sha256};

/// What is to be done in one bucket.
#[derive(Clone, Debug)]
pub struct Work {
    /// The bucket.
    pub bucket: Bucket,
    /// What is to be written, in order.
    pub steps: Vec<(Step, Why)>,
    /// What is to be deleted after that.
    pub past: BTreeSet<String>,
    /// No desk would find a configuration in it afterwards.
    pub lacks_config: bool,
    /// It has orders of an operator, which the folder's do not replace.
    pub keeps_orders: bool,
    /// It has, in the place of the release's worker, the one that takes workers away, which stays: whoever put it there had a reason.
    pub worker_left: Option<Left>,
    /// What it remembers of what was live, and of what the edge has to forget.
    remembered: History,
    to_forget: BTreeSet<String>,
}

/// A step that is not taken unless somebody says so.
#[derive(Clone, Debug)]
pub struct Left {
    step: Step,
    /// What the edge would have to forget after it.
    forgotten: BTreeSet<String>,
}

/// A deployment that is known and not yet done.
#[derive(Clone, Debug)]
pub struct Deployment {
    /// The release that will be live.
    pub release: String,
    /// What was live until now, by what the buckets remember.
    pub live: Option<Entry>,
    /// What is to be done in each bucket.
    pub work: Vec<Work>,
    /// Why the way back leads to the release that is live.
    pub returned: Option<Return>,
    /// What the live release has of somebody's own, and the folder lacks.
    pub missing: BTreeSet<String>,
    /// The addresses that the edge has to forget, those among them that it was not told to by a former deployment.
    pub forgotten: BTreeSet<String>,
    /// What the buckets remember while it goes on, if that is something else, and afterwards.
    begun: Option<History>,
    history: History,
    /// What is written from this machine.
    contents: BTreeMap<String, Vec<u8>>,
    record: Vec<u8>,
}

/// Why the way back leads to the release that is live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Return {
    /// It has come back in some of the buckets, and not in all of them.
    Unfinished,
    /// It has come back everywhere: there is no other way to go by itself. These were live as well, the latest first.
    Done(Vec<String>),
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// An object was written.
    Written(String),
    /// It was read back, and is right.
    Verified(String),
    /// An object was deleted.
    Deleted(String),
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Written(key) => write!(f, "written: {key}"),
            Self::Verified(key) => write!(f, "read back: {key}"),
            Self::Deleted(key) => write!(f, "deleted: {key}"),
        }
    }
}

impl Work {
    /// These steps in a bucket, without that for the worker where it has the one that takes workers away, by what these releases have
    /// as such; the addresses that the edge has to forget are added to the others.
    async fn of(
        bucket: Bucket,
        mut steps: Vec<Step>,
        seen: &BTreeMap<String, Seen>,
        releases: [Option<&Release>; 2],
        remembered: History,
        forgotten: &mut BTreeSet<String>,
    ) -> Result<Self, Problem> {
        let offs: BTreeSet<&str> = releases
            .into_iter()
            .flatten()
            .filter_map(|release| release.files.get(WORKER_OFF))
            .map(|file| &*file.sha256)
            .collect();
        let is_written_over =
            |step: &Step| step.key == WORKER && seen.contains_key(WORKER) && !offs.contains(&*step.file.sha256);
        let mut worker_left = None;
        if let Some(at) = steps.iter().position(is_written_over) {
            // Who uploads by hand names no digest: its content tells.
            let there = bucket.read(WORKER).await?.map(|content| sha256(&content));
            if there.is_some_and(|there| offs.contains(&*there)) {
                let step = steps.remove(at);
                let forgotten = plan::forgotten(std::slice::from_ref(&step), seen);
                worker_left = Some(Left { step, forgotten });
            }
        }
        let to_forget = bucket.to_forget().await?;
        forgotten.extend(plan::forgotten(&steps, seen).into_iter().chain(to_forget.clone()));
        let steps = steps.into_iter().filter_map(|step| plan::why(&step, seen).map(|why| (step, why))).collect();
        let (past, lacks_config, keeps_orders) = (BTreeSet::new(), false, false);
        Ok(Self { bucket, steps, past, lacks_config, keeps_orders, worker_left, remembered, to_forget })
    }
}

impl Deployment {
    /// Looks at what a folder takes. What ended before the moment `past_before` may go; without one, nobody looks for it.
    ///
    /// # Errors
    ///
    /// Where a bucket does not answer as it should.
    pub async fn of_folder(
        buckets: Vec<Bucket>,
        folder: Folder,
        now: Seconds,
        past_before: Option<Seconds>,
    ) -> Result<Self, Problem> {
        let release = folder.release.id();
        let (histories, before) = histories(&buckets).await?;
        let (begun, history) = (before.clone().with_begun(&release, now), before.clone().with(&release, now));
        let replaced = recorded(&buckets, before.live()).await?;
        let missing = replaced.as_ref().map(|live| plan::missing(live, &folder)).unwrap_or_default();
        let (mut work, mut forgotten) = (Vec::new(), BTreeSet::new());
        for (bucket, remembered) in buckets.into_iter().zip(histories) {
            let lacks_config = !folder.operators.contains_key(CONFIG) && !bucket.has(CONFIG).await?;
            let seen = bucket.seen(plan::wanted(&folder).into_iter().map(|step| step.key)).await?;
            let steps = plan::upload(&folder, &seen);
            let past = match past_before {
                Some(moment) => {
                    let mut records = bucket.records().await?;
                    records.insert(release.clone(), Record { release: folder.release.clone(), written: now });
                    past(&history, &records, moment).keys
                }
                None => BTreeSet::new(),
            };
            let keeps_orders = plan::leaves_orders(&folder, &seen);
            let releases = [Some(&folder.release), replaced.as_ref()];
            let work_of = Work::of(bucket, steps, &seen, releases, remembered, &mut forgotten).await?;
            work.push(Work { past, lacks_config, keeps_orders, ..work_of });
        }
        let begun = Some(begun).filter(|begun| *begun != history);
        let record = folder.release.record();
        let live = before.live().cloned();
        let (contents, returned) = (folder.contents, None);
        Ok(Self { release, live, work, returned, missing, forgotten, begun, history, contents, record })
    }

    /// Looks at what the way back takes: to the one that is named, or to the release that was live before. Where a way back was not
    /// finished in every bucket, it is that one, and where it was, nothing but what is not as it should be.
    ///
    /// # Errors
    ///
    /// Where a bucket does not answer as it should, or does not have that release any more.
    pub async fn back(buckets: Vec<Bucket>, to: Option<&str>, now: Seconds) -> Result<Self, Problem> {
        let (histories, before) = histories(&buckets).await?;
        let (release, returned) = destination(to, &before, &histories)?;
        let history = before.clone().with_return(&release, now);
        let replaced = recorded(&buckets, before.live()).await?;
        let (mut work, mut forgotten) = (Vec::new(), BTreeSet::new());
        for (bucket, remembered) in buckets.into_iter().zip(histories) {
            let Some(record) = bucket.record(&release).await? else {
                return Err(Problem::NoRelease(format!("{} does not keep release {release}", bucket.name)));
            };
            let seen = bucket.seen(record.keys()).await?;
            let steps = plan::rollback(&record, &seen)?;
            let releases = [Some(&record), replaced.as_ref()];
            // Nothing is deleted: the way back is also that of somebody who has no time for it.
            work.push(Work::of(bucket, steps, &seen, releases, remembered, &mut forgotten).await?);
        }
        let live = before.live().cloned();
        // Remembered at its end alone: where it is interrupted, the same command leads to the same release.
        let (missing, begun, contents, record) = (BTreeSet::new(), None, BTreeMap::new(), Vec::new());
        Ok(Self { release, live, work, returned, missing, forgotten, begun, history, contents, record })
    }

    /// The same with the worker of the release also where a bucket has the one that takes workers away.
    #[must_use]
    pub fn with_worker(mut self) -> Self {
        for work in &mut self.work {
            if let Some(Left { step, forgotten }) = work.worker_left.take() {
                work.steps.push((step, Why::Content));
                work.steps.sort_by(|(one, _), (other, _)| (one.stage, &one.key).cmp(&(other.stage, &other.key)));
                self.forgotten.extend(forgotten);
            }
        }
        self
    }

    /// How often [`Told`] is said when it is done.
    pub fn length(&self) -> usize {
        let noted = |work: &Work| {
            let notes = [work.to_forget != self.forgotten, self.begins(work), work.remembered != self.history];
            notes.into_iter().filter(|due| *due).count()
        };
        self.work.iter().map(|work| 2 * (work.steps.len() + noted(work)) + work.past.len()).sum()
    }

    /// Whether a bucket has to remember that it has begun.
    fn begins(&self, work: &Work) -> bool {
        self.begun.as_ref().is_some_and(|begun| *begun != work.remembered)
    }

    /// Does it: each stage in all buckets, and read back, before the next one; then what the buckets remember; then what is
    /// past is deleted. What the edge has to forget they remember before anything is written over: afterwards nobody could tell. That it has begun they remember before anything that desks are given is written over: from there on the way
    /// back leads to what was live until now.
    ///
    /// # Errors
    ///
    /// At the first thing that does not succeed. What is done stays done.
    pub async fn perform(&self, told: &UnboundedSender<Told>) -> Result<(), Problem> {
        // Whoever listened may have gone; the deployment is what counts.
        let tell = |what| drop(told.send(what));
        for work in self.work.iter().filter(|work| work.to_forget != self.forgotten) {
            note(&work.bucket, plan::to_forget_at(), &self.forgotten, tell).await?;
        }
        for stage in Stage::ALL {
            if stage == Stage::Open {
                for work in self.work.iter().filter(|work| self.begins(work)) {
                    note(&work.bucket, History::at(), &self.begun, tell).await?;
                }
            }
            for work in &self.work {
                for (step, _) in work.steps.iter().filter(|(step, _)| step.stage == stage) {
                    self.write(&work.bucket, step).await?;
                    tell(Told::Written(step.key.clone()));
                }
            }
            for work in &self.work {
                for (step, _) in work.steps.iter().filter(|(step, _)| step.stage == stage) {
                    work.bucket.verify(&step.key, &step.file).await?;
                    tell(Told::Verified(step.key.clone()));
                }
            }
        }
        for work in self.work.iter().filter(|work| work.remembered != self.history) {
            note(&work.bucket, History::at(), &self.history, tell).await?;
        }
        for work in &self.work {
            // Records last: as long as one is there, the rest of its release is found again.
            let (records, files): (Vec<_>, Vec<_>) = work.past.iter().partition(|key| is_record(key));
            for key in files.into_iter().chain(records) {
                work.bucket.delete(key).await?;
                tell(Told::Deleted(key.clone()));
            }
        }
        Ok(())
    }

    /// The edge was told to forget: the buckets need not remember what.
    ///
    /// # Errors
    ///
    /// Where a bucket refuses. The edge is then told once more by the next deployment.
    pub async fn edge_is_told(&self) -> Result<(), Problem> {
        for work in &self.work {
            work.bucket.delete(&plan::to_forget_at()).await?;
        }
        Ok(())
    }

    async fn write(&self, bucket: &Bucket, step: &Step) -> Result<(), Problem> {
        let content = match &step.source {
            Source::Copy(from) => return bucket.copy(from, &step.key, &step.file).await,
            Source::Folder(path) => self.contents.get(path).cloned().unwrap_or_default(),
            Source::Record => self.record.clone(),
        };
        bucket.write(&step.key, &step.file, content).await
    }
}

/// Writes into a bucket what it has to remember, and reads it back.
async fn note(bucket: &Bucket, key: String, what: &impl Serialize, tell: impl Fn(Told)) -> Result<(), Problem> {
    let text = serde_json::to_vec_pretty(what).unwrap_or_default();
    let (content_type, cache_control) = ("application/json".to_owned(), "no-store".to_owned());
    let file = File { sha256: sha256(&text), size: text.len() as u64, content_type, cache_control };
    bucket.write(&key, &file, text).await?;
    tell(Told::Written(key.clone()));
    bucket.verify(&key, &file).await?;
    tell(Told::Verified(key));
    Ok(())
}

fn is_record(key: &str) -> bool {
    key.strip_suffix(".json").and_then(|start| start.rsplit('/').next()).is_some_and(|id| Release::record_at(id) == key)
}

/// What each bucket remembers, and what all do.
async fn histories(buckets: &[Bucket]) -> Result<(Vec<History>, History), Problem> {
    let mut histories = Vec::new();
    for bucket in buckets {
        histories.push(bucket.history().await?);
    }
    let merged = History::merged(histories.iter().cloned());
    Ok((histories, merged))
}

/// Where the way back leads, and why if that is the release that is live.
fn destination(to: Option<&str>, before: &History, all: &[History]) -> Result<(String, Option<Return>), Problem> {
    if let Some(release) = to {
        return Ok((release.to_owned(), None));
    }
    let (entry, returned) = match before.way_back(all) {
        Some(Way::Back(entry)) => (entry, None),
        Some(Way::On(entry)) => (entry, Some(Return::Unfinished)),
        Some(Way::Done(entry)) => (entry, Some(Return::Done(before.others().into_iter().map(str::to_owned).collect()))),
        None => return Err(Problem::NoRelease("no other release was live here before".to_owned())),
    };
    Ok((entry.release.clone(), returned))
}

/// The record of a release, from the first bucket that has it: an alarm counts what is read in the second one.
async fn recorded(buckets: &[Bucket], entry: Option<&Entry>) -> Result<Option<Release>, Problem> {
    let Some(Entry { release, .. }) = entry else { return Ok(None) };
    for bucket in buckets {
        if let Some(record) = bucket.record(release).await? {
            return Ok(Some(record));
        }
    }
    Ok(None)
}
