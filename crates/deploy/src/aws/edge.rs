//! What the edge has to forget. Deliberately absent: deciding what, and waiting without end.

use std::future::Future;
use std::time::Duration;

use aws_config::SdkConfig;
use aws_sdk_cloudfront::Client;
use aws_sdk_cloudfront::types::{InvalidationBatch, Paths};
use tokio::time::{sleep, timeout};

use super::Problem;

/// How long somebody waits for it at most, and how often it is asked for.
const PATIENCE: Duration = Duration::from_mins(10);
const PAUSE: Duration = Duration::from_secs(5);

/// Has a distribution forget addresses, and waits for it. Says whether it was done in time: if not, it goes on by itself.
///
/// # Errors
///
/// Where CloudFront refuses.
pub async fn forget(
    settings: &SdkConfig,
    distribution: &str,
    addresses: impl IntoIterator<Item = String>,
    reference: &str,
) -> Result<bool, Problem> {
    let what = || format!("an invalidation of {distribution}");
    let client = Client::new(settings);
    let addresses: Vec<String> = addresses.into_iter().collect();
    let count = i32::try_from(addresses.len()).unwrap_or(i32::MAX);
    let paths = Paths::builder().quantity(count).set_items(Some(addresses)).build().map_err(Problem::broken(what()))?;
    let batch = InvalidationBatch::builder().paths(paths).caller_reference(reference);
    let batch = batch.build().map_err(Problem::broken(what()))?;
    let asked = client.create_invalidation().distribution_id(distribution).invalidation_batch(batch);
    let made = asked.send().await.map_err(Problem::refused(what()))?;
    let id = made.invalidation.map(|invalidation| invalidation.id).unwrap_or_default();
    let status = || async {
        let asked = client.get_invalidation().distribution_id(distribution).id(&id).send();
        let answer = asked.await.map_err(Problem::refused(what()))?;
        Ok(answer.invalidation.map(|invalidation| invalidation.status).unwrap_or_default())
    };
    completed(status, PATIENCE).await
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
