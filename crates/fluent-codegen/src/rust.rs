//! The functions as Rust. Their first parameter is the localization that is asked for the text; a message's variables follow in
//! the order of the alphabet, so that a sentence that is put in another order changes no call.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::Kind;
use crate::compare::{Kinds, documented};
use crate::language::{Area, Message};

/// A module with a function for each message of a file.
pub fn module(area: &Area<'_>, kinds: &BTreeMap<&str, Kinds<'_>>) -> String {
    let mut module = String::new();
    for line in &area.about {
        doc(&mut module, "", line);
    }
    let name = identifier(area.name);
    put(&mut module, format_args!("pub(crate) mod {name} {{"));
    for message in &area.messages {
        if let Some(kinds) = kinds.get(message.key) {
            function(&mut module, area.name, message, kinds);
        }
    }
    put(&mut module, format_args!("}}\n"));
    module
}

fn function(module: &mut String, area: &str, message: &Message<'_>, kinds: &Kinds<'_>) {
    module.push('\n');
    for line in &message.comment {
        match documented(line) {
            Some((name, _)) => doc(module, "    ", &line.replacen(&format!("${name}"), &format!("* `{name}`"), 1)),
            None => doc(module, "    ", line),
        }
    }
    if !message.comment.is_empty() {
        doc(module, "    ", "");
    }
    for line in ["```text"].into_iter().chain(message.source.lines()).chain(["```"]) {
        doc(module, "    ", line);
    }
    let mut parameters = vec!["l10n: &crate::i18n::Localization".to_owned()];
    let mut arguments = Vec::new();
    for (variable, kind) in kinds {
        let name = identifier(variable);
        // What a number may be given as, and what is made of it, is `src/i18n`'s.
        let (kind, make) = match kind {
            Kind::String => ("&str", "words"),
            Kind::Number => ("impl Into<crate::i18n::Number>", "number"),
            Kind::Boolean => ("bool", "flag"),
        };
        parameters.push(format!("{name}: {kind}"));
        arguments.push(format!("({variable:?}, crate::i18n::Arg::{make}({name}))"));
    }
    let (key, place) = (message.key, &message.place);
    let name = identifier(key.strip_prefix(area).unwrap_or(key).trim_start_matches('-'));
    let (parameters, arguments) = (parameters.join(", "), arguments.join(", "));
    // The comment is in the compiler's message when nothing calls the function, or its name is no name in Rust.
    put(module, format_args!("    #[must_use]"));
    put(module, format_args!("    pub(crate) fn {name}({parameters}) -> String {{ // {key} in {place}"));
    put(module, format_args!("        l10n.text({key:?}, &[{arguments}])"));
    put(module, format_args!("    }}"));
}

fn doc(module: &mut String, indent: &str, line: &str) {
    let line = format!("{indent}/// {line}");
    put(module, format_args!("{}", line.trim_end()));
}

fn put(module: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string can't fail.
    let _ = writeln!(module, "{line}");
}

fn identifier(name: &str) -> String {
    name.replace('-', "_")
}
