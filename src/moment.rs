//! Moments as logs, files and their names have them: in UTC, whatever the language and the time zone of the desk.
//! Absent: how a person reads them, which is `text::format`.

use ambidesk_coordinator::Timestamp;
use time::OffsetDateTime;

/// As in logs: "2026-11-22T21:35:34.123Z".
#[must_use]
pub fn iso(at: Timestamp) -> String {
    let (time, milli) = (utc(at), at.as_millis() % 1000);
    let (year, month, day) = (time.year(), u8::from(time.month()), time.day());
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{milli:03}Z", time.hour(), time.minute(), time.second())
}

/// As in names of files, which have no colons: "20261122T213534Z".
#[must_use]
pub fn compact(at: Timestamp) -> String {
    let time = utc(at);
    let (year, month, day) = (time.year(), u8::from(time.month()), time.day());
    format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z", time.hour(), time.minute(), time.second())
}

/// Seconds since 1970, as archives count.
#[must_use]
pub fn unix_seconds(at: Timestamp) -> i64 {
    i64::try_from(at.as_millis() / 1000).unwrap_or(i64::MAX)
}

/// The year 9999 has an end, and a clock that is further has lost it.
fn utc(at: Timestamp) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(unix_seconds(at)).unwrap_or(OffsetDateTime::UNIX_EPOCH)
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
            assert_eq!(iso(Timestamp::from_millis(millis)), expected);
        }
    }

    #[test]
    fn a_clock_that_is_far_off_stops_nothing() {
        assert_eq!(iso(Timestamp::from_millis(u64::MAX)), "1970-01-01T00:00:00.615Z");
    }

    #[test]
    fn a_name_of_a_file_has_no_colon() {
        assert_eq!(compact(Timestamp::from_millis(1_795_383_334_123)), "20261122T213534Z");
    }
}
