//! Times, durations and addresses as people read them. Absent: words.

use std::cell::RefCell;
use std::time::Duration;

use ambidesk_coordinator::Timestamp;
use ambidesk_global_connect::{Clock, PageClock};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::shared;
use crate::i18n::Localization;

/// A moment of today with seconds, as the language has it: "14:02:11".
pub fn clock(l10n: &Localization, at: Timestamp) -> String {
    time(l10n, at, SECONDS)
}

/// A moment of today without seconds: "14:02".
pub fn short_clock(l10n: &Localization, at: Timestamp) -> String {
    time(l10n, at, &[("hour", "2-digit"), ("minute", "2-digit")])
}

/// Has the browser make what writes the times of today. The first one takes it some 20 ms, which the first moment on screen would
/// have to wait for.
pub fn prepare(l10n: &Localization) {
    formatter(l10n, SECONDS);
}

/// A moment with its day, where that is not the day of `now`: "22 Nov, 14:02:11".
pub fn recent_clock(l10n: &Localization, at: Timestamp, now: Timestamp) -> String {
    if day(l10n, at) == day(l10n, now) { clock(l10n, at) } else { time(l10n, at, DAY_AND_SECONDS) }
}

/// A day: "Sunday, 22 November 2026", as the browser has it.
pub fn day(l10n: &Localization, at: Timestamp) -> String {
    time(l10n, at, &[("weekday", "short"), ("day", "numeric"), ("month", "short"), ("year", "numeric")])
}

/// A moment of today to the millisecond, as logs have it in every language: "14:02:11.045".
pub fn precise_clock(at: Timestamp) -> String {
    let wall = wall(at);
    // How far local time was behind universal time at that moment, in the zone that the computer is in now.
    let behind = Date::new(&JsValue::from_f64(wall)).get_timezone_offset() * 60_000.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a moment of our time fits")]
    let local = (wall - behind) as u64;
    let (seconds, milli) = (local / 1000, local % 1000);
    format!("{:02}:{:02}:{:02}.{milli:03}", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
}

/// The parts of a moment that are written, as `Intl.DateTimeFormat` names them and their forms.
type Parts = &'static [(&'static str, &'static str)];

const SECONDS: Parts = &[("hour", "2-digit"), ("minute", "2-digit"), ("second", "2-digit")];

const DAY_AND_SECONDS: Parts =
    &[("day", "numeric"), ("month", "short"), ("hour", "2-digit"), ("minute", "2-digit"), ("second", "2-digit")];

fn time(l10n: &Localization, at: Timestamp, parts: Parts) -> String {
    let date = Date::new(&JsValue::from_f64(wall(at)));
    let text = formatter(l10n, parts).call1(&JsValue::UNDEFINED, &date);
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// What the computer's clock said at a moment, as JavaScript counts. Moments are counted by the page itself, whose clock never runs
/// backwards: the computer's may have been set back since. How far that one was ahead is looked up whenever a moment is
/// written, which is soon after it has come. Moments of earlier pages are as those counted them.
fn wall(at: Timestamp) -> f64 {
    /// What changes by less, in milliseconds, is no change of the clock.
    const NOTICED: f64 = 1000.0;
    // Up to which moment the clock was ahead, and how far.
    thread_local!(static AHEAD: RefCell<Vec<(f64, f64)>> = const { RefCell::new(Vec::new()) });
    let at = millis(at);
    let now = millis(PageClock.now());
    let ahead = Date::now() - now;
    AHEAD.with_borrow_mut(|known| {
        if known.is_empty() {
            known.push((now, 0.0));
        }
        match known.last_mut() {
            Some((until, before)) if (ahead - *before).abs() < NOTICED => *until = now,
            _ => known.push((now, ahead)),
        }
        let then = known.iter().find(|(until, _)| at <= *until).or(known.last());
        at + then.map_or(0.0, |(_, ahead)| *ahead)
    })
}

/// What writes moments in a language. It is kept, since the browser takes long to make one; for as long as the computer is in
/// the same time zone, which it takes from there.
fn formatter(l10n: &Localization, parts: Parts) -> Function {
    thread_local!(static KNOWN: RefCell<Vec<(String, Parts, f64, Function)>> = const { RefCell::new(Vec::new()) });
    let (locale, behind) = (l10n.locale(), Date::new_0().get_timezone_offset());
    let found = KNOWN.with_borrow(|known| {
        let is_it = |(of, with, at, _): &&(String, Parts, f64, Function)| {
            of == locale && *with == parts && at.total_cmp(&behind).is_eq()
        };
        known.iter().find(is_it).map(|(.., found)| found.clone())
    });
    // Outside the borrow, as everything that is JavaScript's.
    found.unwrap_or_else(|| {
        let options = Object::new();
        for (name, value) in parts {
            // A fresh object takes every property.
            let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
        }
        let made = Intl::DateTimeFormat::new(&locales(l10n), &options).format();
        KNOWN.with_borrow_mut(|known| known.push((locale.to_owned(), parts, behind, made.clone())));
        made
    })
}

/// Several things in one sentence: "A, B and C".
pub fn list(l10n: &Localization, items: impl IntoIterator<Item = String>) -> String {
    let items: Array = items.into_iter().map(JsValue::from).collect();
    Intl::ListFormat::new(&locales(l10n), &Object::new()).format(&items).into()
}

/// The language for the browser's own formats.
fn locales(l10n: &Localization) -> Array {
    Array::of1(&l10n.locale().into())
}

/// The moment as JavaScript counts: exact for some hundred thousand years.
#[expect(clippy::cast_precision_loss, reason = "today's milliseconds fit into 41 of 53 bits")]
fn millis(at: Timestamp) -> f64 {
    at.as_millis() as f64
}

/// A duration in words: "40 s", "3 min 40 s", "1 h 05 min".
#[must_use]
pub fn elapsed(l10n: &Localization, span: Duration) -> String {
    let seconds = span.as_secs();
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, s) => shared::seconds(l10n, s),
        (0, m, s) => shared::minutes(l10n, m, s),
        (h, m, _) => shared::hours(l10n, h, m),
    }
}

/// A duration as a stopwatch shows it: "11:52", "1:04:09".
#[must_use]
pub fn stopwatch(span: Duration) -> String {
    let seconds = span.as_secs();
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, m, s) => format!("{m}:{s:02}"),
        (h, m, s) => format!("{h}:{m:02}:{s:02}"),
    }
}

/// A customer's address without its middle, when it is a phone number or an e-mail address: enough to recognize, too little
/// to note down.
#[must_use]
pub fn masked(address: &str) -> String {
    if let Some((user, host)) = address.split_once('@')
        && let Some(first) = user.chars().next()
        && !host.is_empty()
        && !address.contains(char::is_whitespace)
    {
        return format!("{first}···@{host}");
    }
    let digits = address.chars().filter(char::is_ascii_digit).count();
    let is_number = digits >= 7 && address.chars().all(|c| c.is_ascii_digit() || "+ -()/.".contains(c));
    if !is_number {
        return address.to_owned();
    }
    let plain: Vec<char> = address.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let head: String = plain.iter().take(3).collect();
    let tail: String = plain.iter().skip(plain.len() - 3).collect();
    format!("{head} ··· {tail}")
}

/// A name as it stands in a sentence: of one that would be longer than the sentence there is the beginning.
#[must_use]
pub fn shortened(name: String) -> String {
    const LONGEST: usize = 60;
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_grows_into_larger_units() {
        let cases = [(0, "0 s"), (59, "59 s"), (220, "3 min 40 s"), (3900, "1 h 05 min"), (90_000, "25 h 00 min")];
        let l10n = Localization::english();
        for (seconds, expected) in cases {
            assert_eq!(elapsed(&l10n, Duration::from_secs(seconds)), expected);
        }
    }

    #[test]
    fn a_stopwatch_pads_all_but_its_first_figure() {
        for (seconds, expected) in [(5, "0:05"), (712, "11:52"), (3849, "1:04:09")] {
            assert_eq!(stopwatch(Duration::from_secs(seconds)), expected);
        }
    }

    #[test]
    fn a_name_is_cut_where_it_would_be_longer_than_its_sentence() {
        assert_eq!(shortened("Ä".repeat(60)), "Ä".repeat(60));
        assert_eq!(shortened(format!("{} {}", "Ä".repeat(59), "W".repeat(68))), format!("{}…", "Ä".repeat(59)));
    }

    #[test]
    fn a_phone_number_loses_its_middle() {
        assert_eq!(masked("+4930123417"), "+49 ··· 417");
        assert_eq!(masked("+1 (206) 555-0100"), "+12 ··· 100");
    }

    #[test]
    fn what_is_no_phone_number_stays() {
        for address in ["417", "Web visitor", "@anna", "Write to anna@example.com"] {
            assert_eq!(masked(address), address);
        }
    }

    #[test]
    fn an_email_address_keeps_its_first_letter_and_its_host() {
        assert_eq!(masked("anna@example.com"), "a···@example.com");
        assert_eq!(masked("Żaneta.W@mail.example"), "Ż···@mail.example");
    }
}
