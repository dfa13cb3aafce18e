//! Texts that are not JSON, each refused with its own words at the place where reading stops.

use super::*;

fn broken(text: &str) -> ((usize, usize), String, Broken) {
    match parse(text) {
        Err(LoadError::Broken { place, excerpt, reason, .. }) => (place, excerpt, reason),
        other => panic!("expected broken JSON, got {other:?}"),
    }
}

#[test]
fn a_byte_order_mark_does_not_matter() {
    assert!(parse(&format!("\u{feff}{SAMPLE}")).is_ok());
}

#[test]
fn a_web_page_in_place_of_the_file_is_recognised() {
    assert_eq!(parse("\n<!doctype html><title>Ambidesk</title>"), Err(LoadError::WebPage));
}

#[test]
fn broken_json_shows_the_place() {
    let (place, excerpt, reason) = broken("{\n  \"ccp\": {\n    \"a\": 1,\n  }\n}");
    assert_eq!((place, excerpt.as_str()), ((4, 3), "  }"));
    assert_eq!(reason, Broken::Syntax("trailing comma".into()));
}

#[test]
fn the_column_counts_characters() {
    assert_eq!(broken("{ \"ä\": 1 \"b\": 2 }").0, (1, 10));
    assert_eq!(broken("{\n  \"desk\"\n}").0, (3, 1));
    assert_eq!(broken("{ \"desk\": ").0, (1, 11));
}

#[test]
fn a_long_line_is_shown_around_the_place_and_the_caret_points_to_it() {
    let pointed_at = |text: &str| {
        let Err(LoadError::Broken { excerpt, caret, .. }) = parse(text) else { panic!("{text} is no JSON") };
        let at = excerpt.chars().nth(caret - 1);
        (excerpt, at)
    };
    for before in [1, 40, 47, 48, 49, 70, 71, 72, 200, 800] {
        for after in [0, 1, 23, 24, 25, 72, 800] {
            let text = format!("{{{}?{}}}", " ".repeat(before), " ".repeat(after));
            let (excerpt, at) = pointed_at(&text);
            assert_eq!(at, Some('?'), "{before} before, {after} after: {excerpt}");
            assert_eq!(excerpt.starts_with('…'), !excerpt.starts_with('{'), "{before} before, {after} after");
            assert!(excerpt.ends_with(['…', '}']) && excerpt.chars().count() <= 74, "{before} before, {after} after");
        }
    }
    assert_eq!(pointed_at("{?}"), ("{?}".to_owned(), Some('?')));
    // Where the text ends too early, the place is behind it.
    let text = format!("{{{}", "\"a\": 1, ".repeat(40).trim_end_matches(", "));
    let Err(LoadError::Broken { excerpt, caret, .. }) = parse(&text) else { panic!("it has no end") };
    assert_eq!(caret, excerpt.chars().count() + 1);
}

#[test]
fn an_empty_file_says_so() {
    for text in ["", " \n", "\u{feff}"] {
        assert_eq!(broken(text).2, Broken::Empty);
    }
}

#[test]
fn another_encoding_is_named_where_it_shows() {
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain("{}".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(broken(&String::from_utf8_lossy(&utf16)).2, Broken::Encoding);
    let without_mark: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(broken(&String::from_utf8_lossy(&without_mark)).2, Broken::Encoding);
    let western = String::from_utf8_lossy(b"{\n  \"title\": \"B\xfcro\"\n}");
    let (place, excerpt, reason) = broken(&western);
    assert_eq!((place, reason), ((2, 14), Broken::Encoding));
    assert_eq!(excerpt, "  \"title\": \"B\u{fffd}ro\"");
}

#[test]
fn a_comment_is_named_wherever_it_stands() {
    let cases = [
        ("// the desk of the west\n{}", (1, 1)),
        ("/* the desk */ {}", (1, 1)),
        ("# the desk\n{}", (1, 1)),
        ("{\n  // both\n  \"ccp\": {}\n}", (2, 3)),
        ("{\n  \"ccp\": {} // both\n}", (2, 13)),
        ("{} // the end", (1, 4)),
    ];
    for (text, place) in cases {
        let (found, _, reason) = broken(text);
        assert_eq!((found, reason), (place, Broken::Comment), "{text}");
    }
}

#[test]
fn what_follows_the_end_is_named() {
    for text in ["{} {}", "{}\n}", "{},", "7 8"] {
        assert_eq!(broken(text).2, Broken::Trailing, "{text}");
    }
}

#[test]
fn brackets_without_end_are_a_problem_and_no_crash() {
    for text in ["[".repeat(50_000), "{\"a\":".repeat(50_000), format!("{}{}", "[".repeat(200), "]".repeat(200))] {
        assert_eq!(broken(&text).2, Broken::Nesting);
    }
}

#[test]
fn every_reason_has_words() {
    for text in ["", "\u{fffd}", "# x", "{} x", &"[".repeat(200), "{", "{\"a\" 1}"] {
        let words = text::broken_reason(&Localization::english(), &broken(text).2);
        assert!(words.ends_with('.') && words.len() > 10, "{words}");
    }
}
