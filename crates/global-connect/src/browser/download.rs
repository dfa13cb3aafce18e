//! Both regions' logs as files. Deliberately absent: reading them, which is `logs.rs`.

use ambidesk_coordinator::Region;
use ambidesk_streams::StreamsError;

use super::Browser;

/// How logs are downloaded, as `connect.getLog().download()` takes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogOptions {
    /// The end of the file's name; "agent-log" unless given. Each file's name begins with its region.
    pub name: Option<String>,
    /// Whether entries below the log's level are left out.
    pub filter_by_log_level: bool,
}

/// A log could not be downloaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the log of {region} is not available: {cause}")]
pub struct DownloadError {
    /// The region's name.
    pub region: String,
    /// Why.
    pub cause: StreamsError,
}

impl Browser {
    /// Downloads the log of one region, or of both: `us-east-1-agent-log.txt`.
    pub(crate) fn download_logs(&self, options: &LogOptions, which: Option<Region>) -> Result<(), DownloadError> {
        let name = options.name.as_deref().unwrap_or("agent-log");
        let mut outcome = Ok(());
        for region in Region::ALL.into_iter().filter(|region| which.is_none_or(|only| only == *region)) {
            let id = &self.parameters.regions[region].id;
            let download = match self.frame(region) {
                Some(frame) => frame.download_log(&format!("{id}-{name}"), options.filter_by_log_level),
                None => Err(StreamsError::Missing { name: "connect" }),
            };
            if let Err(cause) = download {
                outcome = Err(DownloadError { region: id.clone(), cause });
            }
        }
        outcome
    }
}
