//! The upload by hand of docs/hosting.md: each file is sent with what the rules have of it, and the page comes last. Absent: the
//! tool, whose filters are read as its manual has them.

use ambidesk_hosting::Rules;

const FILES: [&str; 17] = [
    ".env",
    ".git/HEAD",
    ".well-known/security.txt",
    "ambidesk-0123456789abcdef.js",
    "ambidesk-0123456789abcdef_bg.wasm",
    "boot-0123456789abcdef.js",
    "boot-0123456789abcdef.js.bak",
    "brand.css",
    "brand/.draft.css",
    "config.json",
    "config.json.orig",
    "index.html",
    "index.html~",
    "locales/de.ftl",
    "locales/de.ftl.old",
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
    let fits = |file: &str, filter: &str| fast_glob::glob_match(filter.replace('/', ":"), file.replace('/', ":"));
    let is_in = |file: &&str| {
        let last = filters.iter().rfind(|(_, filter)| fits(file, filter));
        last.is_none_or(|(option, _)| *option == "--include")
    };
    FILES.into_iter().filter(is_in).collect()
}

/// Whether everybody could ask for what only its owner is to see.
fn is_put_aside(path: &str) -> bool {
    let is_hidden = |name: &str| name.starts_with('.') && name != ".well-known";
    path.split('/').any(is_hidden) || ["~", ".bak", ".old", ".orig"].iter().any(|end| path.ends_with(end))
}

/// The words of each line of the page that uploads something.
fn lines() -> Vec<Vec<String>> {
    let page = include_str!("../../../docs/hosting.md").replace("\\\n", " ");
    let digest = "[0-9a-f]".repeat(16);
    let aside = page.lines().find_map(|line| line.strip_prefix("aside=(")?.strip_suffix(')')).expect("it is there");
    let spoken =
        |line: &str| line.replace("${digest}", &digest).replace("$digest", &digest).replace("\"${aside[@]}\"", aside);
    page.lines().filter(|line| line.starts_with("aws s3 cp dist")).map(|line| words(&spoken(line))).collect()
}

/// What lines send, in their order, each with what may be kept of it.
fn sent(lines: &[Vec<String>]) -> Vec<(&'static str, &str)> {
    let mut sent = Vec::new();
    for words in lines {
        let [(_, kept)] = said(words, &["--cache-control"])[..] else { panic!("{words:?}") };
        sent.extend(uploaded(words).into_iter().map(|file| (file, kept)));
    }
    sent
}

#[test]
fn an_upload_by_hand_sends_each_file_as_the_rules_have_it_and_the_page_last() {
    let rules = Rules::of_this_release().expect("they are valid");
    let lines = lines();
    let (orders, rest) = lines.split_last().expect("there are some");
    let sent_of_all = sent(rest);
    assert_eq!(sent_of_all.last().map(|(file, _)| *file), Some("index.html"));
    for file in FILES.into_iter().filter(|file| *file != "shell.json") {
        let of_file: Vec<_> =
            sent_of_all.iter().filter(|(name, _)| *name == file).map(|(_, kept)| Some(*kept)).collect();
        let wanted = if is_put_aside(file) { Vec::new() } else { vec![rules.kept(&format!("/{file}"))] };
        assert_eq!(of_file, wanted, "{file}");
    }
    assert_eq!(sent(std::slice::from_ref(orders)), [("shell.json", rules.kept("/shell.json").expect("it has a rule"))]);
}

#[test]
fn an_operators_orders_are_sent_by_nothing_but_a_line_of_their_own() {
    let sending: Vec<_> = lines().into_iter().filter(|words| uploaded(words).contains(&"shell.json")).collect();
    assert!(matches!(&sending[..], [words] if words[3] == "dist/shell.json"), "{sending:?}");
}
