//! `config.json` by the portal's own rules, and the instances that it names.

use ambidesk::config::doubt::OFFERED;
use ambidesk::config::{Config, Doubt, Instance, LoadError, parse};
use ambidesk::i18n::Localization;
use ambidesk::text::config as words;

use url::Url;

use super::{Fetch, origin_of};
use crate::client::Answer;
use crate::finding::Finding;

const PATH: &str = "config.json";
const CHECK: &str = "config";

/// The configuration as the host answered it.
pub fn answer(answer: &Answer, portal: &str) -> (Option<Config>, Vec<Finding>) {
    let error = match answer.status {
        200 => return read(&String::from_utf8_lossy(&answer.body), portal),
        404 | 410 => LoadError::Missing,
        status => LoadError::Status(status),
    };
    (None, refused(&error))
}

/// The configuration, and what is wrong with its text.
pub fn read(text: &str, portal: &str) -> (Option<Config>, Vec<Finding>) {
    match parse(text, portal) {
        Ok(config) => {
            let findings = pair(&config).into_iter().collect();
            (Some(config), findings)
        }
        Err(error) => (None, refused(&error)),
    }
}

fn refused(error: &LoadError) -> Vec<Finding> {
    let english = Localization::english();
    let LoadError::Problems(problems) = error else {
        return vec![Finding::problem(CHECK, PATH, error.to_string(), words::help(&english, error))];
    };
    let finding = |problem| {
        let example = words::example(problem).map(|example| format!("for example {example}"));
        let cure = example.unwrap_or_else(|| "README.md, Configuration, has every field.".to_owned());
        let place = if problem.path.is_empty() { PATH } else { &problem.path };
        let found = problem.found.as_ref().map(|found| format!(" It is {found}."));
        Finding::problem(CHECK, place, words::problem(&english, problem) + &found.unwrap_or_default(), cure)
    };
    problems.iter().map(finding).collect()
}

/// Why the two are probably not one instance and its replica, or the desk not one that an agent can work with.
fn pair(config: &Config) -> Option<Finding> {
    const CHECK: &str = "pair";
    const REPLICA: &str = "Name the replica of the first instance.";
    let place = "ccp.standByRegion.instanceArn";
    let arns = format!("{} and {}", config.instances.first.arn, config.instances.second.arn);
    Some(match config.doubt? {
        Doubt::Accounts => {
            Finding::problem(CHECK, place, format!("the instances are of two accounts: {arns}"), REPLICA)
        }
        Doubt::Ids => {
            let cause = format!("the instance ids differ, and a replica has the id of its source: {arns}");
            Finding::warning(CHECK, place, cause, REPLICA)
        }
        Doubt::Addresses => {
            let told = |it: &Instance| format!("{} beside {}", it.ccp_url, it.region);
            let [first, second] = [&config.instances.first, &config.instances.second].map(told);
            let cause = format!("the host of an address names another region than the field: {first}; {second}");
            Finding::warning(CHECK, "ccp.ccpUrl", cause, "See that the two addresses are not swapped.")
        }
        Doubt::SignIn => {
            let cause = "loginUrl is the address of one of the instances: a sign-in there leaves the other one without a session";
            let cure = "Put the global sign-in of your identity provider into it.";
            Finding::warning("sign-in", "ccp.loginUrl", cause, cure)
        }
        Doubt::Times => {
            let cause =
                "a time is below 100 milliseconds, and was probably meant in seconds: no CCP would answer within it";
            let cure =
                "Give ccpAckTimeout, ccpSynTimeout, ccpLoadTimeout and additionalScriptsTimeout in milliseconds.";
            Finding::warning("times", "ccp", cause, cure)
        }
        Doubt::Regions => {
            let [first, second] = [&config.instances.first, &config.instances.second].map(|it| it.region.as_str());
            let cause = format!("Amazon Connect replicates nothing between {first} and {second}");
            // The managed scheme names no instances.
            let paired = !config.instances.second.arn.is_empty();
            let place = if paired { "ccp.standByRegion.region" } else { "ccp.secondaryRegion" };
            let pairs: Vec<String> = OFFERED.iter().map(|[one, other]| format!("{one} and {other}")).collect();
            Finding::warning(CHECK, place, cause, format!("Pairs: {}.", pairs.join("; ")))
        }
    })
}

/// Whether each CCP answers, and whether it leads where no frame may go.
pub fn instances(config: &Config, frames: &[String], fetch: Fetch) -> Vec<Finding> {
    let addresses = [&config.instances.first.ccp_url, &config.instances.second.ccp_url];
    addresses.into_iter().filter_map(|url| instance(url, frames, fetch)).collect()
}

fn instance(url: &str, frames: &[String], fetch: Fetch) -> Option<Finding> {
    const CHECK: &str = "ccp";
    let answer = match fetch(url) {
        Ok(answer) => answer,
        Err(why) => {
            let cure = "Look at the alias in ccpUrl, and at the network between here and the region.";
            return Some(Finding::problem(CHECK, url, format!("the CCP does not answer: {why}"), cure));
        }
    };
    if answer.status >= 400 {
        let cure = "Look at ccpUrl, and at the instance.";
        return Some(Finding::problem(CHECK, url, format!("the CCP answers {}", answer.status), cure));
    }
    let to = origin_of(&Url::parse(url).ok()?.join(&answer.leads_to()?).ok()?)?;
    (!frames.contains(&to)).then(|| {
        let cure = format!(
            "If agents sign in inside the frame, add the origin to {{frame-sources}}, and say --frame-origin {to}."
        );
        Finding::warning(CHECK, url, format!("the CCP leads to {to}, which no frame may show"), cure)
    })
}
