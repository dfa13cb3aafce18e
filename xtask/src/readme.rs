//! What the README says of the commands here, held to them. Deliberately absent: everything else that it says.

use clap::Parser;

use crate::{CommandLine, Task, node, workspace};

const README: &str = include_str!("../../README.md");

/// What is under a heading.
fn part(heading: &str) -> &'static str {
    let heading = format!("\n## {heading}\n");
    let (_, rest) = README.split_once(&heading).expect("it has that heading");
    rest.split("\n## ").next().unwrap_or_default()
}

#[test]
fn what_a_person_has_to_install_is_named_before_it_is_needed() {
    let node = format!("Node.js {} or later", node::OLDEST);
    // Compiling begins with a linker, before a task can say what is missing.
    for needed in ["rustup", "C compiler", "`apt-get install build-essential git`", &node, "npm", "git"] {
        assert!(part("Try it").contains(needed), "{needed}");
    }
    for needed in ["Python 3.10", "`python3-venv`", "curl"] {
        assert!(part("Test it").contains(needed), "{needed}");
    }
}

#[test]
fn commands_that_are_said_to_write_into_the_documentation_do() {
    let (_, table) = part("Test it").split_once("write what they measured into `docs/`").expect("it says so");
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `cargo ")?.split_once('`'));
    let commands: Vec<&str> = rows.map(|(command, _)| command).collect();
    assert_eq!(commands.len(), 5);
    for command in commands {
        let report = match CommandLine::parse_from(command.split(' ')).task {
            Some(Task::Chaos(chaos)) => chaos.report,
            Some(Task::Soak(soak)) => soak.report,
            // They know their page.
            Some(Task::Bench(_) | Task::Edge | Task::Herd(_)) => continue,
            other => panic!("{command}: does {other:?} write?"),
        };
        let page = report.unwrap_or_else(|| panic!("{command}: writes nothing"));
        assert!(workspace::root().join(page).is_file(), "{command}: where does it write?");
    }
}
