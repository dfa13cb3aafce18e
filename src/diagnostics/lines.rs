//! The lines of one log in the order of their times. Absent: what a line says.

use ambidesk_coordinator::Timestamp;

use crate::logs::overtaken;

/// The lines so far.
#[derive(Debug, Default)]
pub struct Lines(Vec<(Timestamp, String)>);

impl Lines {
    /// Puts a line, with its end, where its time belongs.
    pub fn add(&mut self, at: Timestamp, line: String) {
        let place = self.0.len() - overtaken(self.0.iter().map(|(at, _)| *at), at);
        self.0.insert(place, (at, line));
    }

    /// All of them.
    #[must_use]
    pub fn text(self) -> String {
        self.0.into_iter().map(|(_, line)| line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_late_has_the_place_of_its_time() {
        let mut lines = Lines::default();
        for (millis, line) in [(1_000, "a\n"), (3_000, "d\n"), (2_000, "b\n"), (2_000, "c\n")] {
            lines.add(Timestamp::from_millis(millis), line.to_owned());
        }
        assert_eq!(lines.text(), "a\nb\nc\nd\n");
    }
}
