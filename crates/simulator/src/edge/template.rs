//! The templates of a deployment, as far as an edge is made of them: what it does is what they say, so that a template that
//! is wrong shows in a browser.
//!
//! Deliberately absent: defaults of our own. What a template leaves out is what CloudFront's API reference says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thiserror::Error;

use super::bucket::{Bucket, Rights};
use super::intrinsics::Scope;
use super::policy::{CachePolicy, HeadersPolicy};

/// Why no edge could be made of the templates.
#[derive(Debug, Error)]
pub enum TemplateError {
    /// One can't be read.
    #[error("cannot read the template `{path}`: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// One holds something that no distribution can be made of, or that is not imitated.
    #[error("the template `{path}` makes no edge: {what}")]
    Wrong {
        /// The file.
        path: PathBuf,
        /// What is wrong, and where.
        what: String,
    },
}

/// A distribution.
#[derive(Debug)]
pub struct Distribution {
    /// What `/` stands for.
    pub root: String,
    /// In the order in which they are looked at; the last one fits everything.
    behaviors: Vec<Behavior>,
    /// The origins, which [`Target`] names by their place.
    pub origins: Vec<Origin>,
    /// How long an error of this status is kept at least.
    errors: BTreeMap<u16, Duration>,
    /// What the headers policies refer to, but for the origins of a world.
    pub scope: Scope,
}

/// How requests for some paths are answered.
#[derive(Debug)]
pub struct Behavior {
    pattern: String,
    /// Which methods are answered at all.
    pub methods: Vec<String>,
    /// Whether answers are compressed.
    pub compress: bool,
    /// What is kept, and for how long.
    pub cache: CachePolicy,
    /// What is added to answers.
    pub headers: Option<HeadersPolicy>,
    /// Where answers come from.
    pub target: Target,
}

/// An origin, or a group of two.
#[derive(Clone, Debug)]
pub struct Target {
    /// The places of its members.
    pub members: Vec<usize>,
    /// With which answers the next member is asked.
    pub codes: Vec<u16>,
}

/// An origin.
#[derive(Debug)]
pub struct Origin {
    /// Its name in the template.
    pub id: String,
    /// How often a connection is tried.
    pub attempts: u32,
    /// How long one may take to come about.
    pub connecting: Duration,
    /// How long an answer may take.
    pub reading: Duration,
    /// Which bucket is at its address; without one, the address leads nowhere.
    pub bucket: Option<Bucket>,
    /// What the edge may do there.
    pub rights: Rights,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Config {
    #[serde(default)]
    cache_behaviors: Vec<RawBehavior>,
    default_cache_behavior: RawBehavior,
    #[serde(default)]
    custom_error_responses: Vec<RawError>,
    #[serde(default)]
    default_root_object: String,
    origin_groups: Option<Items<RawGroup>>,
    origins: Vec<RawOrigin>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct RawBehavior {
    allowed_methods: Vec<String>,
    cache_policy_id: String,
    #[serde(default)]
    compress: bool,
    #[serde(default)]
    path_pattern: String,
    response_headers_policy_id: Option<String>,
    target_origin_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct RawError {
    error_code: u16,
    #[serde(rename = "ErrorCachingMinTTL")]
    least: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Items<T> {
    items: Vec<T>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct RawGroup {
    failover_criteria: Criteria,
    id: String,
    members: Items<Member>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Criteria {
    status_codes: Items<u16>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Member {
    origin_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct RawOrigin {
    connection_attempts: Option<u32>,
    connection_timeout: Option<u64>,
    domain_name: String,
    id: String,
    #[serde(default)]
    origin_access_control_id: String,
    s3_origin_config: S3Origin,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct S3Origin {
    origin_read_timeout: Option<u64>,
}

impl Distribution {
    /// Reads `portal.json` and `replica.json` of a folder.
    ///
    /// # Errors
    ///
    /// Names the file, and what in it makes no edge.
    pub fn read(folder: &Path) -> Result<Self, TemplateError> {
        let path = folder.join("portal.json");
        let wrong = |what| TemplateError::Wrong { path: path.clone(), what };
        let template = json(&path)?;
        let rights = [rights(&template), rights(&json(&folder.join("replica.json"))?)];
        Self::of(&template, rights).map_err(wrong)
    }

    fn of(template: &Value, rights: [Rights; 2]) -> Result<Self, String> {
        let mut scope = Scope::of(template);
        scope.set("ReplicaBucket", Bucket::Second.name().into());
        scope.set("ReplicaRegion", "second-region".into());
        let domain = |bucket: Bucket, region| format!("{}.s3.{region}.amazonaws.com", bucket.name());
        scope.set("Bucket.RegionalDomainName", domain(Bucket::First, "first-region").into());
        let mut config = of_kind(template, "Distribution")?["DistributionConfig"].clone();
        // What only says who may see it, and where it is written down.
        for field in ["Aliases", "Comment", "Logging", "ViewerCertificate"] {
            config.as_object_mut().ok_or("DistributionConfig is no object")?.remove(field);
        }
        let config: Config = parsed("Distribution", scope.resolve(&config)?)?;
        let places = [(Bucket::First, "first-region"), (Bucket::Second, "second-region")];
        let at = |name: &str| places.iter().find(|(bucket, region)| domain(*bucket, region) == name).map(|at| at.0);
        let origins: Vec<Origin> = config.origins.into_iter().map(|raw| raw.with(rights, at)).collect();
        let place = |id: &str| origins.iter().position(|origin| origin.id == id);
        let groups = config.origin_groups.map(|groups| groups.items).unwrap_or_default();
        let target = |id: &str| {
            let Some(group) = groups.iter().find(|group| group.id == id) else {
                let place = place(id).ok_or_else(|| format!("no origin is named {id}"))?;
                return Ok(Target { members: vec![place], codes: Vec::new() });
            };
            let ids = group.members.items.iter().map(|member| &member.origin_id);
            let members: Result<_, String> =
                ids.map(|id| place(id).ok_or_else(|| format!("no origin is named {id}"))).collect();
            Ok::<_, String>(Target { members: members?, codes: group.failover_criteria.status_codes.items.clone() })
        };
        let mut behaviors = Vec::new();
        let last = RawBehavior { path_pattern: "*".to_owned(), ..config.default_cache_behavior };
        for raw in config.cache_behaviors.into_iter().chain([last]) {
            let cache = properties(template, &raw.cache_policy_id)?["CachePolicyConfig"].clone();
            let headers = raw.response_headers_policy_id.as_deref();
            let headers = headers.map(|id| HeadersPolicy::of(properties(template, id)?)).transpose()?;
            behaviors.push(Behavior {
                pattern: raw.path_pattern,
                methods: raw.allowed_methods,
                compress: raw.compress,
                cache: parsed(&raw.cache_policy_id, scope.resolve(&cache)?)?,
                headers,
                target: target(&raw.target_origin_id)?,
            });
        }
        let errors = config.custom_error_responses.iter();
        let errors = errors.map(|error| (error.error_code, Duration::from_secs(error.least))).collect();
        Ok(Self { root: config.default_root_object, behaviors, origins, errors, scope })
    }

    /// The first behavior whose pattern fits; `None` only where the template's last one fits nothing.
    pub fn behavior(&self, path: &str) -> Option<&Behavior> {
        let path = path.trim_start_matches('/');
        self.behaviors
            .iter()
            .find(|behavior| fits(behavior.pattern.trim_start_matches('/').as_bytes(), path.as_bytes()))
    }

    /// How long an error is kept: what the template says, else ten seconds of those that CloudFront keeps unasked.
    pub fn keeps_error(&self, status: u16) -> Duration {
        let unasked = matches!(status, 404 | 414 | 500..=504).then_some(Duration::from_secs(10));
        self.errors.get(&status).copied().or(unasked).unwrap_or_default()
    }
}

impl RawOrigin {
    fn with(self, rights: [Rights; 2], at: impl Fn(&str) -> Option<Bucket>) -> Origin {
        let bucket = at(&self.domain_name);
        let of_bucket = bucket.map(|bucket| rights[bucket as usize]).unwrap_or_default();
        // Without an access control requests are not signed, and a private bucket shows itself to nobody.
        let rights = if self.origin_access_control_id.is_empty() { Rights::default() } else { of_bucket };
        Origin {
            id: self.id,
            attempts: self.connection_attempts.unwrap_or(3),
            connecting: Duration::from_secs(self.connection_timeout.unwrap_or(10)),
            reading: Duration::from_secs(self.s3_origin_config.origin_read_timeout.unwrap_or(30)),
            bucket,
            rights,
        }
    }
}

/// Whether a path fits a pattern of CloudFront: `*` is any number of characters, also of slashes, and `?` is one.
fn fits(pattern: &[u8], path: &[u8]) -> bool {
    match (pattern, path) {
        ([], []) => true,
        ([b'*', rest @ ..], _) => fits(rest, path) || matches!(path, [_, after @ ..] if fits(pattern, after)),
        ([b'?', rest @ ..], [_, after @ ..]) => fits(rest, after),
        ([one, rest @ ..], [other, after @ ..]) if one == other => fits(rest, after),
        _ => false,
    }
}

/// What the policy of a template's bucket lets the edge do.
fn rights(template: &Value) -> Rights {
    let policies = template["Resources"].as_object().into_iter().flat_map(|resources| resources.values());
    let policies = policies.filter(|resource| resource["Type"] == "AWS::S3::BucketPolicy");
    let statements = policies.filter_map(|policy| policy["Properties"]["PolicyDocument"]["Statement"].as_array());
    let granting: Vec<&Value> = statements
        .flatten()
        .filter(|one| one["Effect"] == "Allow" && one["Principal"]["Service"] == "cloudfront.amazonaws.com")
        .collect();
    let may = |action| granting.iter().any(|one| one["Action"] == action);
    Rights { read: may("s3:GetObject"), list: may("s3:ListBucket") }
}

fn json(path: &Path) -> Result<Value, TemplateError> {
    let text = std::fs::read_to_string(path).map_err(|source| TemplateError::Read { path: path.to_owned(), source })?;
    let wrong = |error: serde_json::Error| TemplateError::Wrong { path: path.to_owned(), what: error.to_string() };
    serde_json::from_str(&text).map_err(wrong)
}

fn properties<'a>(template: &'a Value, id: &str) -> Result<&'a Value, String> {
    template["Resources"].get(id).map(|resource| &resource["Properties"]).ok_or_else(|| format!("{id} is not there"))
}

fn of_kind<'a>(template: &'a Value, kind: &str) -> Result<&'a Value, String> {
    let mut resources = template["Resources"].as_object().into_iter().flat_map(|resources| resources.values());
    let found = resources.find(|resource| resource["Type"] == format!("AWS::CloudFront::{kind}"));
    found.map(|resource| &resource["Properties"]).ok_or_else(|| format!("it has no {kind}"))
}

fn parsed<T: DeserializeOwned>(name: &str, value: Value) -> Result<T, String> {
    serde_json::from_value(value).map_err(|error| format!("{name}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{Bucket, Distribution, Rights, fits};
    use serde_json::{Value, json};
    use std::time::Duration;

    const PORTAL: &str = include_str!("../../../../deploy/cloudformation/portal.json");
    const CONFIG: &str = "/Resources/Distribution/Properties/DistributionConfig";

    fn read(change: impl FnOnce(&mut Value)) -> Result<Distribution, String> {
        let mut template = serde_json::from_str(PORTAL).expect("the template is JSON");
        change(&mut template);
        Distribution::of(&template, [Rights { read: true, list: true }; 2])
    }

    fn with(pointer: &str, value: Value) -> Result<Distribution, String> {
        read(|template| *template.pointer_mut(&format!("{CONFIG}{pointer}")).expect("it is there") = value)
    }

    #[test]
    fn the_template_that_is_deployed_is_an_edge_before_both_buckets() {
        let edge = read(|_| ()).expect("an edge");
        assert_eq!(edge.root, "index.html");
        let kept = edge.behavior("/ambidesk-0123456789abcdef_bg.wasm").expect("every path has a behavior");
        assert_eq!(kept.cache.least(), Duration::from_secs(1));
        let other = edge.behavior("/locales/de.ftl").expect("every path has a behavior");
        assert_eq!(other.cache.least(), Duration::ZERO);
        for target in [&kept.target, &other.target] {
            let buckets = target.members.iter().map(|place| edge.origins[*place].bucket);
            assert_eq!(buckets.collect::<Vec<_>>(), [Some(Bucket::First), Some(Bucket::Second)]);
            assert!(target.codes.contains(&503) && !target.codes.contains(&404));
        }
        assert!(edge.origins.iter().all(|origin| origin.rights.read));
        assert_eq!(edge.keeps_error(404), Duration::ZERO);
    }

    #[test]
    fn what_is_broken_in_a_template_shows_in_its_edge() {
        let nowhere = with("/Origins/0/DomainName", json!("desk.s3.amazonaws.com")).expect("an edge");
        assert_eq!(nowhere.origins[0].bucket, None);
        let unsigned = with("/Origins/0/OriginAccessControlId", json!("")).expect("an edge");
        assert!(!unsigned.origins[0].rights.read);
        let patient = with("/Origins/0", json!({ "Id": "first-bucket", "DomainName": "", "S3OriginConfig": {} }));
        let patient = &patient.expect("an edge").origins[0];
        assert_eq!((patient.attempts, patient.connecting.as_secs(), patient.reading.as_secs()), (3, 10, 30));
        assert_eq!(
            with("/CustomErrorResponses", json!([])).expect("an edge").keeps_error(404),
            Duration::from_secs(10)
        );
        let member =
            with("/OriginGroups/Items/0/Members/Items/1/OriginId", json!("third")).expect_err("no such origin");
        assert!(member.contains("third"), "{member}");
        let policy = with("/DefaultCacheBehavior/CachePolicyId", json!({ "Ref": "Gone" })).expect_err("no such policy");
        assert!(policy.contains("Gone"), "{policy}");
    }

    #[test]
    fn a_pattern_of_cloudfront_crosses_folders() {
        for (pattern, path, expected) in [
            ("*-????.*", "a-0123.js", true),
            ("*-????.*", "a/b-0123.css.map", true),
            ("*-????.*", "a-012.js", false),
            ("*", "", true),
            ("images/*", "image/a", false),
        ] {
            assert_eq!(fits(pattern.as_bytes(), path.as_bytes()), expected, "{pattern} {path}");
        }
    }
}
