//! Everything that is wrong with the configuration, each with its path, the value found and an example.

use yew::prelude::*;

use crate::config::{LoadError, Problem};
use crate::text::config as text;

/// The list of problems, or the place where reading stopped.
pub fn config_problems(error: &LoadError) -> Html {
    match error {
        LoadError::Problems(problems) => html! {
            <ol class="config-problems" data-testid="config-problems">{for problems.iter().map(problem)}</ol>
        },
        LoadError::Broken { place, excerpt, reason } => html! {
            <ol class="config-problems" data-testid="config-problems">
                <li>
                    <p>{text::broken_reason(reason)}</p>
                    <pre translate="no">{excerpt}{"\n"}<span class="caret" aria-hidden="true">{caret(place.1)}</span></pre>
                </li>
            </ol>
        },
        LoadError::Missing | LoadError::Status(_) | LoadError::Unreachable | LoadError::WebPage => Html::default(),
    }
}

/// Points at a column of the line above it.
fn caret(column: usize) -> String {
    format!("{:>width$}", "^", width = column.clamp(1, 120))
}

fn problem(problem: &Problem) -> Html {
    html! {
        <li data-testid="config-problem" data-path={problem.path.clone()}>
            <h3 translate="no">{if problem.path.is_empty() { text::SAMPLE } else { &problem.path }}</h3>
            <p>{text::problem(problem)}</p>
            <dl>
                if let Some(found) = &problem.found {
                    <dt>{text::found()}</dt><dd class="found" translate="no">{found}</dd>
                }
                if let Some(example) = text::example(problem) {
                    <dt>{text::example_label()}</dt><dd translate="no">{example}</dd>
                }
            </dl>
        </li>
    }
}
