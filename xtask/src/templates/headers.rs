//! A CloudFront response headers policy of `deploy/headers.json`, with the origins as parameters of the template.
//!
//! Deliberately absent: what may be kept. A policy is added to answers of any status, and does not decide what the edge keeps.

use serde_json::{Map, Value, json};

/// Placeholders, the variables of `Fn::Sub` in their place, and how those are made of parameters.
fn origins() -> [(&'static str, &'static str, Value); 5] {
    let joined = |parameter: &str, with: &str| json!({ "Fn::Join": [with, { "Ref": parameter }] });
    let quoted = json!({ "Fn::Join": ["", ["\"", joined("FrameOrigins", "\" \""), "\""]] });
    [
        ("{frame-sources-quoted}", "QuotedFrameSources", quoted),
        ("{frame-sources}", "FrameSources", joined("FrameOrigins", " ")),
        ("{connect-sources}", "ConnectSources", joined("ConnectOrigins", " ")),
        ("{script-sources}", "ScriptSources", joined("ScriptOrigins", " ")),
        ("{media-sources}", "MediaSources", joined("MediaOrigins", " ")),
    ]
}

/// The resource for the entry `/**`. An entry for other paths needs a behavior of its own, so it is refused.
pub fn policy(rules: &Value) -> Result<Value, String> {
    let [entry] = rules["paths"].as_array().map(Vec::as_slice).unwrap_or_default() else {
        return Err("the template has one headers policy: `paths` holds one entry".to_owned());
    };
    if entry["match"] != "/**" {
        return Err("the template has one headers policy: its entry is `/**`".to_owned());
    }
    let headers = entry["headers"].as_object().ok_or("`headers` is no object")?;
    let (mut security, mut custom) = (Map::new(), Vec::new());
    for (name, value) in headers {
        let text = value.as_str().ok_or_else(|| format!("{name} is no text"))?;
        match secured(name, text)? {
            Some((part, value)) => drop(security.insert(part.to_owned(), value)),
            None => custom.push(json!({ "Header": name, "Override": true, "Value": with_parameters(text) })),
        }
    }
    let policy = json!({
        "Type": "AWS::CloudFront::ResponseHeadersPolicy",
        "Properties": { "ResponseHeadersPolicyConfig": {
            "Name": { "Fn::Sub": "${AWS::StackName}-headers" },
            "Comment": "Written from deploy/headers.json by cargo xtask templates",
            "SecurityHeadersConfig": security,
            "CustomHeadersConfig": { "Items": custom },
        } },
    });
    match placeholder(&policy.to_string()) {
        Some(unknown) => Err(format!("the template has no parameter for {unknown}")),
        None => Ok(policy),
    }
}

/// The first placeholder in a text, without its end: what begins with a small letter is neither JSON nor a variable.
fn placeholder(text: &str) -> Option<&str> {
    let at = text.match_indices('{').map(|(at, _)| at);
    let mut placeholders = at.filter(|at| text[at + 1..].starts_with(|next: char| next.is_ascii_lowercase()));
    placeholders.next().map(|at| text[at..].split_inclusive('}').next().unwrap_or_default())
}

/// A header that CloudFront takes in the security part of a policy only.
fn secured(name: &str, text: &str) -> Result<Option<(&'static str, Value)>, String> {
    Ok(Some(match name {
        "Content-Security-Policy" => {
            let text = with_places(text)?;
            (CSP, json!({ "ContentSecurityPolicy": with_parameters(&text), "Override": true }))
        }
        "Referrer-Policy" => ("ReferrerPolicy", json!({ "ReferrerPolicy": text, "Override": true })),
        "X-Content-Type-Options" if text == "nosniff" => ("ContentTypeOptions", json!({ "Override": true })),
        "Strict-Transport-Security" => {
            let mut directives = text.split(';').map(str::trim);
            let age = directives.next().and_then(|first| first.strip_prefix("max-age=")?.parse::<u32>().ok());
            let age = age.ok_or_else(|| format!("{name} does not begin with max-age"))?;
            let mut value = json!({ "AccessControlMaxAgeSec": age, "Override": true });
            for directive in directives {
                let part = match directive {
                    "includeSubDomains" => "IncludeSubdomains",
                    "preload" => "Preload",
                    _ => return Err(format!("{name} has `{directive}`, which a policy can't send")),
                };
                value[part] = json!(true);
            }
            ("StrictTransportSecurity", value)
        }
        "X-Content-Type-Options" | "X-Frame-Options" | "X-XSS-Protection" | "Cache-Control" => {
            return Err(format!("{name}: {text} has no place in the policy"));
        }
        _ => return Ok(None),
    }))
}

/// The policy with a placeholder at the end of the directives that a portal with scripts of other origins adds to. The headers
/// file has none there: mostly there is nothing to add, and a browser complains of what was left in its place.
fn with_places(policy: &str) -> Result<String, String> {
    let places = [("script-src ", " {script-sources}"), ("media-src ", " {media-sources}")];
    places.iter().try_fold(policy.to_owned(), |policy, (directive, place)| {
        let at = policy.find(directive).ok_or_else(|| format!("the content security policy has no {directive}"))?;
        let end = policy[at..].find(';').map_or(policy.len(), |length| at + length);
        Ok(format!("{}{place}{}", &policy[..end], &policy[end..]))
    })
}

/// The part of the content security policy.
pub const CSP: &str = "ContentSecurityPolicy";

/// The text, or `Fn::Sub` of it where it has placeholders.
fn with_parameters(text: &str) -> Value {
    let (mut replaced, mut variables) = (text.to_owned(), Map::new());
    for (placeholder, variable, value) in origins() {
        if replaced.contains(placeholder) {
            replaced = replaced.replace(placeholder, &format!("${{{variable}}}"));
            variables.insert(variable.to_owned(), value);
        }
    }
    if variables.is_empty() { json!(text) } else { json!({ "Fn::Sub": [replaced, variables] }) }
}

#[cfg(test)]
mod tests {
    use super::policy;
    use serde_json::{Value, json};

    fn rules(headers: &Value) -> Value {
        json!({ "paths": [{ "match": "/**", "headers": headers }] })
    }

    fn part(headers: &Value) -> Value {
        policy(&rules(headers)).expect("it can be made")["Properties"]["ResponseHeadersPolicyConfig"].take()
    }

    #[test]
    fn a_header_that_cloudfront_takes_in_its_security_part_only_goes_there() {
        let made =
            part(&json!({ "Strict-Transport-Security": "max-age=5; preload", "X-Content-Type-Options": "nosniff" }));
        let transport = json!({ "AccessControlMaxAgeSec": 5, "Override": true, "Preload": true });
        assert_eq!(made["SecurityHeadersConfig"]["StrictTransportSecurity"], transport);
        assert_eq!(made["SecurityHeadersConfig"]["ContentTypeOptions"], json!({ "Override": true }));
        assert_eq!(made["CustomHeadersConfig"]["Items"], json!([]));
    }

    #[test]
    fn placeholders_become_parameters() {
        let made = part(&json!({ "Permissions-Policy": "camera=(self {frame-sources-quoted})" }));
        let value = &made["CustomHeadersConfig"]["Items"][0]["Value"]["Fn::Sub"];
        assert_eq!(value[0], "camera=(self ${QuotedFrameSources})");
        let joined = json!({ "Fn::Join": ["\" \"", { "Ref": "FrameOrigins" }] });
        assert_eq!(value[1]["QuotedFrameSources"]["Fn::Join"][1], json!(["\"", joined, "\""]));
    }

    #[test]
    fn what_a_policy_cannot_send_is_refused() {
        for (name, text) in [
            ("Cache-Control", "no-cache"),
            ("X-Frame-Options", "DENY"),
            ("Strict-Transport-Security", "preload"),
            ("Strict-Transport-Security", "max-age=5; what"),
        ] {
            assert!(policy(&rules(&json!({ name: text }))).is_err(), "{name}: {text}");
        }
        assert!(policy(&json!({ "paths": [{ "match": "/a", "headers": {} }] })).is_err());
        assert!(policy(&json!({ "paths": [] })).is_err());
    }
}
