//! The portal's address out of what a person has pasted: its page, one of its routes, a bare host; and the origin of a frame. Absent:
//! asking for them.

use url::Url;

use crate::checks::{origin_of, same_origin};

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

/// The origin of what a frame shows, in the words of a policy: `https://*.example.com` is one as well.
///
/// # Errors
///
/// Why what was given has none.
pub fn frame(given: &str) -> Result<String, String> {
    let given = given.trim();
    let whole = if given.contains("://") { given.to_owned() } else { format!("https://{given}") };
    let is_plain = |host: &str| host.chars().all(|c| c.is_ascii_alphanumeric() || "-._*".contains(c));
    let is_named = |url: &Url| url.username().is_empty() && url.password().is_none();
    let is_shown = |url: &Url| ["https", "http"].contains(&url.scheme()) && url.host_str().is_some_and(is_plain);
    let url = Url::parse(&whole).ok().filter(|url| is_named(url) && is_shown(url));
    url.and_then(|url| origin_of(&url)).ok_or_else(|| "https://login.example.com is an origin".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{frame, root, same_origin, told};

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
    fn a_port_that_is_the_scheme_s_own_is_none_between_quotation_marks_too() {
        for (source, plain) in [
            ("https://A.example.com:443", "https://a.example.com"),
            ("\"https://a.example.com:443\"", "\"https://a.example.com\""),
            ("\"http://a.localhost:80\"", "\"http://a.localhost\""),
            ("\"https://a.example.com:8443\"", "\"https://a.example.com:8443\""),
            ("a.example.com:443", "a.example.com:443"),
        ] {
            assert_eq!(same_origin(source), plain);
        }
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

    #[test]
    fn an_origin_of_a_frame_is_taken_however_it_is_written_and_what_is_none_is_refused() {
        let origin = "https://login.example.com";
        for given in [
            origin,
            "https://login.example.com/",
            "HTTPS://Login.Example.com:443/saml?x=1#y",
            " login.example.com ",
            "login.example.com/",
        ] {
            assert_eq!(frame(given).as_deref(), Ok(origin), "{given}");
        }
        assert_eq!(frame("login.example.com:8443").as_deref(), Ok("https://login.example.com:8443"));
        assert_eq!(frame("https://*.example.com/").as_deref(), Ok("https://*.example.com"));
        assert_eq!(frame("http://127.0.0.1:4000").as_deref(), Ok("http://127.0.0.1:4000"));
        for given in [
            "",
            "https://",
            "'self'",
            "ftp://login.example.com",
            "me@login.example.com",
            "two words",
            "a.com,b.com",
            "data:x",
        ] {
            assert!(frame(given).is_err(), "{given}");
        }
    }
}
