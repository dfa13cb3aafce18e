//! Fields that are there more than once.

use super::*;

#[test]
fn a_field_that_is_there_twice_is_named_with_what_it_has_the_second_time() {
    let text = SAMPLE.replace("\"loginPopup\": true", "\"loginPopup\": true, \"loginPopup\": false");
    let expected = Problem { path: "ccp.loginPopup".into(), found: Some("false".into()), what: What::Repeated };
    assert_eq!(problems_of(&text), [expected]);
}

#[test]
fn of_an_object_that_is_there_twice_the_last_one_is_read() {
    for name in ["desk", "ccp"] {
        let before = SAMPLE.replace(&format!("\"{name}\""), &format!("\"{name}\": {{}}, \"{name}\""));
        let expected = Problem { path: name.into(), found: Some("{ … }".into()), what: What::Repeated };
        assert_eq!(problems_of(&before), [expected], "an empty one before it");
    }
    let after = problems_of(&SAMPLE.replace("\"desk\"", "\"ccp\": {}, \"desk\""));
    let address = after.iter().find(|problem| problem.path == "ccp.ccpUrl").expect("it is not there");
    assert!(matches!(address.what, What::Missing { .. }) && address.found.is_none(), "{address:?}");
}
