//! Just enough of the policy headers to see whether they let the CCPs in. Absent: enforcing them, which is the browser's.

/// The list that counts for a kind of source: the first of `directives` that the policy names.
fn sources<'a>(policy: &'a str, directives: &[&str]) -> Option<Vec<&'a str>> {
    directives.iter().find_map(|wanted| {
        policy.split(';').find_map(|directive| {
            let mut words = directive.split_ascii_whitespace();
            words.next()?.eq_ignore_ascii_case(wanted).then(|| words.collect())
        })
    })
}

/// Whether every policy in a `Content-Security-Policy` allows `wanted` from the first of `directives` that it names.
fn every_policy(header: &str, directives: &[&str], wanted: impl Fn(&str) -> bool) -> bool {
    header.split(',').all(|policy| sources(policy, directives).is_none_or(|sources| sources.into_iter().any(&wanted)))
}

/// Whether the policy lets the page `own` show frames from `origin`.
pub(super) fn may_frame(header: &str, own: &str, origin: &str) -> bool {
    every_policy(header, &["frame-src", "child-src", "default-src"], |source| covers(source, own, origin))
}

/// Whether the policy lets the page `own` ask `origin`.
pub(super) fn may_ask(header: &str, own: &str, origin: &str) -> bool {
    every_policy(header, &["connect-src", "default-src"], |source| covers(source, own, origin))
}

/// Whether the policy lets WebAssembly be compiled.
pub(super) fn may_compile(header: &str) -> bool {
    every_policy(header, &["script-src", "default-src"], |source| {
        matches!(source.to_ascii_lowercase().as_str(), "'wasm-unsafe-eval'" | "'unsafe-eval'")
    })
}

/// Whether a `Permissions-Policy` lets a page hand `feature` on to frames of `origin`. One that it does not name may be.
pub(super) fn may_delegate(header: &str, feature: &str, own: &str, origin: &str) -> bool {
    let named = header.split(',').find_map(|entry| {
        let (name, list) = entry.split_once('=')?;
        (name.trim() == feature).then_some(list)
    });
    named.is_none_or(|list| {
        let list = list.split(';').next().unwrap_or_default().trim().trim_start_matches('(').trim_end_matches(')');
        list.split_ascii_whitespace().any(|source| match source {
            "*" => true,
            "self" => own == origin,
            source => covers(source.trim_matches('"'), own, origin),
        })
    })
}

/// Whether a source expression covers an origin. Paths are not compared.
fn covers(source: &str, own: &str, origin: &str) -> bool {
    let source = source.to_ascii_lowercase();
    let origin = origin.to_ascii_lowercase();
    let Some((scheme, host)) = origin.split_once("://") else { return false };
    match source.as_str() {
        "*" => true,
        "'self'" => own.eq_ignore_ascii_case(&origin),
        quoted if quoted.starts_with('\'') => false,
        source if source.strip_suffix(':') == Some(scheme) => true,
        source => {
            let (needed, rest) = source.split_once("://").unwrap_or((scheme, source));
            let wanted = rest.split('/').next().unwrap_or_default();
            // A page that allows plain http allows https of the same host too.
            (needed == scheme || (needed == "http" && scheme == "https"))
                && is_host(without_own_port(scheme, wanted), host)
        }
    }
}

/// A host without a port that is the scheme's own: of `example.com:443` on `https`, `example.com`.
pub(super) fn without_own_port<'a>(scheme: &str, host: &'a str) -> &'a str {
    host.strip_suffix(if scheme == "http" { ":80" } else { ":443" }).unwrap_or(host)
}

fn is_host(wanted: &str, host: &str) -> bool {
    let (wanted, any_port) = wanted.strip_suffix(":*").map_or((wanted, false), |wanted| (wanted, true));
    let host = if any_port { host.split(':').next().unwrap_or_default() } else { host };
    match wanted.strip_prefix('*') {
        Some(tail) => host.len() > tail.len() && host.ends_with(tail),
        None => host == wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "https://desk.example.com";
    const CCP: &str = "https://acme.my.connect.aws";

    #[test]
    fn a_source_covers_its_own_origin_its_subdomains_or_everything() {
        for source in [
            "*",
            "https:",
            CCP,
            "acme.my.connect.aws",
            "https://*.my.connect.aws",
            "https://acme.my.connect.aws/ccp-v2/",
            "acme.my.connect.aws:*",
            "https://acme.my.connect.aws:443",
            "ACME.my.connect.aws:443",
            "https://*.my.connect.aws:443/",
        ] {
            assert!(covers(source, OWN, CCP), "{source}");
        }
        for source in [
            "'self'",
            "'none'",
            "http:",
            "https://my.connect.aws",
            "https://acme.my.connect.aws:8443",
            "https://acme.my.connect.aws:80",
            "https://*.awsapps.com",
        ] {
            assert!(!covers(source, OWN, CCP), "{source}");
        }
        assert!(covers("'self'", OWN, OWN));
    }

    #[test]
    fn frames_fall_back_to_wider_directives() {
        for header in ["", "script-src 'self'", "default-src 'none'; frame-src *", "default-src https:"] {
            assert!(may_frame(header, OWN, CCP), "{header}");
        }
        for header in
            ["default-src 'self'", "frame-src 'none'; default-src *", "frame-src", "frame-src *, frame-src 'self'"]
        {
            assert!(!may_frame(header, OWN, CCP), "{header}");
        }
    }

    #[test]
    fn webassembly_needs_a_word_of_its_own() {
        assert!(may_compile("script-src 'self' 'wasm-unsafe-eval'"));
        assert!(may_compile("frame-src 'none'"));
        assert!(!may_compile("script-src 'self'"));
        assert!(!may_compile("default-src 'self'"));
    }

    #[test]
    fn a_permission_that_is_not_named_can_be_handed_on() {
        let allowed = "microphone=(self \"https://acme.my.connect.aws\"), camera=*";
        assert!(may_delegate(allowed, "microphone", OWN, CCP));
        assert!(may_delegate(allowed, "camera", OWN, CCP));
        assert!(may_delegate(allowed, "autoplay", OWN, CCP));
        for header in ["microphone=()", "microphone=self", "microphone=(self \"https://other.example\")"] {
            assert!(!may_delegate(header, "microphone", OWN, CCP), "{header}");
        }
    }
}
