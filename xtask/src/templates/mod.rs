//! The templates of a deployment, in `deploy/cloudformation`: their headers policy, written from `deploy/headers.json`, and
//! the suite that holds them to what no linter sees.
//!
//! Deliberately absent: deploying them, and caching, which is metadata of the objects.

mod assertions;
mod cdk;
mod headers;

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::problem::{Problem, Result};
use crate::{process, tools, workspace};

/// The template that holds the headers policy, among the resources by the name [`POLICY`].
const PORTAL: &str = "portal";
const POLICY: &str = "HeadersPolicy";

/// The templates, in the order in which their stacks are made.
const TEMPLATES: [&str; 3] = ["replica", PORTAL, "alarms"];

/// The host name in the templates: a parameter of theirs.
const HOST: &str = "${DomainName}";

fn path(name: &str) -> PathBuf {
    workspace::root().join("deploy").join("cloudformation").join(format!("{name}.json"))
}

fn read(path: &PathBuf) -> Result<Value> {
    let text = fs::read_to_string(path).map_err(Problem::file(path))?;
    serde_json::from_str(&text)
        .map_err(|error| Problem::Unreadable { what: path.display().to_string(), why: error.to_string() })
}

/// The policy that `deploy/headers.json` asks for.
fn policy() -> Result<Value> {
    let rules = read(&workspace::root().join("deploy").join("headers.json"))?;
    headers::policy(&rules).map_err(|why| Problem::Unreadable { what: "deploy/headers.json".to_owned(), why })
}

/// Writes the headers policy into the portal's template, if it is another one than is there.
pub fn write() -> Result<()> {
    let (path, policy) = (path(PORTAL), policy()?);
    let mut template = read(&path)?;
    if template["Resources"][POLICY] == policy {
        println!("templates: {POLICY} is that of deploy/headers.json");
        return Ok(());
    }
    template["Resources"][POLICY] = policy;
    fs::write(&path, format!("{template:#}\n")).map_err(Problem::file(&path))?;
    println!("templates: {POLICY} written to {}", path.display());
    Ok(())
}

/// The suite: the policy is that of the headers, cfn-lint has no findings, and the assertions hold.
pub fn test() -> Result<()> {
    let mut findings = Vec::new();
    let policy = policy()?;
    findings.extend(assertions::lengths(&policy));
    for name in TEMPLATES {
        let template = read(&path(name))?;
        findings.extend(assertions::of(name, &template, HOST));
        if name == PORTAL && template["Resources"][POLICY] != policy {
            findings.push(format!("{POLICY} is not that of deploy/headers.json: `cargo xtask templates` writes it"));
        }
    }
    for finding in &mut findings {
        finding.insert_str(0, "deploy/cloudformation: ");
    }
    findings.extend(cdk::findings()?);
    for finding in &findings {
        eprintln!("{finding}");
    }
    let mut lint = process::command(tools::cfn_lint()?);
    // The instances may be in any region that has Amazon Connect; us-east-1 has every kind of resource.
    lint.args(["--regions", "us-east-1", "--"]).args(TEMPLATES.map(path));
    process::run(&mut lint, "cfn-lint")?;
    if findings.is_empty() {
        println!(
            "deploy: {} templates, by themselves and by the CDK: cfn-lint and the assertions have no findings",
            TEMPLATES.len()
        );
        return Ok(());
    }
    Err(Problem::Findings(format!("the templates: {} findings", findings.len())))
}

#[cfg(test)]
mod tests {
    use super::{POLICY, PORTAL, path, policy, read};

    #[test]
    fn the_headers_policy_that_is_checked_in_is_that_of_the_headers_file() {
        let template = read(&path(PORTAL)).expect("it is there");
        assert_eq!(template["Resources"][POLICY], policy().expect("it can be made"), "run `cargo xtask templates`");
    }
}
