//! Telling "no network" from other failures of cargo, npm, rustup and apt.
//!
//! None of them has an exit code for it, so their words have to do. A miss only
//! means that the person reads the program's own message instead of one line.

/// Fragments, in lower case, of what those programs say when a server cannot be reached.
const PHRASES: &[&str] = &[
    "could not resolve host",
    "couldn't resolve host",
    "could not resolve proxy",
    "couldn't resolve proxy",
    "failed to resolve address",
    "could not resolve '",
    "temporary failure resolving",
    "temporary failure in name resolution",
    "dns error",
    "could not connect to server",
    "couldn't connect to server",
    "failed to connect to",
    "unable to connect to",
    "network is unreachable",
    "connection refused",
    "connection timed out",
    "operation timed out",
    "timeout was reached",
    "spurious network error",
    "enotfound",
    "eai_again",
    "econnrefused",
    "econnreset",
    "etimedout",
    "enetunreach",
    "enotcached",
    "error sending request for url",
];

/// Whether a program's output says that a server could not be reached.
pub fn was_unreachable(output: &str) -> bool {
    let output = output.to_lowercase();
    PHRASES.iter().any(|phrase| output.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::was_unreachable;

    #[test]
    fn each_program_is_recognised_offline() {
        for said in [
            "warning: spurious network error (3 tries remaining): [6] Could not resolve hostname",
            "[6] Couldn't resolve host name (Could not resolve host: index.crates.io)",
            "npm error code EAI_AGAIN",
            "npm error code ENOTFOUND",
            "error: could not download file: error sending request for url (https://example.org/)",
            "W: Failed to fetch Temporary failure resolving 'deb.example.org'",
        ] {
            assert!(was_unreachable(said), "{said}");
        }
    }

    #[test]
    fn a_compile_error_is_not_a_network_problem() {
        assert!(!was_unreachable("error[E0425]: cannot find value `x` in this scope"));
        assert!(!was_unreachable("npm error code EUSAGE"));
    }
}
