//! How many cases a property test plays, and which ones.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::{FileFailurePersistence, RngSeed};

/// The cases of every ordinary run: always the same, so that a change is judged by what it changed.
const SEED: RngSeed = RngSeed::Fixed(0x0A4B_1DE5_C0DE);

/// `cases` of them, and before those the ones that failed once. `PROPTEST_CASES` asks for another number, of other ones
/// in every run; `PROPTEST_RNG_SEED` then plays one run again.
pub fn config(cases: u32, regressions: &'static str) -> ProptestConfig {
    let defaults = ProptestConfig::default();
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(cases),
        rng_seed: if asked.is_some() { defaults.rng_seed } else { SEED },
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(regressions))),
        max_shrink_iters: 20_000,
        ..defaults
    }
}
