//! From text to a tree: the parser's errors as values, with the place where reading stopped. Absent: what the tree means.

use super::document::Json;
use super::problem::{Broken, LoadError};

/// How many characters of a line are shown, and how many of them before the place where reading stopped. They fit beside the
/// CCP: in a line that wraps, nothing below it points to its place.
const EXCERPT: usize = 72;
const BEFORE: usize = 48;

/// Reads a text as JSON.
///
/// # Errors
///
/// [`LoadError::WebPage`] or [`LoadError::Broken`].
pub fn read(text: &str) -> Result<Json, LoadError> {
    let text = text.trim_start_matches('\u{feff}');
    // What is left of UTF-16 or of Windows-1252 when it is read as UTF-8.
    if let Some(at) = text.find(['\u{fffd}', '\0']) {
        return Err(broken(text, place_of(text, at), Broken::Encoding));
    }
    if text.trim_start().starts_with('<') {
        return Err(LoadError::WebPage);
    }
    if text.trim().is_empty() {
        return Err(broken(text, (1, 1), Broken::Empty));
    }
    serde_json::from_str(text).map_err(|error| {
        let place = (error.line().max(1), column(text, &error));
        broken(text, place, reason(text, place, &error.to_string()))
    })
}

fn broken(text: &str, place: (usize, usize), reason: Broken) -> LoadError {
    let line = line(text, place.0).trim_end();
    let length = line.chars().count();
    // As little as possible is left out before the place: a line that fits is whole.
    let skipped = place.1.saturating_sub(BEFORE).min(length.saturating_sub(EXCERPT));
    let shown = line.chars().skip(skipped).take(EXCERPT);
    let [before, after] = [skipped > 0, skipped + EXCERPT < length].map(|cut| cut.then_some('…'));
    let caret = place.1 - skipped + usize::from(before.is_some());
    LoadError::Broken { place, excerpt: before.into_iter().chain(shown).chain(after).collect(), caret, reason }
}

/// The parser's words without the place, which is told apart from them.
fn reason(text: &str, (row, column): (usize, usize), words: &str) -> Broken {
    let mut rest = line(text, row).chars().skip(column - 1);
    if matches!((rest.next(), rest.next()), (Some('/'), Some('/' | '*')) | (Some('#'), _)) {
        return Broken::Comment;
    }
    match words.rfind(" at line ").map_or(words, |end| &words[..end]) {
        "trailing characters" => Broken::Trailing,
        "recursion limit exceeded" => Broken::Nesting,
        words => Broken::Syntax(words.to_owned()),
    }
}

/// The column in characters; the parser counts bytes.
fn column(text: &str, error: &serde_json::Error) -> usize {
    let line = line(text, error.line());
    // It counts up to the character that it stumbled over, or to the end.
    let bytes = error.column().saturating_sub(usize::from(!error.is_eof())).min(line.len());
    line.char_indices().take_while(|(at, _)| *at < bytes).count() + 1
}

fn place_of(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

fn line(text: &str, number: usize) -> &str {
    text.split('\n').nth(number.saturating_sub(1)).unwrap_or_default()
}
