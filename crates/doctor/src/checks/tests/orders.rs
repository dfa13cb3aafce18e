//! Orders in `shell.json`: what no desk understands, and what desks take in its place.

use super::host::*;
use crate::finding::Severity;

#[test]
fn orders_that_no_desk_understands_are_named() {
    let order = |said: &str| {
        let mut host = Host::good();
        host.file("/shell.json").body = said.into();
        let findings = host.findings();
        assert!(findings.iter().all(|one| one.check == "orders"), "{findings:#?}");
        findings.into_iter().map(|one| one.place).collect::<Vec<_>>()
    };
    for said in ["{share:5,}", "<!doctype html>", "[]", "null", ""] {
        assert_eq!(order(said), ["shell.json"], "{said}");
    }
    assert_eq!(order(r#"{ "Share": 5, "worker": "Off" }"#), ["Share", "worker"]);
    assert_eq!(order(r#"{ "worker": false, "share": "5", "lookMinutes": 0, "takeMinutes": null }"#).len(), 4);
    assert_eq!(order(r#"{ "share": 101, "lookMinutes": 50000, "takeMinutes": -1 }"#).len(), 3);
    assert_eq!(order(r#"{ "worker": "off" }"#), ["worker"]);
    assert!(order(r#"{ "share": 5, "lookMinutes": 1, "takeMinutes": 0 }"#).is_empty());
    assert!(order("{}").is_empty());
}

#[test]
fn minutes_out_of_range_are_a_warning_with_what_desks_take_for_them() {
    let taken = |name: &str, said: &str| {
        let mut host = Host::good();
        host.file("/shell.json").body = format!("{{ \"{name}\": {said} }}").into();
        let findings = host.findings();
        let [one] = &findings[..] else { panic!("{name} {said}: {findings:#?}") };
        assert_eq!((one.severity, one.check, &*one.place), (Severity::Warning, "orders", name));
        one.cause.rsplit(' ').next().unwrap_or_default().to_owned()
    };
    let looks = [("0.5", "1"), ("2000", "1440"), ("0", "15"), ("-3", "15"), ("null", "15"), ("\"fifteen\"", "15")];
    for (said, expected) in looks {
        assert_eq!(taken("lookMinutes", said), expected, "{said}");
    }
    for (said, expected) in [("2000", "1440"), ("-3", "15"), ("true", "15")] {
        assert_eq!(taken("takeMinutes", said), expected, "{said}");
    }
}
