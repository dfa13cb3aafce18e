//! One bucket: what is in it, writing, and reading back. Deliberately absent: order, and other buckets.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use aws_config::SdkConfig;
use aws_sdk_s3::Client;
use aws_sdk_s3::config::{Builder, Region};
use aws_sdk_s3::operation::get_object::GetObjectError;
use aws_sdk_s3::operation::head_object::HeadObjectError;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{ChecksumAlgorithm, ChecksumMode, MetadataDirective};
use futures_util::{StreamExt, TryStreamExt, stream};

use super::Problem;
use crate::history::{History, Seconds};
use crate::plan::{Seen, to_forget_at};
use crate::prune::Record;
use crate::release::{File, KEPT, Release, sha256};

/// How many questions are asked at a time.
const AT_A_TIME: usize = 16;

/// Where an answer says in which region a bucket is, also one that is an error.
const REGION: &str = "x-amz-bucket-region";

/// A bucket as it is named on the command line: `eu-central-1/desk-first`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its region.
    pub region: String,
    /// Its name.
    pub name: String,
}

impl FromStr for Place {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('/') {
            Some((region, name)) if !region.is_empty() && !name.is_empty() && !name.contains('/') => {
                Ok(Self { region: region.to_owned(), name: name.to_owned() })
            }
            _ => Err("a bucket is written as REGION/NAME"),
        }
    }
}

/// A bucket that answers.
#[derive(Clone, Debug)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    client: Client,
}

impl Bucket {
    /// Asks whether it is there, and where.
    ///
    /// # Errors
    ///
    /// Where it does not answer, or is in another region.
    pub async fn open(settings: &SdkConfig, place: &Place) -> Result<Self, Problem> {
        let Place { region, name } = place.clone();
        // An endpoint of one's own has one host name for all buckets.
        let one_host = settings.endpoint_url().is_some();
        let settings = Builder::from(settings).region(Region::new(region.clone())).force_path_style(one_host).build();
        let client = Client::from_conf(settings);
        let is = match client.head_bucket().bucket(&name).send().await {
            Ok(answer) => answer.bucket_region,
            Err(error) => match error.raw_response() {
                Some(answer) => answer.headers().get(REGION).map(str::to_owned),
                None => return Err(Problem::refused(format!("the bucket {name} in {region}"))(error)),
            },
        };
        if let Some(is) = is.filter(|is| *is != region) {
            return Err(Problem::OtherRegion { name, is, said: region });
        }
        // An answer to HEAD never says why it is none.
        let asked = client.list_objects_v2().bucket(&name).max_keys(1).send().await;
        asked.map_err(Problem::refused(format!("the bucket {name} in {region}")))?;
        Ok(Self { name, client })
    }

    /// What is there of these objects.
    pub(super) async fn seen(&self, keys: impl IntoIterator<Item = String>) -> Result<BTreeMap<String, Seen>, Problem> {
        let asked = stream::iter(keys).map(|key| self.look(key)).buffer_unordered(AT_A_TIME);
        let found: Vec<_> = asked.try_collect().await?;
        Ok(found.into_iter().filter_map(|(key, seen)| Some((key, seen?))).collect())
    }

    async fn look(&self, key: String) -> Result<(String, Option<Seen>), Problem> {
        let asked = self.client.head_object().bucket(&self.name).key(&key).checksum_mode(ChecksumMode::Enabled);
        match asked.send().await {
            Ok(object) => {
                let seen = Seen {
                    sha256: object.checksum_sha256,
                    content_type: object.content_type,
                    cache_control: object.cache_control,
                    encoded: object.content_encoding.is_some_and(|encoding| !encoding.is_empty()),
                };
                Ok((key, Some(seen)))
            }
            Err(error) if error.as_service_error().is_some_and(HeadObjectError::is_not_found) => Ok((key, None)),
            Err(error) => Err(Problem::refused(format!("looking at {key} in {}", self.name))(error)),
        }
    }

    /// Whether an object is there.
    pub(super) async fn has(&self, key: &str) -> Result<bool, Problem> {
        Ok(self.look(key.to_owned()).await?.1.is_some())
    }

    /// The content of an object, if it is there.
    pub(super) async fn read(&self, key: &str) -> Result<Option<Vec<u8>>, Problem> {
        let what = || format!("reading {key} in {}", self.name);
        let object = match self.client.get_object().bucket(&self.name).key(key).send().await {
            Ok(object) => object,
            Err(error) if error.as_service_error().is_some_and(GetObjectError::is_no_such_key) => return Ok(None),
            Err(error) => return Err(Problem::refused(what())(error)),
        };
        let content = object.body.collect().await.map_err(Problem::broken(what()))?;
        Ok(Some(content.to_vec()))
    }

    /// What it remembers of what was live.
    pub(super) async fn history(&self) -> Result<History, Problem> {
        let key = History::at();
        match self.read(&key).await? {
            Some(text) => serde_json::from_slice(&text).map_err(|why| self.unreadable(&key, why)),
            None => Ok(History::default()),
        }
    }

    /// The addresses that an edge was not yet told to forget.
    pub(super) async fn to_forget(&self) -> Result<BTreeSet<String>, Problem> {
        let key = to_forget_at();
        // Mostly it is not there, and an alarm counts what is read.
        let text = if self.has(&key).await? { self.read(&key).await? } else { None };
        let read = text.map(|text| serde_json::from_slice(&text).map_err(|why| self.unreadable(&key, why)));
        read.transpose().map(Option::unwrap_or_default)
    }

    /// The record of a release.
    pub(super) async fn record(&self, id: &str) -> Result<Option<Release>, Problem> {
        let key = Release::record_at(id);
        let text = self.read(&key).await?;
        text.map(|text| serde_json::from_slice(&text).map_err(|why| self.unreadable(&key, why))).transpose()
    }

    /// The records of all releases.
    pub(super) async fn records(&self) -> Result<BTreeMap<String, Record>, Problem> {
        let list = self.client.list_objects_v2().bucket(&self.name).prefix(KEPT).delimiter("/");
        let mut pages = list.into_paginator().send();
        let mut records = BTreeMap::new();
        while let Some(page) = pages.next().await {
            let page = page.map_err(Problem::refused(format!("listing {KEPT} in {}", self.name)))?;
            for object in page.contents() {
                let key = object.key().filter(|key| **key != History::at());
                let Some(id) = key.and_then(|key| key.strip_prefix(KEPT)?.strip_suffix(".json")) else { continue };
                let written =
                    object.last_modified().map_or(Seconds::MAX, |at| at.secs().try_into().unwrap_or_default());
                let record = self.record(id).await?.map(|release| Record { release, written });
                records.extend(record.map(|record| (id.to_owned(), record)));
            }
        }
        Ok(records)
    }

    fn unreadable(&self, key: &str, why: serde_json::Error) -> Problem {
        Problem::Unreadable { bucket: self.name.clone(), key: key.to_owned(), why }
    }

    /// Writes an object. The digest is named with its algorithm: S3 compares it with what arrives, and keeps it.
    pub(super) async fn write(&self, key: &str, file: &File, content: Vec<u8>) -> Result<(), Problem> {
        let put = self.client.put_object().bucket(&self.name).key(key);
        let put = put.content_type(&file.content_type).cache_control(&file.cache_control);
        let put = put.checksum_algorithm(ChecksumAlgorithm::Sha256).checksum_sha256(&file.sha256);
        let sent = put.body(ByteStream::from(content)).send().await;
        sent.map(drop).map_err(Problem::refused(format!("writing {key} in {}", self.name)))
    }

    /// Copies an object within the bucket. Every header is said again: a copy that replaces one forgets the others.
    pub(super) async fn copy(&self, from: &str, key: &str, file: &File) -> Result<(), Problem> {
        // What is copied is ours, and its name needs no escaping.
        let copy = self.client.copy_object().bucket(&self.name).copy_source(format!("{}/{from}", self.name)).key(key);
        let copy = copy.metadata_directive(MetadataDirective::Replace);
        let copy = copy.content_type(&file.content_type).cache_control(&file.cache_control);
        let sent = copy.checksum_algorithm(ChecksumAlgorithm::Sha256).send().await;
        sent.map(drop).map_err(Problem::refused(format!("copying {from} to {key} in {}", self.name)))
    }

    /// Reads an object back, and compares what it holds and says.
    pub(super) async fn verify(&self, key: &str, file: &File) -> Result<(), Problem> {
        let what = || format!("reading {key} back from {}", self.name);
        let asked = self.client.get_object().bucket(&self.name).key(key).send().await;
        let object = asked.map_err(Problem::refused(what()))?;
        let (kind, kept) = (object.content_type.clone(), object.cache_control.clone());
        let encoded = object.content_encoding.as_ref().is_some_and(|encoding| !encoding.is_empty());
        let content = object.body.collect().await.map_err(Problem::broken(what()))?.to_vec();
        let differs = |what| Err(Problem::Differs { bucket: self.name.clone(), key: key.to_owned(), what });
        if sha256(&content) != file.sha256 {
            return differs("its content");
        }
        if kind.as_ref() != Some(&file.content_type) {
            return differs("Content-Type");
        }
        if kept.as_ref() != Some(&file.cache_control) {
            return differs("Cache-Control");
        }
        if encoded { differs("Content-Encoding") } else { Ok(()) }
    }

    /// Deletes an object; its versions stay as long as the bucket keeps them.
    pub(super) async fn delete(&self, key: &str) -> Result<(), Problem> {
        let sent = self.client.delete_object().bucket(&self.name).key(key).send().await;
        sent.map(drop).map_err(Problem::refused(format!("deleting {key} in {}", self.name)))
    }
}
