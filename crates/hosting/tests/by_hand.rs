//! The upload by hand of docs/hosting.md: each file is sent with what the rules have of it, and the page comes last. Absent: the
//! tool, whose filters are read as its manual has them.

use ambidesk_hosting::Rules;

const FILES: [&str; 9] = [
    "ambidesk-0123456789abcdef.js",
    "ambidesk-0123456789abcdef_bg.wasm",
    "boot-0123456789abcdef.js",
    "brand.css",
    "config.json",
    "index.html",
    "locales/de.ftl",
    "release.json",
    "shell.json",
];

/// The words of a line of the shell; those in quotes may have blanks.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

/// What the words after an option say, each with the option.
fn said<'a>(words: &'a [String], options: &[&str]) -> Vec<(&'a str, &'a str)> {
    let pairs = words.windows(2).map(|pair| (&*pair[0], &*pair[1]));
    pairs.filter(|(option, _)| options.contains(option)).collect()
}

/// The files that a line uploads: of its filters the last one that fits counts, and `*` goes into folders.
fn uploaded(words: &[String]) -> Vec<&'static str> {
    if let Some(name) = words[3].strip_prefix("dist/") {
        return FILES.into_iter().filter(|file| *file == name).collect();
    }
    let filters = said(words, &["--exclude", "--include"]);
    let fits = |file: &str, filter: &str| fast_glob::glob_match(filter, file.replace('/', ":"));
    let is_in = |file: &&str| {
        let last = filters.iter().rfind(|(_, filter)| fits(file, filter));
        last.is_none_or(|(option, _)| *option == "--include")
    };
    FILES.into_iter().filter(is_in).collect()
}

#[test]
fn an_upload_by_hand_sends_each_file_as_the_rules_have_it_and_the_page_last() {
    let rules = Rules::of_this_release().expect("they are valid");
    let page = include_str!("../../../docs/hosting.md").replace("\\\n", " ");
    let digest = "[0-9a-f]".repeat(16);
    let lines = page.lines().filter(|line| line.starts_with("aws s3 cp dist"));
    let lines: Vec<_> =
        lines.map(|line| words(&line.replace("${digest}", &digest).replace("$digest", &digest))).collect();
    let mut sent = Vec::new();
    for words in &lines {
        let [(_, kept)] = said(words, &["--cache-control"])[..] else { panic!("{words:?}") };
        sent.extend(uploaded(words).into_iter().map(|file| (file, kept)));
    }
    assert_eq!(sent.last().map(|(file, _)| *file), Some("index.html"));
    for file in FILES {
        let of_file: Vec<_> = sent.iter().filter(|(name, _)| *name == file).map(|(_, kept)| Some(*kept)).collect();
        assert_eq!(of_file, [rules.kept(&format!("/{file}"))], "{file}");
    }
}
