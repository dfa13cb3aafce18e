//! Every language is there, and every text comes out as Fluent's own runtime has it. Absent: whether languages are complete
//! and texts are used; the build and the compiler see to it (`crates/fluent-codegen`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use super::bundle::{Arg, Bundle};
use super::language::languages;
use super::{Localization, english};

/// A variable's use: what chooses by it, if anything does.
type Variables = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The source of one part in one language.
fn source(code: &str, area: &str) -> String {
    let path = root().join(format!("assets/locales/{code}/{area}.ftl"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every key of a source with its variables.
fn keys(source: &str) -> BTreeMap<String, Variables> {
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?} in\n{source}"));
    let mut keys = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut variables = Variables::new();
            collect(message.value.as_ref().expect("a key has a text"), &mut variables);
            let known = keys.insert(message.id.name.to_owned(), variables);
            assert!(known.is_none(), "{} is there twice", message.id.name);
        }
    }
    keys
}

fn collect(pattern: &Pattern<&str>, variables: &mut Variables) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => name_of(inline, variables),
            Expression::Select { selector, variants } => {
                name_of(selector, variables);
                for variant in variants {
                    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = &variant.key;
                    if let InlineExpression::VariableReference { id } = selector {
                        variables.entry(id.name.to_owned()).or_default().insert((*name).to_owned());
                    }
                    collect(&variant.value, variables);
                }
            }
        }
    }
}

fn name_of(inline: &InlineExpression<&str>, variables: &mut Variables) {
    match inline {
        InlineExpression::VariableReference { id } => drop(variables.entry(id.name.to_owned()).or_default()),
        InlineExpression::StringLiteral { .. } => {}
        other => panic!("{other:?}: the desk does not read this; see src/i18n/bundle.rs"),
    }
}

#[test]
fn a_missing_text_is_said_in_english() {
    let german = languages().iter().find(|language| language.code == "de").expect("German is there");
    let l10n = Localization::new(*german, "ccp-title = Panel\n".to_owned());
    assert_eq!(l10n.text("ccp-title", &[]), "Panel");
    assert_eq!(l10n.text("ccp-silent", &[("region", Arg::words("Oregon"))]), "Oregon is not answering");
    assert_eq!(l10n.text("ccp-nowhere", &[]), "ccp-nowhere");
}

#[test]
fn every_folder_is_a_language() {
    let names = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(root().join(folder)).expect("the folder is there");
        let names = entries.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned());
        names.filter(|name| name != "build.mjs").collect()
    };
    let codes: BTreeSet<String> = languages().iter().map(|language| language.code.to_owned()).collect();
    assert_eq!(names("assets/locales"), codes);
}

#[test]
fn the_configuration_knows_the_same_languages() {
    let schema = fs::read_to_string(root().join("assets/config.schema.json")).expect("the schema is there");
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("it is JSON");
    let configurable = &schema["properties"]["desk"]["properties"]["language"]["enum"];
    let codes: Vec<&str> = languages().iter().map(|language| language.code).collect();
    assert_eq!(*configurable, serde_json::json!(codes));
}

#[test]
fn the_crash_screen_says_every_text_of_its_file_and_no_other() {
    let read = |path| fs::read_to_string(root().join(path)).expect("the file is there");
    let (page, script, build) = (read("index.html"), read("assets/boot.js"), read("assets/locales/build.mjs"));
    let places = page.split("data-text=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(name, _)| name);
    // Elements of the page are no texts.
    let script = script.replace("getElementById('crash-", "");
    let texts = script.split('\'').filter(|literal| literal.starts_with("crash-"));
    // The sentence of a page that stays empty is put into it when it is built.
    let inserted = build.split("texts[\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(name, _)| name);
    let said: BTreeSet<String> = places.chain(texts).chain(inserted).map(str::to_owned).collect();
    assert_eq!(said, keys(&source("en", "crash")).into_keys().collect());
}

#[test]
fn the_page_says_every_text_on_releases_and_no_other() {
    let script = fs::read_to_string(root().join("assets/shell/page.js")).expect("the file is there");
    let calls = script.split("words(").skip(1).filter_map(|rest| rest.split_once(')')).map(|(given, _)| given);
    let said: BTreeSet<String> =
        calls.flat_map(|given| given.split('"').skip(1).step_by(2)).map(|name| format!("shell-{name}")).collect();
    assert_eq!(said, keys(&source("en", "shell")).into_keys().collect());
}

#[test]
fn every_name_of_a_region_belongs_to_a_code() {
    let english = english::AREAS.iter().find(|(area, _)| *area == "regions").map_or("", |(_, source)| *source);
    let codes: Vec<String> = keys(english).into_keys().collect();
    let strange = |key: &&String| key.matches('-').count() < 3 || !key.ends_with(|last: char| last.is_ascii_digit());
    assert_eq!(codes.iter().find(strange), None);
}

/// Some values for a variable: what chooses by it, numbers around the plural forms, or words.
fn values(choices: &BTreeSet<String>) -> Vec<(Arg<'static>, FluentValue<'static>)> {
    let plural = ["zero", "one", "two", "few", "many"];
    let counts = choices.iter().any(|choice| plural.contains(&choice.as_str()) || choice.parse::<u64>().is_ok());
    if counts {
        return [0_u64, 1, 2, 3, 11, 100].map(|number| (Arg::number(number), number.into())).into();
    }
    let words = choices.iter().cloned().chain(["Oregon".to_owned()]);
    words.map(|word| (Arg::words(word.clone().leak()), FluentValue::from(word))).collect()
}

#[test]
fn every_text_comes_out_as_fluent_has_it() {
    for language in languages() {
        for (area, _) in english::AREAS {
            let source: &'static str = source(language.code, area).leak();
            let ours = Bundle::read(language.code, [source]);
            let mut theirs = FluentBundle::new(vec![language.code.parse().expect("a code")]);
            theirs.set_use_isolating(false);
            let resource = FluentResource::try_new(source.to_owned()).expect("it was read before");
            theirs.add_resource(resource).expect("no key is there twice");
            for (key, variables) in keys(source) {
                let rounds = variables.values().map(|choices| values(choices).len()).max().unwrap_or(1);
                for round in 0..rounds {
                    let (mut args, mut reference) = (Vec::new(), FluentArgs::new());
                    for (name, choices) in &variables {
                        let choices = values(choices);
                        let (arg, value) = choices[round % choices.len()].clone();
                        let name: &'static str = name.clone().leak();
                        args.push((name, arg));
                        reference.set(name, value);
                    }
                    let pattern = theirs.get_message(&key).and_then(|message| message.value()).expect("it is there");
                    let mut errors = Vec::new();
                    let expected = theirs.format_pattern(pattern, Some(&reference), &mut errors);
                    assert_eq!(errors, [], "{key}");
                    assert_eq!(ours.text(&key, &args).as_deref(), Some(&*expected), "{}: {key}", language.code);
                }
            }
        }
    }
}

#[test]
fn a_text_that_refers_to_itself_ends() {
    let texts = Bundle::read("en", ["a = x{ a }\n-brand = Ambidesk\nb = { -brand }: { \"{\" }\n"]);
    assert_eq!(texts.text("a", &[]).map(|text| text.len()), Some(9));
    assert_eq!(texts.text("b", &[]).as_deref(), Some("Ambidesk: {"));
}
