//! The policies of a behavior: what is kept for how long, and which headers are added.
//!
//! Deliberately absent: cookies and headers in the key of the cache, which this portal's policies do not have.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use serde_json::Value;

use super::intrinsics::Scope;

/// A cache policy.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CachePolicy {
    #[serde(rename = "MinTTL")]
    min_ttl: u64,
    #[serde(rename = "DefaultTTL", default = "a_day")]
    default_ttl: u64,
    #[serde(rename = "MaxTTL", default = "a_year")]
    max_ttl: u64,
    parameters_in_cache_key_and_forwarded_to_origin: InKey,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct InKey {
    enable_accept_encoding_gzip: bool,
    query_strings_config: Behaving,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Behaving {
    query_string_behavior: String,
}

fn a_day() -> u64 {
    86_400
}

fn a_year() -> u64 {
    31_536_000
}

impl CachePolicy {
    /// The minimum: below a second, nothing compressed is kept.
    pub fn least(&self) -> Duration {
        Duration::from_secs(self.min_ttl)
    }

    /// Whether the viewer's encodings are part of the key, without which nothing is compressed.
    pub fn compresses(&self) -> bool {
        self.parameters_in_cache_key_and_forwarded_to_origin.enable_accept_encoding_gzip
    }

    /// Whether addresses with different queries are different objects.
    pub fn has_query(&self) -> bool {
        self.parameters_in_cache_key_and_forwarded_to_origin.query_strings_config.query_string_behavior != "none"
    }

    /// How long an object with this `Cache-Control` is kept without another question.
    pub fn keeps(&self, cache_control: &str) -> Duration {
        let directives = || cache_control.split(',').map(str::trim);
        let age = |name: &str| directives().find_map(|one| one.strip_prefix(name)?.parse::<u64>().ok());
        let seconds = if directives().any(|one| matches!(one, "no-store" | "no-cache" | "private")) {
            self.min_ttl
        } else if let Some(age) = age("s-maxage=").or_else(|| age("max-age=")) {
            age.clamp(self.min_ttl, self.max_ttl.max(self.min_ttl))
        } else {
            self.default_ttl.max(self.min_ttl)
        };
        Duration::from_secs(seconds)
    }
}

/// A response headers policy, with what the template refers to in it.
#[derive(Clone, Debug)]
pub struct HeadersPolicy {
    headers: Vec<(String, Value, bool)>,
}

impl HeadersPolicy {
    /// Reads it.
    ///
    /// # Errors
    ///
    /// Names a part that is not imitated.
    pub fn of(properties: &Value) -> Result<Self, String> {
        let config = properties["ResponseHeadersPolicyConfig"].as_object().ok_or("a headers policy has no config")?;
        let mut headers = Vec::new();
        for (part, value) in config {
            match part.as_str() {
                "Comment" | "Name" => {}
                "CustomHeadersConfig" => {
                    for item in value["Items"].as_array().into_iter().flatten() {
                        let name = item["Header"].as_str().ok_or("a custom header has no name")?;
                        headers.push((name.to_owned(), item["Value"].clone(), item["Override"] == true));
                    }
                }
                "SecurityHeadersConfig" => {
                    for (name, value) in value.as_object().into_iter().flatten() {
                        let (name, text) = security(name, value)?;
                        headers.push((name.to_owned(), text, value["Override"] == true));
                    }
                }
                other => return Err(format!("{other} of a headers policy is not imitated")),
            }
        }
        Ok(Self { headers })
    }

    /// Puts them into an answer of any status. One that does not override leaves the origin's own.
    ///
    /// # Errors
    ///
    /// Names what the template refers to and is not there, or what is no header.
    pub fn apply(&self, scope: &Scope, answer: &mut HeaderMap) -> Result<(), String> {
        for (name, value, overrides) in &self.headers {
            let text = scope.resolve(value)?;
            let header = || Some((name.parse::<HeaderName>().ok()?, text.as_str()?.parse::<HeaderValue>().ok()?));
            let (name, value) = header().ok_or_else(|| format!("no usable header: {name}: {text}"))?;
            if *overrides || !answer.contains_key(&name) {
                answer.insert(name, value);
            }
        }
        Ok(())
    }
}

/// A header of the security part.
fn security(part: &str, value: &Value) -> Result<(&'static str, Value), String> {
    Ok(match part {
        "ContentSecurityPolicy" => ("content-security-policy", value[part].clone()),
        "ContentTypeOptions" => ("x-content-type-options", "nosniff".into()),
        "ReferrerPolicy" => ("referrer-policy", value[part].clone()),
        "StrictTransportSecurity" => {
            let age = value["AccessControlMaxAgeSec"].as_u64().ok_or("StrictTransportSecurity has no age")?;
            let also = |field: &str, text| if value[field] == true { text } else { "" };
            let (inner, preload) = (also("IncludeSubdomains", "; includeSubDomains"), also("Preload", "; preload"));
            ("strict-transport-security", format!("max-age={age}{inner}{preload}").into())
        }
        other => return Err(format!("{other} of a headers policy is not imitated")),
    })
}

#[cfg(test)]
mod tests {
    use super::{CachePolicy, HeadersPolicy, Scope};
    use axum::http::HeaderMap;
    use serde_json::json;

    fn policy(min: u64, default: u64, max: u64) -> CachePolicy {
        serde_json::from_value(json!({
            "MinTTL": min, "DefaultTTL": default, "MaxTTL": max,
            "ParametersInCacheKeyAndForwardedToOrigin": {
                "EnableAcceptEncodingGzip": true,
                "QueryStringsConfig": { "QueryStringBehavior": "none" },
            },
        }))
        .expect("a policy")
    }

    #[test]
    fn an_object_is_kept_as_long_as_it_says_between_the_bounds() {
        for (bounds, cache_control, seconds) in [
            ((0, 0, 100), "no-cache", 0),
            ((0, 0, 100), "no-store", 0),
            ((0, 0, 100), "", 0),
            ((0, 60, 100), "", 60),
            ((0, 60, 100), "max-age=7", 7),
            ((0, 60, 100), "public, max-age=31536000, immutable", 100),
            ((0, 60, 100), "max-age=7, s-maxage=9", 9),
            // A minimum above 0 goes before what the object says.
            ((1, 60, 100), "no-store", 1),
            ((10, 60, 100), "max-age=7", 10),
        ] {
            let policy = policy(bounds.0, bounds.1, bounds.2);
            assert_eq!(policy.keeps(cache_control).as_secs(), seconds, "{bounds:?} {cache_control}");
        }
    }

    #[test]
    fn headers_are_added_and_override_where_they_say_so() {
        let policy = HeadersPolicy::of(&json!({ "ResponseHeadersPolicyConfig": {
            "Name": "headers",
            "CustomHeadersConfig": { "Items": [
                { "Header": "X-Always", "Override": true, "Value": "ours" },
                { "Header": "X-Unless", "Override": false, "Value": "ours" },
            ] },
            "SecurityHeadersConfig": {
                "ContentTypeOptions": { "Override": true },
                "StrictTransportSecurity": { "AccessControlMaxAgeSec": 5, "Preload": true, "Override": true },
            },
        } }));
        let mut answer = HeaderMap::new();
        for name in ["x-always", "x-unless"] {
            answer.insert(name, "the origin's".parse().expect("a value"));
        }
        policy.expect("a policy").apply(&Scope::default(), &mut answer).expect("headers");
        assert_eq!(
            (&answer["x-always"], &answer["x-unless"]),
            (&"ours".parse().expect("a value"), &"the origin's".parse().expect("a value"))
        );
        assert_eq!(answer["x-content-type-options"], "nosniff");
        assert_eq!(answer["strict-transport-security"], "max-age=5; preload");
    }

    #[test]
    fn what_is_not_imitated_is_refused() {
        let part = json!({ "ResponseHeadersPolicyConfig": { "CorsConfig": {} } });
        assert!(HeadersPolicy::of(&part).expect_err("not imitated").contains("CorsConfig"));
    }
}
