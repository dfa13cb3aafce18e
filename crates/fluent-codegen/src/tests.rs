//! Situations: files as people leave them, and what the build says or makes of them.

use super::*;

const ENGLISH_BANNER: &str = "\
### The failover banner.

banner-label = Failover
# $at (String) a time of day
# $pixels (Number) how wide it is
banner-moved = You moved to { $to } at { $at }, { $pixels } wide
banner-wait = { $contacts ->
    [one] Wait
   *[other] Wait for { $contacts }
}
banner-rung = { $rung }: { $reached ->
    [yes] done
   *[no] not yet
}
";

const GERMAN_BANNER: &str = "\
banner-label = Failover
banner-moved = Um { $at } nach { $to }, { $pixels } breit
banner-wait = { $contacts ->
   *[other] Warten auf { $contacts }
}
banner-rung = { $rung }, { $reached ->
    [yes] erledigt
   *[no] noch nicht
}
";

fn with(english: &str, german: &str) -> Result<Generated, Vec<String>> {
    let files = [("en", "banner", english), ("de", "banner", german)];
    told(&files.into_iter().map(|(language, area, source)| (Place::new(language, area), source)).collect())
}

fn told(sources: &Sources) -> Result<Generated, Vec<String>> {
    generate(sources, &["regions"]).map_err(|problems| problems.iter().map(Problem::to_string).collect())
}

fn problems(english: &str, german: &str) -> Vec<String> {
    with(english, german).expect_err("there is a problem")
}

#[test]
fn each_message_is_a_function_with_its_variables_by_kind() {
    let made = with(ENGLISH_BANNER, GERMAN_BANNER).expect("the files fit").functions;
    for line in [
        "/// The failover banner.\npub(crate) mod banner {",
        "pub(crate) fn label(l10n: &crate::i18n::Localization) -> String { // banner-label in en/banner.ftl",
        "/// * `at` (String) a time of day\n",
        "fn moved(l10n: &crate::i18n::Localization, at: &str, pixels: impl Into<crate::i18n::Number>, to: &str) -> String",
        "fn wait(l10n: &crate::i18n::Localization, contacts: impl Into<crate::i18n::Number>) -> String",
        "fn rung(l10n: &crate::i18n::Localization, reached: bool, rung: &str) -> String",
        "l10n.text(\"banner-rung\", &[(\"reached\", crate::i18n::Arg::flag(reached)), (\"rung\", ",
        "/// banner-label = Failover\n",
    ] {
        assert!(made.contains(line), "{line} in\n{made}");
    }
}

#[test]
fn english_is_shipped_without_comments() {
    let made = with(ENGLISH_BANNER, GERMAN_BANNER).expect("the files fit").english;
    assert!(made["banner"].starts_with("banner-label = Failover\nbanner-moved = "), "{}", made["banner"]);
    assert!(!made["banner"].contains('#'));
}

#[test]
fn what_is_looked_up_at_run_time_is_compared_and_is_no_function() {
    let files = |german| {
        let regions = [("en", "regions-us-east-1 = US East\n"), ("de", german)];
        regions.into_iter().map(|(language, source)| (Place::new(language, "regions"), source)).collect()
    };
    assert_eq!(told(&files("regions-us-east-1 = USA Ost\n")).expect("the files fit").functions, "");
    let problems = told(&files("")).expect_err("a name is missing");
    assert_eq!(problems, ["de/regions.ftl: regions-us-east-1: English has this text; translate it"]);
}

#[test]
fn a_sentence_that_was_not_translated_stops_the_build_with_file_and_key() {
    let german = GERMAN_BANNER.replace("banner-label = Failover\n", "");
    let expected = ["de/banner.ftl: banner-label: English has this text; translate it"];
    assert_eq!(problems(ENGLISH_BANNER, &german), expected);
    let english = ENGLISH_BANNER.replace("banner-label = Failover\n", "");
    assert_eq!(problems(&english, GERMAN_BANNER), ["de/banner.ftl: banner-label: English has no such text; remove it"]);
}

#[test]
fn a_file_that_a_language_lacks_stops_the_build() {
    let lacking = [(Place::new("en", "banner"), ENGLISH_BANNER), (Place::new("de", "desk"), "desk-tabs = Seiten\n")];
    let problems = told(&lacking.into_iter().collect()).expect_err("there is a problem");
    let places: Vec<&str> = problems.iter().filter_map(|problem| problem.split(": ").next()).collect();
    assert_eq!(places, ["de/banner.ftl", "de/desk.ftl", "de/desk.ftl"]);
}

#[test]
fn other_variables_than_those_of_english_stop_the_build() {
    let found = problems(ENGLISH_BANNER, &GERMAN_BANNER.replace("$to", "$region"));
    let expected = [
        "de/banner.ftl: banner-moved: it lacks $to, which English has",
        "de/banner.ftl: banner-moved: English has no $region here",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_translation_that_counts_what_english_has_as_words_stops_the_build() {
    let english = ENGLISH_BANNER.replace("# $pixels (Number) how wide it is\n", "");
    let german = GERMAN_BANNER.replace("{ $pixels } breit", "{ $pixels ->\n    [one] 1 Pixel\n   *[other] breit\n}");
    assert!(with(ENGLISH_BANNER, &german).is_ok(), "a comment says that it is a number");
    let found = problems(&english, &german);
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("de/banner.ftl: banner-moved: it chooses by $pixels as a Number"), "{}", found[0]);
}

#[test]
fn a_comment_that_does_not_fit_the_text_stops_the_build() {
    let said = |comment| problems(&ENGLISH_BANNER.replace("# $at (String)", comment), GERMAN_BANNER);
    let stray = "en/banner.ftl: banner-moved: its comment speaks of $when, which the text has not got";
    assert_eq!(said("# $when (String)"), [stray]);
    let unknown = "en/banner.ftl: banner-moved: its comment calls $at a `Time`; known are String, Number and Boolean";
    assert_eq!(said("# $at (Time)"), [unknown]);
    let other = problems(&ENGLISH_BANNER.replace("banner-wait", "# $contacts (String)\nbanner-wait"), GERMAN_BANNER);
    assert!(other[0].starts_with("en/banner.ftl: banner-wait: it chooses by $contacts as a Number"), "{}", other[0]);
}

#[test]
fn what_is_not_fluent_stops_the_build_with_its_line() {
    let found = problems(&format!("{ENGLISH_BANNER}banner- wrong\n"), GERMAN_BANNER);
    assert!(found[0].starts_with("en/banner.ftl: line 15 is not Fluent: "), "{}", found[0]);
}

#[test]
fn a_key_twice_or_of_another_file_stops_the_build() {
    let both = "banner-label = A\nbanner-label = B\ndesk-skip = C\n";
    let expected = [
        "en/banner.ftl: banner-label: there is a second text with this key",
        "en/banner.ftl: desk-skip: the keys of a file begin with its name and a hyphen",
    ];
    let found = problems(both, "banner-label = A\n");
    assert_eq!(found.iter().filter(|problem| expected.contains(&problem.as_str())).count(), 2, "{found:?}");
}

#[test]
fn what_the_desk_does_not_read_stops_the_build() {
    for (text, what) in [
        ("banner-label = { NUMBER($count) }\n", "functions"),
        ("banner-label = Failover\n    .title = A\n", "attributes"),
        ("banner-label = { -brand(case: \"genitive\") }\n-brand = Ambidesk\n", "attributes and arguments of terms"),
        ("banner-label = { \"a\" ->\n    [a] A\n   *[b] B\n}\n", "choices by anything but a variable"),
    ] {
        let expected = format!("en/banner.ftl: banner-label: the desk does not read {what}; see docs/languages.md");
        assert_eq!(problems(text, "banner-label = A\n")[0], expected);
    }
}

#[test]
fn variants_by_numbers_and_by_words_at_once_stop_the_build() {
    let english = "banner-label = { $count ->\n    [one] A\n    [many-more] B\n   *[other] C\n}\n";
    let found = problems(english, "banner-label = { $count }\n");
    assert!(found[0].starts_with("en/banner.ftl: banner-label: the variants of $count"), "{}", found[0]);
}

#[test]
fn a_text_has_the_variables_of_those_that_it_refers_to() {
    let english = "-brand = Ambidesk\nbanner-label = { -brand }: { banner-to }\nbanner-to = to { $to }\n";
    let german = "banner-label = { banner-to }\nbanner-to = nach { $to }\n";
    let made = with(english, german).expect("the files fit").functions;
    assert!(made.contains("fn label(l10n: &crate::i18n::Localization, to: &str) -> String"), "{made}");
    let nowhere = problems(english, "banner-label = { banner-from }\nbanner-to = nach { $to }\n");
    assert_eq!(nowhere[0], "de/banner.ftl: banner-label: there is no text `banner-from` to refer to");
    let circle = problems("banner-label = { banner-label }\n", "banner-label = A\n");
    assert_eq!(circle[0], "en/banner.ftl: banner-label: it refers to itself, or too many texts deep");
}
