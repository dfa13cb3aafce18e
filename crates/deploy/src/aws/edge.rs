//! What the edge has to forget. Deliberately absent: deciding what, and waiting without end.

use std::future::Future;
use std::time::Duration;

use aws_config::SdkConfig;
use aws_sdk_cloudfront::Client;
use aws_sdk_cloudfront::config::{Builder, Region};
use aws_sdk_cloudfront::types::{InvalidationBatch, Paths};
use tokio::time::{sleep, timeout};

use super::{Place, Problem};

/// How long somebody waits for it at most, and how often it is asked for.
const PATIENCE: Duration = Duration::from_mins(10);
const PAUSE: Duration = Duration::from_secs(5);

/// A distribution.
#[derive(Clone, Debug)]
pub struct Edge {
    client: Client,
    distribution: String,
}

impl Edge {
    /// The one of that name. CloudFront is one service for all regions; where no setting names one, that of a bucket does.
    pub fn of(settings: &SdkConfig, distribution: &str, bucket: &Place) -> Self {
        let region = settings.region().cloned().unwrap_or_else(|| Region::new(bucket.region.clone()));
        let client = Client::from_conf(Builder::from(settings).region(region).build());
        Self { client, distribution: distribution.to_owned() }
    }

    /// Has it forget addresses. Says by which name the order goes on by itself.
    ///
    /// # Errors
    ///
    /// Where CloudFront refuses.
    pub async fn forget(&self, addresses: Vec<String>, reference: &str) -> Result<String, Problem> {
        let count = i32::try_from(addresses.len()).unwrap_or(i32::MAX);
        let paths = Paths::builder().quantity(count).set_items(Some(addresses)).build();
        let paths = paths.map_err(Problem::broken(self.what()))?;
        let batch = InvalidationBatch::builder().paths(paths).caller_reference(reference);
        let batch = batch.build().map_err(Problem::broken(self.what()))?;
        let asked = self.client.create_invalidation().distribution_id(&self.distribution).invalidation_batch(batch);
        let made = asked.send().await.map_err(Problem::refused(self.what()))?;
        Ok(made.invalidation.map(|invalidation| invalidation.id).unwrap_or_default())
    }

    /// Waits for it. Says whether it was done in time.
    ///
    /// # Errors
    ///
    /// Where CloudFront refuses to tell.
    pub async fn has_forgotten(&self, order: &str) -> Result<bool, Problem> {
        let status = || async {
            let asked = self.client.get_invalidation().distribution_id(&self.distribution).id(order).send();
            let answer = asked.await.map_err(Problem::refused(self.what()))?;
            Ok(answer.invalidation.map(|invalidation| invalidation.status).unwrap_or_default())
        };
        completed(status, PATIENCE).await
    }

    fn what(&self) -> String {
        format!("an invalidation of {}", self.distribution)
    }
}

/// Asks until it is done, or for too long. The letters' case is nobody's promise.
async fn completed<F>(status: impl Fn() -> F, patience: Duration) -> Result<bool, Problem>
where
    F: Future<Output = Result<String, Problem>>,
{
    let done = async {
        while !status().await?.eq_ignore_ascii_case("completed") {
            sleep(PAUSE).await;
        }
        Ok(true)
    };
    timeout(patience, done).await.unwrap_or(Ok(false))
}

#[cfg(test)]
mod tests {
    use super::{Duration, completed};
    use std::cell::Cell;

    #[tokio::test(start_paused = true)]
    async fn an_invalidation_is_waited_for_however_it_is_spelled_and_not_for_ever() {
        let asked = Cell::new(0);
        let status = || {
            asked.set(asked.get() + 1);
            let status = if asked.get() > 3 { "COMPLETED" } else { "InProgress" };
            async move { Ok(status.to_owned()) }
        };
        assert!(completed(status, Duration::from_mins(1)).await.expect("it answers"));
        assert_eq!(asked.get(), 4);
        let never = || async { Ok("InProgress".to_owned()) };
        assert!(!completed(never, Duration::from_mins(1)).await.expect("it answers"));
    }
}
