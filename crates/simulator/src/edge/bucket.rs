//! Two buckets behind the edge: the files of a folder as the deployment uploads them, and the region around them, which may
//! be gone.
//!
//! Deliberately absent: writing, and the signature of a request, of which only counts whether there is one.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::SystemTime;

use ambidesk_deploy::release::File;
use ambidesk_hosting::Rules;
use axum::body::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};

use crate::site::Site;
use crate::state::lock;
use crate::web::{files, portal};

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bucket {
    /// That of the first region.
    First,
    /// That of the second.
    Second,
}

impl Bucket {
    /// Both.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

/// How a bucket fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outage {
    /// Connections are refused.
    Refused,
    /// Connections don't come about.
    Unreachable,
    /// Connections come about, and nothing is said.
    Silent,
    /// This is answered.
    Status(u16),
}

/// What the edge may do in a bucket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    /// Whether it may read.
    pub read: bool,
    /// Whether it may list, without which a missing object is forbidden.
    pub list: bool,
}

/// An object.
#[derive(Debug)]
pub struct Object {
    /// Its content.
    pub bytes: Bytes,
    /// `Content-Type`.
    pub content_type: String,
    /// `Cache-Control`.
    pub cache_control: String,
    /// `ETag`, without its quotation marks.
    pub etag: String,
    gzip: OnceLock<Bytes>,
}

impl Object {
    fn of(key: &str, bytes: Bytes, rules: &Rules) -> Option<Self> {
        let File { sha256, content_type, cache_control, .. } = File::of(key, &bytes, rules).ok()?;
        let etag = sha256.trim_end_matches('=').to_owned();
        Some(Self { bytes, content_type, cache_control, etag, gzip: OnceLock::new() })
    }

    /// Its content, compressed.
    pub fn gzip(&self) -> Bytes {
        let compressed = self.gzip.get_or_init(|| {
            use std::io::Write;
            let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
            // Writing into memory does not fail.
            let _ = encoder.write_all(&self.bytes);
            encoder.finish().unwrap_or_default().into()
        });
        compressed.clone()
    }
}

/// When a file was written, its length, and what was in it then.
type Seen = (SystemTime, u64, Arc<Object>);

/// The objects of folders, each read once for as long as its file stays the same.
#[derive(Debug, Default)]
pub struct Objects {
    seen: Mutex<HashMap<PathBuf, Seen>>,
}

impl Objects {
    /// The file of a folder, as an object.
    fn file(&self, folder: &Path, key: &str, rules: &Rules) -> Option<Arc<Object>> {
        // A folder's page has an address at a web server, and none in a bucket.
        let path = files::find(folder, key).filter(|path| !key.is_empty() && path.ends_with(key))?;
        let about = path.metadata().ok()?;
        let (written, length) = (about.modified().ok()?, about.len());
        let mut seen = lock(&self.seen);
        if let Some((then, size, object)) = seen.get(&path)
            && (*then, *size) == (written, length)
        {
            return Some(Arc::clone(object));
        }
        let object = Arc::new(Object::of(key, std::fs::read(&path).ok()?.into(), rules)?);
        seen.insert(path, (written, length, Arc::clone(&object)));
        Some(object)
    }
}

/// What a bucket answers to a `GET` of a key: the object, or a status.
pub fn get(site: &Site, bucket: Bucket, rights: Rights, key: &str) -> Result<Arc<Object>, u16> {
    let missing = if rights.list { 404 } else { 403 };
    let Some(edge) = &site.shared.edge else { return Err(missing) };
    if !rights.read {
        return Err(403);
    }
    if key == "config.json" {
        let (status, text) = portal::configuration(site);
        let object = || Object::of(key, text.into(), &edge.rules).map(Arc::new);
        return if status == 200 { object().ok_or(missing) } else { Err(status) };
    }
    let options = &site.shared.options;
    let folder = match bucket {
        Bucket::First => &options.portal,
        Bucket::Second => options.second_bucket.as_ref().unwrap_or(&options.portal),
    };
    edge.objects.file(folder, key, &edge.rules).ok_or(missing)
}
