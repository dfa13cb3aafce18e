//! The words of the live log.

use super::words::tail as words;
pub(crate) use super::words::tail::*;
use crate::i18n::Localization;
use crate::logs::LogLevel;

/// A level as a choice.
pub fn level(l10n: &Localization, level: LogLevel) -> String {
    match level {
        LogLevel::Test | LogLevel::Trace | LogLevel::Debug => words::level_all(l10n),
        LogLevel::Info | LogLevel::Log => words::level_information(l10n),
        LogLevel::Warn => words::level_warnings(l10n),
        LogLevel::Error | LogLevel::Critical => words::level_errors(l10n),
    }
}

/// How many lines there are.
pub fn count(l10n: &Localization, shown: usize, kept: usize, dropped: usize) -> String {
    let count = if shown == kept { words::count_all(l10n, kept) } else { words::count_some(l10n, kept, shown) };
    if dropped == 0 { count } else { words::dropped(l10n, &count, dropped) }
}

/// Goes to the end and stays there.
pub fn follow(l10n: &Localization, new: usize) -> String {
    if new == 0 { words::to_the_end(l10n) } else { words::new(l10n, new) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_entry_is_no_entries() {
        let l10n = Localization::english();
        assert_eq!(count(&l10n, 1, 1, 0), "1 entry");
        assert_eq!(count(&l10n, 0, 1, 0), "0 of 1 entry");
        assert_eq!(count(&l10n, 1, 2, 0), "1 of 2 entries");
    }
}
