//! Moments as everybody reads them alike, whatever their time zone.

use ambidesk_coordinator::Timestamp;

/// A moment, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Utc {
    /// The year.
    pub year: u64,
    /// The month, from 1.
    pub month: u64,
    /// The day of the month, from 1.
    pub day: u64,
    /// The hour.
    pub hour: u64,
    /// The minute.
    pub minute: u64,
    /// The second.
    pub second: u64,
    /// The millisecond.
    pub milli: u64,
}

impl Utc {
    /// The moment's parts.
    #[must_use]
    pub const fn of(at: Timestamp) -> Self {
        let millis = at.as_millis();
        let (days, seconds) = (millis / 86_400_000, millis / 1000 % 86_400);
        // Years that begin in March have their odd day at the end; 719,468 days lie before March of the year 0's epoch.
        let days = days + 719_468;
        let (era, of_era) = (days / 146_097, days % 146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        Self {
            year: year_of_era + era * 400 + if month < 3 { 1 } else { 0 },
            month,
            day: of_year - (153 * from_march + 2) / 5 + 1,
            hour: seconds / 3600,
            minute: seconds / 60 % 60,
            second: seconds % 60,
            milli: millis % 1000,
        }
    }

    /// As in logs: "2026-11-22T21:35:34.123Z".
    #[must_use]
    pub fn iso(self) -> String {
        let Self { year, month, day, hour, minute, second, milli } = self;
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
    }

    /// As in names of files: "20261122T213534Z".
    #[must_use]
    pub fn compact(self) -> String {
        let Self { year, month, day, hour, minute, second, .. } = self;
        format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_taken_apart_over_leap_years_and_centuries() {
        let cases = [
            (0, "1970-01-01T00:00:00.000Z"),
            (951_827_696_789, "2000-02-29T12:34:56.789Z"),
            (1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
            (1_709_251_200_000, "2024-03-01T00:00:00.000Z"),
            (1_795_383_334_123, "2026-11-22T21:35:34.123Z"),
            (1_798_761_599_000, "2026-12-31T23:59:59.000Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
        ];
        for (millis, expected) in cases {
            assert_eq!(Utc::of(Timestamp::from_millis(millis)).iso(), expected);
        }
    }

    #[test]
    fn a_name_of_a_file_has_no_colon() {
        assert_eq!(Utc::of(Timestamp::from_millis(1_795_383_334_123)).compact(), "20261122T213534Z");
    }
}
