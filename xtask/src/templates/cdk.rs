//! The example for the AWS CDK, `deploy/cdk`: what it makes of the templates is held to what they are held to.
//!
//! Deliberately absent: the CDK's own program, which deploys; to synthesize, the app is enough.

use std::fs;

use serde_json::Value;

use crate::problem::{Problem, Result};
use crate::{node, process, workspace};

use super::{TEMPLATES, assertions, path, read};

/// The stack that is made of each template, in the same order.
const STACKS: [&str; TEMPLATES.len()] = ["AmbideskReplica", "Ambidesk", "AmbideskAlarms"];

/// Installs what the example is built on, synthesizes it, and returns what is wrong with its stacks.
pub fn findings() -> Result<Vec<String>> {
    let example = workspace::root().join("deploy").join("cdk");
    node::install_in(&example, "the AWS CDK")?;
    let settings = read(&example.join("cdk.json"))?;
    let made = workspace::root().join("target").join("cdk");
    // A stack of an earlier run would be held for one of this run.
    if made.exists() {
        fs::remove_dir_all(&made).map_err(Problem::file(&made))?;
    }
    let mut app = process::command("node");
    app.arg("app.mjs").current_dir(&example);
    app.env("CDK_OUTDIR", &made).env("CDK_CONTEXT_JSON", settings["context"].to_string());
    process::run(&mut app, "the example for the AWS CDK")?;
    let host = settings["context"]["domainName"].as_str().unwrap_or_default();
    let mut findings = Vec::new();
    for (stack, name) in STACKS.into_iter().zip(TEMPLATES) {
        let synthesized = read(&made.join(format!("{stack}.template.json")))?;
        findings.extend(stack_findings(name, &synthesized, &read(&path(name))?, host));
    }
    Ok(findings.into_iter().map(|finding| format!("deploy/cdk: {finding}")).collect())
}

/// What is wrong with a stack that was made of the template `name`, for the portal at `host`.
fn stack_findings(name: &str, stack: &Value, template: &Value, host: &str) -> Vec<String> {
    let mut findings = assertions::of(name, stack, host);
    for (id, _) in template["Resources"].as_object().into_iter().flatten() {
        if stack["Resources"][id].is_null() {
            findings.push(format!("{name}: {id}: is missing"));
        }
    }
    let required = template["Parameters"].as_object().into_iter().flatten().filter(|(_, one)| one["Default"].is_null());
    for (parameter, _) in required {
        if !stack["Parameters"][parameter].is_null() {
            findings.push(format!("{name}: {parameter}: is left for whoever deploys to say"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::{HOST, PORTAL};
    use super::{path, read, stack_findings};

    #[test]
    fn the_guide_prepares_every_region_before_it_deploys() {
        let guide = include_str!("../../../docs/hosting.md");
        let commands: Vec<&str> = guide.lines().filter(|line| line.starts_with("npx --package aws-cdk cdk ")).collect();
        let [prepares, deploys] = commands[..] else { panic!("{commands:?}") };
        assert!(deploys.contains("cdk deploy"));
        // An environment for each of the stacks.
        for region in ["REGION-1", "REGION-2", "us-east-1"] {
            assert!(prepares.contains("cdk bootstrap ") && prepares.contains(&format!("/{region}")), "{prepares}");
        }
    }

    #[test]
    fn a_resource_that_is_missing_and_a_parameter_that_is_not_filled_in_are_found() {
        let template = read(&path(PORTAL)).expect("it is there");
        let mut stack = template.clone();
        let own = &template["Parameters"];
        stack["Parameters"] = json!({ "LogBucket": own["LogBucket"], "ApproveOrigin": own["ApproveOrigin"] });
        assert_eq!(stack_findings(PORTAL, &stack, &template, HOST), [""; 0]);
        stack["Parameters"]["FrameOrigins"] = template["Parameters"]["FrameOrigins"].clone();
        stack["Resources"]["KeptPolicy"].take();
        let findings = stack_findings(PORTAL, &stack, &template, HOST);
        assert_eq!(
            findings,
            ["portal: KeptPolicy: is missing", "portal: FrameOrigins: is left for whoever deploys to say"]
        );
    }
}
