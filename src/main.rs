//! The program that the page starts, and where its deferred pages come from: a file of their own in the release, this very
//! program in every other build. `xtask/src/split.rs` makes that file, of whatever only `split_off` reaches. Everything
//! else is in the library, where tests can reach it.

use ambidesk::deferred::{Deferred, NotLoaded};

fn main() {
    ambidesk::start::start(|| Box::pin(pages()));
}

#[cfg(not(feature = "split"))]
fn pages() -> std::future::Ready<Result<Deferred, NotLoaded>> {
    std::future::ready(Ok(ambidesk::deferred::pages()))
}

#[cfg(feature = "split")]
#[expect(clippy::unnecessary_wraps, reason = "the macro puts the failure to arrive into the function's own result")]
async fn pages() -> Result<Deferred, NotLoaded> {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    /// The browser's console says why.
    struct Missing;

    impl From<SplitLoaderError> for Missing {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    #[wasm_split(pages, fallible)]
    fn split_off() -> Result<Deferred, Missing> {
        Ok(ambidesk::deferred::pages())
    }

    split_off().await.map_err(|Missing| NotLoaded)
}
