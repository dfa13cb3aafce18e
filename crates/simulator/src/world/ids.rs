//! Seeded identifiers: the same seed gives the same world, so that a failing
//! test can be run again. Not meant to be unguessable.

/// A source of identifiers.
#[derive(Debug)]
pub struct Ids(fastrand::Rng);

impl Ids {
    /// A source that always gives the same ids for `seed`.
    pub fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// An identifier in the form of a version 4 UUID.
    pub fn uuid(&mut self) -> String {
        let high = self.0.u64(..);
        let low = self.0.u64(..);
        format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            0x8000 | (low >> 48) & 0x3fff,
            low & 0xffff_ffff_ffff,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn one_seed_gives_one_sequence_of_distinct_ids() {
        let (mut first, mut second) = (Ids::new(7), Ids::new(7));
        let ids: Vec<String> = (0..3).map(|_| first.uuid()).collect();
        assert_eq!(ids, (0..3).map(|_| second.uuid()).collect::<Vec<_>>());
        assert_ne!(ids[0], ids[1]);
        assert_ne!(Ids::new(8).uuid(), ids[0]);
        assert_eq!(ids[0].len(), 36);
        assert_eq!(ids[0].matches('-').count(), 4);
    }
}
