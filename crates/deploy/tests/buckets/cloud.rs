//! Two emulated buckets of a test's own, in two regions. Absent: replication, policies and refused digests, which moto only
//! pretends to have.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use ambidesk_deploy::aws::{Bucket, Deployment, Place, Told, loader};
use ambidesk_deploy::release::{File, Folder};
use ambidesk_hosting::Rules;
use aws_config::{Region, SdkConfig};
use aws_sdk_s3::config::{Builder, Credentials};
use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::types::{BucketLocationConstraint, ChecksumMode, CreateBucketConfiguration};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

pub const FIRST: &str = "us-east-1/desk-first";
pub const SECOND: &str = "us-west-2/desk-second";

pub struct Cloud {
    server: Child,
    pub url: String,
    pub settings: SdkConfig,
    pub client: aws_sdk_s3::Client,
}

impl Drop for Cloud {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Cloud {
    pub async fn with_buckets() -> Self {
        let python = std::env::var_os("AMBIDESK_MOTO").expect("`cargo xtask test --only deploy` says where moto is");
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/buckets/serve.py");
        let mut command = Command::new(python);
        command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut server = command.spawn().expect("Python is there");
        let mut port = String::new();
        BufReader::new(server.stdout.take().expect("it is piped")).read_line(&mut port).expect("it says its port");
        let url = format!("http://127.0.0.1:{}", port.trim());
        let credentials = Credentials::new("key", "secret", None, None, "test");
        let settings = loader().endpoint_url(&url).region(Region::new("us-east-1")).credentials_provider(credentials);
        let settings = settings.load().await;
        let client = aws_sdk_s3::Client::from_conf(Builder::from(&settings).force_path_style(true).build());
        client.create_bucket().bucket("desk-first").send().await.expect("it is made");
        let west = CreateBucketConfiguration::builder().location_constraint(BucketLocationConstraint::UsWest2).build();
        let second = client.create_bucket().bucket("desk-second").create_bucket_configuration(west);
        second.send().await.expect("it is made");
        Self { server, url, settings, client }
    }

    pub async fn bucket(&self, place: &str) -> Bucket {
        let place: Place = place.parse().expect("it is a place");
        Bucket::open(&self.settings, &place).await.expect("it is there")
    }

    pub async fn both(&self) -> Vec<Bucket> {
        vec![self.bucket(FIRST).await, self.bucket(SECOND).await]
    }

    /// What a folder would take at that time; what ended before the second one may go.
    pub async fn plan(&self, files: &[(&str, &str)], now: u64, past_before: u64) -> Deployment {
        let folder = folder(files);
        Deployment::of_folder(self.both().await, folder, now, Some(past_before)).await.expect("both answer")
    }

    pub async fn deploy(&self, files: &[(&str, &str)], now: u64) -> String {
        let deployment = self.plan(files, now, 0).await;
        perform(&deployment).await;
        deployment.release
    }

    pub async fn object(&self, bucket: &str, key: &str) -> Option<GetObjectOutput> {
        let asked = self.client.get_object().bucket(bucket).key(key).checksum_mode(ChecksumMode::Enabled);
        asked.send().await.ok()
    }

    pub async fn content(&self, bucket: &str, key: &str) -> Option<String> {
        let content = self.object(bucket, key).await?.body.collect().await.expect("it comes whole").to_vec();
        Some(String::from_utf8(content).expect("it is text"))
    }

    /// The keys of a bucket that are served to desks.
    pub async fn served(&self, bucket: &str) -> Vec<String> {
        let list = self.client.list_objects_v2().bucket(bucket).send().await.expect("it is listed");
        let keys = list.contents().iter().filter_map(|object| object.key().map(str::to_owned));
        keys.filter(|key| !key.starts_with("ambidesk-releases/")).collect()
    }
}

pub fn folder(files: &[(&str, &str)]) -> Folder {
    let rules = Rules::of_this_release().expect("they are valid");
    let mut folder = Folder::default();
    for (path, content) in files {
        let file = File::of(path, content.as_bytes(), &rules).expect("it has a rule");
        if *path == "config.json" {
            folder.operators.insert((*path).to_owned(), file);
        } else {
            folder.release.files.insert((*path).to_owned(), file);
        }
        folder.contents.insert((*path).to_owned(), content.as_bytes().to_vec());
    }
    folder
}

pub fn listener() -> (tokio::sync::mpsc::UnboundedSender<Told>, UnboundedReceiver<Told>) {
    unbounded_channel()
}

/// Does all of it, and says how often each object was written.
pub async fn perform(deployment: &Deployment) -> BTreeMap<String, usize> {
    let (sender, mut told) = listener();
    deployment.perform(&sender).await.expect("it is done");
    let (mut written, mut count) = (BTreeMap::new(), 0);
    while let Ok(told) = told.try_recv() {
        count += 1;
        if let Told::Written(key) = told {
            *written.entry(key).or_default() += 1;
        }
    }
    assert_eq!(count, deployment.length(), "the bar ends where it was said to");
    written
}
