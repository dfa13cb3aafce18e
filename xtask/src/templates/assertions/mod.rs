//! What must hold for a template and what no linter sees. Each is seen to fail on a broken copy, in the tests.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::headers::CSP;

/// How long CloudFront's published quotas let a content security policy be; they name no length for another header.
const LONGEST: usize = 1783;
/// How many custom headers a policy may have by the same quotas.
const MOST: usize = 10;
/// The longest origin of an instance: an alias has at most 45 characters.
const ORIGIN: usize = "https://".len() + 45 + ".my.connect.aws".len();
/// How many seconds a desk that keeps its release waits for its host: `PATIENCE` of `assets/shell/worker.js`. An edge that takes as
/// long to find the second bucket has every desk work with what it kept.
const PATIENCE: i64 = 3;

/// What is wrong with a template for the portal at the host name `host`, each finding with the template's name in front.
pub fn of(name: &str, template: &Value, host: &str) -> Vec<String> {
    let mut findings = Vec::new();
    for (id, resource) in template["Resources"].as_object().into_iter().flatten() {
        let properties = &resource["Properties"];
        let found = match resource["Type"].as_str().unwrap_or_default() {
            "AWS::S3::Bucket" => bucket(resource),
            "AWS::S3::BucketPolicy" => bucket_policy(properties),
            "AWS::CloudFront::Distribution" => distribution(&properties["DistributionConfig"]),
            "AWS::CloudFront::CachePolicy" => cache_policy(&properties["CachePolicyConfig"]),
            "AWS::CloudFront::ResponseHeadersPolicy" => headers_policy(&properties["ResponseHeadersPolicyConfig"]),
            _ => Vec::new(),
        };
        findings.extend(found.into_iter().map(|says| format!("{name}: {id}: {says}")));
    }
    if name == "portal" && template["Resources"]["Bucket"]["Properties"]["ReplicationConfiguration"].is_null() {
        findings.push(format!("{name}: Bucket: is not replicated"));
    }
    if name == "replica" {
        let found = failover_alarm(&template["Resources"]).into_iter();
        findings.extend(found.map(|says| format!("{name}: FailoverAlarm: {says}")));
    }
    if name != "alarms" {
        findings.extend(approval(template, host).into_iter().map(|says| format!("{name}: ApprovedOrigin: {says}")));
    }
    findings
}

/// An instance approves an origin once: a stack that can't leave it out can't be made where somebody has approved it before.
fn approval(template: &Value, host: &str) -> Vec<String> {
    let resource = &template["Resources"]["ApprovedOrigin"];
    let condition = resource["Condition"].as_str().unwrap_or_default();
    let is_asked = json!({ "Fn::Equals": [{ "Ref": "ApproveOrigin" }, "yes"] });
    unless([
        (
            resource["Properties"]["Origin"]["Fn::Sub"] == format!("https://{host}"),
            "the portal's origin is not approved in the instance, or with a trailing slash",
        ),
        (template["Conditions"][condition] == is_asked, "an origin that is approved already can't be left out"),
        (template["Parameters"]["ApproveOrigin"]["Default"] == "yes", "nothing is approved unless it is asked for"),
    ])
}

/// The findings whose condition does not hold.
fn unless(conditions: impl IntoIterator<Item = (bool, &'static str)>) -> Vec<String> {
    conditions.into_iter().filter(|(holds, _)| !holds).map(|(_, says)| says.to_owned()).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn bucket(resource: &Value) -> Vec<String> {
    let properties = &resource["Properties"];
    let public = &properties["PublicAccessBlockConfiguration"];
    let blocks = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];
    let mut findings = unless([
        (properties["VersioningConfiguration"]["Status"] == "Enabled", "has no versions, so it can't be replicated"),
        (blocks.iter().all(|block| public[block] == true), "is not private"),
        (
            resource["DeletionPolicy"] == "RetainExceptOnCreate",
            "goes with its stack, or stays of one that never came to be",
        ),
        (resource["UpdateReplacePolicy"] == "Retain", "goes when it is replaced"),
    ]);
    let mut priorities = BTreeSet::new();
    for rule in list(&properties["ReplicationConfiguration"]["Rules"]) {
        let to = &rule["Destination"];
        findings.extend(unless([
            (rule["Status"] == "Enabled", "the rule is not enabled"),
            (rule["Prefix"].is_null() && rule["Filter"].is_object(), "a rule has a filter, and no prefix beside it"),
            (rule["DeleteMarkerReplication"]["Status"].is_string(), "a filter demands a word on delete markers"),
            (rule["Priority"].as_i64().is_some_and(|one| priorities.insert(one)), "a rule has a priority of its own"),
            (to["Bucket"].to_string().contains(":s3:::"), "the destination is an ARN"),
            (
                to["ReplicationTime"].is_null() || to["Metrics"]["Status"] == "Enabled",
                "replication time demands metrics",
            ),
        ]));
    }
    findings
}

fn bucket_policy(properties: &Value) -> Vec<String> {
    let statements = list(&properties["PolicyDocument"]["Statement"]);
    let granted = |action: &str| {
        let mut granting = statements.iter().filter(|one| one["Effect"] == "Allow" && one["Action"] == action);
        granting.any(|one| one["Principal"]["Service"] == "cloudfront.amazonaws.com")
    };
    let allowed = || statements.iter().filter(|one| one["Effect"] == "Allow");
    unless([
        (granted("s3:GetObject"), "CloudFront may not read"),
        (granted("s3:ListBucket"), "CloudFront may not list, so that a missing file is 403"),
        (
            allowed().all(|one| one["Condition"]["ArnLike"]["AWS:SourceArn"].is_object()),
            "anybody's CloudFront may read",
        ),
    ])
}

/// A desk asks for `config.json` when it is opened, and every quarter of an hour as long as it is: two or three desks have to be enough for
/// the alarm. A deployment that has changed the file reads it back once.
fn failover_alarm(resources: &Value) -> Vec<String> {
    let alarm = &resources["FailoverAlarm"]["Properties"];
    let dimension =
        |name: &str| list(&alarm["Dimensions"]).iter().find(|one| one["Name"] == name).map(|one| &one["Value"]);
    let metrics = list(&resources["Bucket"]["Properties"]["MetricsConfigurations"]);
    let counted = metrics.iter().find(|one| Some(&one["Id"]) == dimension("FilterId"));
    let number = |name: &str| alarm[name].as_i64().unwrap_or_default();
    let minutes = number("Period") * number("EvaluationPeriods") / 60;
    unless([
        (alarm["MetricName"] == "GetRequests", "does not count what is read"),
        (dimension("BucketName") == Some(&json!({ "Ref": "Bucket" })), "counts in another bucket"),
        (counted.is_some(), "nothing counts for it"),
        (counted.is_none_or(|one| one["Prefix"] == "config.json"), "counts what a deployment reads as well"),
        (alarm["Statistic"] == "Sum" && number("Threshold") == 1, "a small fleet does not set it off"),
        (minutes <= 15, "a dead bucket is not seen within a quarter of an hour"),
        (number("DatapointsToAlarm") == 2, "one deployment sets it off"),
        (number("EvaluationPeriods") == 3, "a desk that looks every quarter of an hour does not set it off"),
        (alarm["TreatMissingData"] == "notBreaching", "goes off while nobody reads"),
    ])
}

fn cache_policy(config: &Value) -> Vec<String> {
    let (least, default) = (config["MinTTL"].as_i64(), config["DefaultTTL"].as_i64());
    let key = &config["ParametersInCacheKeyAndForwardedToOrigin"];
    let encodings = ["EnableAcceptEncodingBrotli", "EnableAcceptEncodingGzip"];
    unless([
        (least.is_some_and(|least| least <= 1), "keeps longer than the object says"),
        (least == Some(1) || default == Some(0), "keeps an object that says nothing"),
        (encodings.iter().all(|encoding| key[encoding] == true), "compression needs both encodings in the key"),
    ])
}

fn headers_policy(config: &Value) -> Vec<String> {
    let custom = list(&config["CustomHeadersConfig"]["Items"]);
    let names: Vec<String> = custom.iter().filter_map(|one| Some(one["Header"].as_str()?.to_lowercase())).collect();
    let secure = ["content-security-policy", "strict-transport-security", "referrer-policy", "x-content-type-options"];
    let security = &config["SecurityHeadersConfig"];
    unless([
        (custom.len() <= MOST, "has more than ten custom headers"),
        (names.iter().collect::<BTreeSet<_>>().len() == names.len(), "names a header twice"),
        (!names.iter().any(|name| name == "cache-control"), "caching belongs to the objects"),
        (!names.iter().any(|name| secure.contains(&&**name)), "a security header is no custom header"),
        (security[CSP]["Override"] == true, "the policy gives way to that of an object"),
    ])
}

fn distribution(config: &Value) -> Vec<String> {
    let origins = list(&config["Origins"]);
    let ids: BTreeSet<&str> = origins.iter().filter_map(|origin| origin["Id"].as_str()).collect();
    let groups = list(&config["OriginGroups"]["Items"]);
    let [group] = groups else { return vec!["has one origin group".to_owned()] };
    let members: Vec<&str> =
        list(&group["Members"]["Items"]).iter().filter_map(|member| member["OriginId"].as_str()).collect();
    let codes: Vec<i64> =
        list(&group["FailoverCriteria"]["StatusCodes"]["Items"]).iter().filter_map(Value::as_i64).collect();
    let behaviors = || list(&config["CacheBehaviors"]).iter().chain([&config["DefaultCacheBehavior"]]);
    let certificate = &config["ViewerCertificate"];
    let errors = list(&config["CustomErrorResponses"]);
    unless([
        (members.len() == 2 && members[0] != members[1], "the group has two different members"),
        (members.iter().all(|member| ids.contains(member)), "a member of the group is no origin"),
        (group["Members"]["Quantity"] == members.len(), "the members are miscounted"),
        (group["FailoverCriteria"]["StatusCodes"]["Quantity"] == codes.len(), "the codes are miscounted"),
        (config["OriginGroups"]["Quantity"] == groups.len(), "the groups are miscounted"),
        ([500, 502, 503, 504].iter().all(|code| codes.contains(code)), "a broken bucket is not left"),
        (!codes.contains(&404), "a missing file is asked for in both buckets"),
        (origins.iter().all(|origin| origin["OriginAccessControlId"].is_object()), "an origin is not signed for"),
        (origins.iter().all(|origin| origin["S3OriginConfig"]["OriginAccessIdentity"] == ""), "an origin is no bucket"),
        (origins.iter().all(|origin| waits(origin).is_some()), "an origin says how long it is waited for"),
        (
            origins.iter().filter_map(waits).all(|[connecting, reading]| connecting <= 6 && reading <= 10),
            "a dead bucket is waited for longer than six seconds, or a silent one than ten",
        ),
        (
            origins.iter().filter(|origin| members.first().is_some_and(|id| origin["Id"] == *id)).all(leaves_in_time),
            "the second bucket is asked when a desk waits no more",
        ),
        (behaviors().all(|one| one["TargetOriginId"] == group["Id"]), "a behavior does not use the group"),
        (behaviors().all(|one| list(&one["AllowedMethods"]).len() == 3), "a group takes GET, HEAD and OPTIONS only"),
        (behaviors().all(|one| !list(&one["AllowedMethods"]).contains(&json!("POST"))), "a group takes no POST"),
        (behaviors().all(|one| one["Compress"] == true), "a behavior does not compress"),
        (
            behaviors().all(|one| one["ResponseHeadersPolicyId"] == json!({ "Ref": "HeadersPolicy" })),
            "a behavior sends no headers",
        ),
        (
            config["Aliases"].is_array() && !certificate["AcmCertificateArn"].is_null(),
            "a host name needs its certificate",
        ),
        (certificate["MinimumProtocolVersion"] == "TLSv1.2_2021", "older TLS is spoken"),
        (config["DefaultRootObject"] == "index.html", "the root object has no slash"),
        (errors.iter().all(|error| error["ErrorCachingMinTTL"] == 0), "an error is kept"),
        (errors.iter().all(|error| error["ResponsePagePath"].is_null()), "an error becomes a page"),
        (
            [403, 404, 503].iter().all(|code| errors.iter().any(|one| one["ErrorCode"] == *code)),
            "an error is kept for the default time",
        ),
    ])
}

/// How many seconds an origin may take to be connected with, and to answer.
fn waits(origin: &Value) -> Option<[i64; 2]> {
    let connecting = origin["ConnectionAttempts"].as_i64()? * origin["ConnectionTimeout"].as_i64()?;
    Some([connecting, origin["S3OriginConfig"]["OriginReadTimeout"].as_i64()?])
}

fn leaves_in_time(origin: &Value) -> bool {
    waits(origin).is_some_and(|waits| waits.iter().all(|seconds| *seconds < PATIENCE))
}

/// The headers that grow with the instances, with two of the longest names.
pub fn lengths(policy: &Value) -> Vec<String> {
    let config = &policy["Properties"]["ResponseHeadersPolicyConfig"];
    let custom = list(&config["CustomHeadersConfig"]["Items"]).iter().map(|one| (&one["Header"], &one["Value"]));
    let security = &config["SecurityHeadersConfig"][CSP][CSP];
    let name = json!("Content-Security-Policy");
    let too_long = |(name, value): (&Value, &Value)| {
        let length = length(value);
        (length > LONGEST)
            .then(|| format!("{name} has {length} characters with two instances, and {LONGEST} are allowed"))
    };
    custom.chain([(&name, security)]).filter_map(too_long).collect()
}

fn length(value: &Value) -> usize {
    let origins = [
        ("${QuotedFrameSources}", 2 * ORIGIN + 5),
        ("${FrameSources}", 2 * ORIGIN + 1),
        ("${ConnectSources}", 2 * ORIGIN + 1),
    ];
    let Some(text) = value["Fn::Sub"][0].as_str() else { return value.as_str().unwrap_or_default().len() };
    origins.iter().fold(text.to_owned(), |text, (name, length)| text.replace(name, &"x".repeat(*length))).len()
}

#[cfg(test)]
mod tests;
