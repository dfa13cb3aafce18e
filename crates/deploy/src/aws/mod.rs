//! A release brought into buckets, by Amazon's SDK. Deliberately absent: what is to be done, which `plan` decides.

mod bucket;
mod deployment;
mod edge;
mod refused;

use aws_config::{BehaviorVersion, ConfigLoader};
use aws_smithy_http_client::tls::{self, rustls_provider::CryptoMode};

pub use bucket::{Bucket, Place};
pub use deployment::{Deployment, Return, Told, Work};
pub use edge::Edge;

use crate::plan::Lost;
use crate::refusal::Refusal;

/// Why a deployment ended early. Whatever was written stays: the same command goes on from there.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// A service said no, or nothing.
    #[error("{what}: {why}")]
    Refused {
        /// What was asked of it.
        what: String,
        /// What its answer means, and what helps.
        why: Refusal,
    },
    /// The bucket is somewhere else.
    #[error("{name} is in {is}, not in {said}: write --bucket {is}/{name}")]
    OtherRegion {
        /// The bucket.
        name: String,
        /// Where it is.
        is: String,
        /// Where it was said to be.
        said: String,
    },
    /// What was read back is not what was written.
    #[error("{key} in {bucket} is not what was written: {what}")]
    Differs {
        /// The bucket.
        bucket: String,
        /// The object.
        key: String,
        /// What of it.
        what: &'static str,
    },
    /// What a bucket keeps of former deployments can't be read.
    #[error("{key} in {bucket} is not understood: {why}")]
    Unreadable {
        /// The bucket.
        bucket: String,
        /// The object.
        key: String,
        /// What is wrong with it.
        why: serde_json::Error,
    },
    /// A rollback lacks something.
    #[error(transparent)]
    Lost(#[from] Lost),
    /// There is no such release.
    #[error("{0}")]
    NoRelease(String),
}

/// Credentials and settings from where every tool of AWS has them: environment, profiles, single sign-on, the machine's role.
pub fn loader() -> ConfigLoader {
    let provider = tls::Provider::Rustls(CryptoMode::Ring);
    let client = aws_smithy_http_client::Builder::new().tls_provider(provider).build_https();
    aws_config::defaults(BehaviorVersion::latest()).http_client(client)
}
