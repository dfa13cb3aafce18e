//! Every assertion is seen to fail on a copy of a template with one thing broken.

use serde_json::{Value, json};

use super::super::{HOST, PORTAL, TEMPLATES, path, policy, read};
use super::{lengths, of};

const CONFIG: &str = "/Resources/Distribution/Properties/DistributionConfig";
const RULE: &str = "/Resources/Bucket/Properties/ReplicationConfiguration/Rules/0";
const HEADERS: &str = "/Resources/HeadersPolicy/Properties/ResponseHeadersPolicyConfig";
const STATEMENT: &str = "/Resources/BucketPolicy/Properties/PolicyDocument/Statement";

fn template(name: &str) -> Value {
    read(&path(name)).expect("it is there")
}

/// What is found in a template once the value at a pointer, from `base` on, is another one.
fn broken(name: &str, base: &str, pointer: &str, value: Value) -> Vec<String> {
    let mut template = template(name);
    let place = template.pointer_mut(&format!("{base}{pointer}"));
    *place.unwrap_or_else(|| panic!("nothing at {base}{pointer}")) = value;
    of(name, &template, HOST)
}

#[track_caller]
fn finds(base: &str, pointer: &str, value: Value, says: &str) {
    finds_in(PORTAL, base, pointer, value, says);
}

#[track_caller]
fn finds_in(name: &str, base: &str, pointer: &str, value: Value, says: &str) {
    let findings = broken(name, base, pointer, value);
    assert!(findings.iter().any(|one| one.contains(says)), "{pointer}: {findings:?}");
}

#[test]
fn the_templates_as_they_are_have_no_findings() {
    for name in TEMPLATES {
        assert_eq!(of(name, &template(name), HOST), [""; 0]);
    }
    assert_eq!(lengths(&policy().expect("it can be made")), [""; 0]);
}

#[test]
fn a_bucket_that_cannot_be_replicated_or_is_not_kept_is_found() {
    let bucket = "/Resources/Bucket";
    finds(bucket, "/Properties/VersioningConfiguration/Status", json!("Suspended"), "no versions");
    finds(bucket, "/Properties/PublicAccessBlockConfiguration/IgnorePublicAcls", json!(false), "not private");
    finds(bucket, "/DeletionPolicy", json!("Delete"), "goes with its stack");
    finds(bucket, "/DeletionPolicy", json!("Retain"), "never came to be");
    finds(bucket, "/UpdateReplacePolicy", json!("Delete"), "when it is replaced");
    finds(bucket, "/Properties/ReplicationConfiguration", Value::Null, "not replicated");
}

#[test]
fn a_replication_rule_that_lacks_something_is_found() {
    finds(RULE, "/Status", json!("Disabled"), "not enabled");
    finds(RULE, "/Filter", Value::Null, "has a filter");
    finds(RULE, "/DeleteMarkerReplication", Value::Null, "delete markers");
    finds(RULE, "/Priority", Value::Null, "priority");
    finds(RULE, "/Destination/Bucket", json!({ "Ref": "ReplicaBucket" }), "is an ARN");
    finds(RULE, "/Destination/Metrics", Value::Null, "demands metrics");
    let rule = template(PORTAL).pointer(RULE).cloned();
    finds(RULE.trim_end_matches("/0"), "", json!([rule, rule]), "priority");
}

#[test]
fn a_bucket_that_the_edge_cannot_read_or_others_can_is_found() {
    finds(STATEMENT, "/0/Action", json!("s3:PutObject"), "may not read");
    finds(STATEMENT, "/1/Action", json!("s3:PutObject"), "may not list");
    finds(STATEMENT, "/0/Condition", Value::Null, "anybody's");
}

#[test]
fn a_cache_policy_that_keeps_what_it_should_not_is_found() {
    let base = "/Resources/RevalidatedPolicy/Properties/CachePolicyConfig";
    finds(base, "/DefaultTTL", json!(86400), "says nothing");
    finds(base, "/MinTTL", json!(60), "longer than the object says");
    let encoding = "/ParametersInCacheKeyAndForwardedToOrigin/EnableAcceptEncodingBrotli";
    finds(base, encoding, json!(false), "both encodings");
}

#[test]
fn a_headers_policy_that_cloudfront_refuses_or_that_says_what_may_be_kept_is_found() {
    let header = |name: &str| json!({ "Header": name, "Override": true, "Value": "" });
    let many: Vec<Value> = (0..11).map(|one| header(&one.to_string())).collect();
    finds(HEADERS, "/CustomHeadersConfig/Items", json!(many), "more than ten");
    finds(HEADERS, "/CustomHeadersConfig/Items", json!([header("A"), header("a")]), "twice");
    finds(HEADERS, "/CustomHeadersConfig/Items", json!([header("Cache-Control")]), "caching");
    finds(HEADERS, "/CustomHeadersConfig/Items", json!([header("Referrer-Policy")]), "no custom header");
    finds(HEADERS, "/SecurityHeadersConfig/ContentSecurityPolicy/Override", json!(false), "gives way");
}

#[test]
fn headers_that_grow_too_long_with_two_instances_are_found() {
    let mut made = policy().expect("it can be made");
    let config = &mut made["Properties"]["ResponseHeadersPolicyConfig"];
    let policy = &mut config["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"]["Fn::Sub"][0];
    *policy = json!("${FrameSources}".repeat(14));
    assert!(lengths(&made)[0].starts_with("\"Content-Security-Policy\" has "), "{:?}", lengths(&made));
}

#[test]
fn an_origin_group_that_does_not_fail_over_is_found() {
    let group = "/OriginGroups/Items/0";
    let member = |id: &str| json!({ "OriginId": id });
    let members = json!([member("first-bucket"), member("first-bucket")]);
    finds(CONFIG, &format!("{group}/Members/Items"), members, "two different");
    finds(CONFIG, &format!("{group}/Members/Items/1"), member("either-bucket"), "is no origin");
    finds(CONFIG, &format!("{group}/Members/Quantity"), json!(1), "members are miscounted");
    let codes = format!("{group}/FailoverCriteria/StatusCodes");
    finds(CONFIG, &format!("{codes}/Quantity"), json!(1), "codes are miscounted");
    finds(CONFIG, &format!("{codes}/Items"), json!([403, 500, 502, 504]), "broken bucket");
    finds(CONFIG, &format!("{codes}/Items"), json!([404, 500, 502, 503, 504]), "missing file");
    finds(CONFIG, "/OriginGroups/Quantity", json!(2), "groups are miscounted");
    finds(CONFIG, "/OriginGroups/Items", json!([]), "one origin group");
}

#[test]
fn an_origin_that_is_not_signed_for_or_is_waited_for_is_found() {
    finds(CONFIG, "/Origins/1/OriginAccessControlId", Value::Null, "not signed");
    finds(CONFIG, "/Origins/1/S3OriginConfig", Value::Null, "no bucket");
    finds(CONFIG, "/Origins/0/ConnectionTimeout", json!(10), "six seconds");
    finds(CONFIG, "/Origins/0/ConnectionTimeout", Value::Null, "an origin says how long");
    finds(CONFIG, "/Origins/0/S3OriginConfig/OriginReadTimeout", Value::Null, "an origin says how long");
    finds(CONFIG, "/Origins/1/S3OriginConfig/OriginReadTimeout", json!(30), "a silent one");
    finds(CONFIG, "/Origins/0/ConnectionAttempts", json!(2), "waits no more");
    finds(CONFIG, "/Origins/0/S3OriginConfig/OriginReadTimeout", json!(3), "waits no more");
}

#[test]
fn a_behavior_that_is_not_like_the_others_is_found() {
    finds(CONFIG, "/DefaultCacheBehavior/TargetOriginId", json!("first-bucket"), "does not use the group");
    finds(CONFIG, "/CacheBehaviors/0/AllowedMethods", json!(["GET", "HEAD"]), "GET, HEAD and OPTIONS");
    finds(CONFIG, "/CacheBehaviors/0/AllowedMethods", json!(["GET", "HEAD", "POST"]), "no POST");
    finds(CONFIG, "/CacheBehaviors/1/Compress", json!(false), "does not compress");
    finds(CONFIG, "/CacheBehaviors/1/ResponseHeadersPolicyId", Value::Null, "sends no headers");
}

#[test]
fn a_distribution_without_strict_tls_or_with_pages_for_errors_is_found() {
    finds(CONFIG, "/Aliases", Value::Null, "its certificate");
    finds(CONFIG, "/ViewerCertificate", json!({ "CloudFrontDefaultCertificate": true }), "its certificate");
    finds(CONFIG, "/ViewerCertificate/MinimumProtocolVersion", json!("TLSv1"), "older TLS");
    finds(CONFIG, "/DefaultRootObject", json!("/index.html"), "no slash");
    finds(CONFIG, "/CustomErrorResponses/0/ErrorCachingMinTTL", json!(10), "an error is kept");
    let page =
        json!({ "ErrorCode": 404, "ErrorCachingMinTTL": 0, "ResponseCode": 200, "ResponsePagePath": "/index.html" });
    finds(CONFIG, "/CustomErrorResponses/1", page, "becomes a page");
    finds(CONFIG, "/CustomErrorResponses", json!([]), "default time");
}

#[test]
fn an_instance_that_does_not_approve_the_portal_is_found() {
    let origin = json!({ "Fn::Sub": "https://${DomainName}/" });
    finds("/Resources/ApprovedOrigin/Properties", "/Origin", origin, "not approved");
}

#[test]
fn a_stack_that_cannot_be_made_where_the_origin_is_approved_already_is_found() {
    finds("/Resources/ApprovedOrigin", "/Condition", Value::Null, "can't be left out");
    finds("/Conditions", "/IsApproved", json!({ "Fn::Equals": ["yes", "yes"] }), "can't be left out");
    finds("/Parameters", "/ApproveOrigin/Default", json!("no"), "unless it is asked for");
}

#[test]
fn an_alarm_that_a_small_fleet_does_not_set_off_or_a_deployment_does_is_found() {
    let finds = |pointer: &str, value: Value, says: &str| {
        finds_in("replica", "/Resources/FailoverAlarm/Properties", pointer, value, says);
    };
    finds("/Threshold", json!(10), "small fleet");
    finds("/Statistic", json!("Average"), "small fleet");
    finds("/Period", json!(900), "quarter of an hour");
    finds("/EvaluationPeriods", json!(1), "does not set it off");
    finds("/DatapointsToAlarm", json!(1), "one deployment");
    finds("/MetricName", json!("HeadRequests"), "what is read");
    finds("/TreatMissingData", json!("breaching"), "nobody reads");
    finds("/Dimensions/0/Value", json!("another"), "another bucket");
    finds("/Dimensions/1/Value", json!("all"), "nothing counts");
    let metrics = "/Resources/Bucket/Properties/MetricsConfigurations/0";
    finds_in("replica", metrics, "", json!({ "Id": "configuration" }), "a deployment reads");
}
