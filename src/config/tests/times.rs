//! Times that are in order, and that nobody can have meant.

use super::*;

#[test]
fn times_that_were_probably_meant_in_seconds_are_doubted() {
    let doubt = |pointer: &str, value: Value| parse(&with(pointer, value).to_string()).expect("it is taken").doubt;
    for name in ["ccpAckTimeout", "ccpSynTimeout", "ccpLoadTimeout", "additionalScriptsTimeout"] {
        let pointer = format!("/ccp/{name}");
        assert_eq!(doubt(&pointer, json!(3)), Some(Doubt::Times), "{name}");
        assert_eq!(doubt(&pointer, json!(99.5)), Some(Doubt::Times), "{name}");
        assert_eq!(doubt(&pointer, json!(100)), None, "{name}");
    }
    let mut whole = with("/ccp/ccpAckTimeout", json!(3));
    whole["ccp"]["standByRegion"]["instanceArn"] = json!("arn:aws:connect:us-west-2:210987654321:instance/1");
    assert_eq!(parse(&whole.to_string()).expect("it is taken").doubt, Some(Doubt::Accounts), "that is no pair at all");
}
