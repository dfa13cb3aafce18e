//! A component's style names no elements but those that its own file draws: what another one draws is that one's, and may be
//! drawn otherwise in a fork. Absent: classes, which have names of their own in each style.

use super::{File, Finding};

/// Rules for elements that the file does not draw.
pub fn check(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut in_style = false;
    for (line, text) in file.numbered() {
        match text.trim() {
            "use_style!(" => in_style = true,
            ")" => in_style = false,
            rule if in_style => {
                let foreign = selectors(rule).flat_map(elements).filter(|element| !draws(&file.text, element));
                findings.extend(foreign.map(|element| {
                    file.finding(
                        line,
                        format!("this file draws no <{element}>: its component can have a custom property"),
                    )
                }));
            }
            _ => {}
        }
    }
    findings
}

/// What stands before each bracket of a line, but for queries.
fn selectors(line: &str) -> impl Iterator<Item = &str> {
    let before_brackets = line.rsplit('{').skip(1);
    let selectors = before_brackets.filter_map(|before| before.rsplit([';', '}']).next()).map(str::trim);
    selectors.filter(|selector| !selector.starts_with('@'))
}

/// The names of elements in a selector: `button` in `.actions > button:hover`.
fn elements(selector: &str) -> impl Iterator<Item = &str> {
    let compounds = selector.split([' ', '>', '+', '~', ',', '(', ')']);
    compounds.filter_map(|compound| {
        let end = compound.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(compound.len());
        let is_name = compound.starts_with(|c: char| c.is_ascii_lowercase()) && !["from", "to"].contains(&compound);
        is_name.then_some(&compound[..end])
    })
}

fn draws(text: &str, element: &str) -> bool {
    let tags = text.match_indices('<').map(|(at, _)| &text[at + 1..]);
    tags.filter_map(|tag| tag.strip_prefix(element)).any(|rest| rest.starts_with([' ', '>', '/', '\n']))
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    fn said(rule: &str) -> Vec<String> {
        let markup = "html! { <section><p>{words}</p><Button/></section> }";
        let text = format!("{markup}\nuse_style!(\n    r\"\n    {rule}\n    \"\n)\n");
        check(&file("src/a.rs", &text)).into_iter().map(|finding| finding.says).collect()
    }

    #[test]
    fn elements_of_the_file_classes_and_queries_are_its_own() {
        for rule in [
            "> p { padding: 0; }",
            "&:not(.line) > .actions { --button-white-space: normal; }",
            "@media (max-width: 519px) { > p:first-child { flex-basis: 100%; } }",
            "section > [role='status'] { color: red; }",
            "from { opacity: 0; }",
        ] {
            assert_eq!(said(rule), Vec::<String>::new(), "{rule}");
        }
    }

    #[test]
    fn an_element_of_another_component_is_found() {
        for rule in [
            ".actions > button { white-space: normal; }",
            "p, button:hover { color: red; }",
            "@media (pointer: coarse) { p { color: red; } button { min-height: 44px; } }",
            "&:has(> button) { color: red; }",
        ] {
            assert_eq!(said(rule).len(), 1, "{rule}");
        }
    }
}
