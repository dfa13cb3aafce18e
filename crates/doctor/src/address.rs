//! The portal's address out of what a person has pasted: its page, one of its routes, a bare host. Absent: asking for it.

use crate::checks::same_origin;

/// Files that are the portal's page itself.
const PAGE: [&str; 3] = ["", "/", "/index.html"];

/// The root of the portal: scheme and host.
///
/// # Errors
///
/// Why what was given is no address of a portal.
pub fn root(given: &str) -> Result<String, String> {
    let given = given.trim();
    let refused = |why: &str| Err(format!("`{given}` is no address of a portal: {why}"));
    let (scheme, rest) = match given.split_once("://") {
        Some((scheme, rest)) => (scheme.to_lowercase(), rest),
        // Browsers show hosts without it.
        None => ("https".to_owned(), given),
    };
    if !["https", "http"].contains(&&*scheme) {
        return refused("it begins with https://");
    }
    let (host, after) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    if host.is_empty() || host.contains(|c: char| c.is_whitespace() || c == '@') {
        return refused("https://desk.example.com is one");
    }
    let root = same_origin(&format!("{scheme}://{host}"));
    let path = after.split(['?', '#']).next().unwrap_or_default();
    if !PAGE.contains(&path) {
        return refused(&format!(
            "the page asks for its files at the root of its host, and works in no folder. If that is where they are, ask for {root}; \
             if they are under {path}, give them a host name of their own (docs/hosting.md, Paths)"
        ));
    }
    Ok(root)
}

/// What is looked at, where that is not what was given.
pub fn told(given: &str, root: &str) -> Option<String> {
    (given.trim_end_matches('/') != root).then(|| format!("This is about {root}, the root of what was given."))
}

#[cfg(test)]
mod tests {
    use super::{root, told};

    const ROOT: &str = "https://desk.example.com";

    #[test]
    fn what_is_pasted_from_a_browser_leads_to_the_root() {
        for given in [ROOT, "https://desk.example.com/"] {
            assert_eq!(root(given).as_deref(), Ok(ROOT));
            assert_eq!(told(given, ROOT), None);
        }
        for given in [
            "https://desk.example.com/#/logs",
            "https://desk.example.com/?x=1",
            "https://desk.example.com?x=/a/b",
            "https://desk.example.com/index.html#/preflight",
            "HTTPS://Desk.Example.com/",
            "https://desk.example.com:443",
            " https://desk.example.com ",
            "desk.example.com",
            "desk.example.com/#/logs",
        ] {
            assert_eq!(root(given).as_deref(), Ok(ROOT), "{given}");
            assert!(told(given, ROOT).is_some_and(|told| told.contains(ROOT)), "{given}");
        }
        assert_eq!(root("http://127.0.0.1:4000/#/").as_deref(), Ok("http://127.0.0.1:4000"));
    }

    #[test]
    fn what_has_no_portal_at_its_root_is_refused_with_the_reason() {
        for given in ["ftp://desk.example.com", "https://", "", "https://me@desk.example.com", "not an address"] {
            assert!(root(given).is_err_and(|why| why.contains("is no address of a portal")), "{given}");
        }
        for given in
            ["https://desk.example.com/desk", "https://desk.example.com/desk/index.html", "desk.example.com/a/#/"]
        {
            let why = root(given).expect_err("it is a folder");
            assert!(why.contains("works in no folder") && why.contains("ask for https://desk.example.com;"), "{why}");
        }
    }
}
