//! Everything that is wrong with the configuration, each with its path, the value found and an example.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::config::{LoadError, Problem};
use crate::i18n::{Localization, use_localization};
use crate::text::config as text;

/// The properties of [`ConfigProblems`].
#[derive(Clone, PartialEq, Properties)]
pub struct ConfigProblemsProps {
    /// Why there is no configuration.
    pub error: LoadError,
}

/// The list of problems, or the place where reading stopped.
#[component]
pub fn ConfigProblems(props: &ConfigProblemsProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    match &props.error {
        LoadError::Problems(problems) => html! {
            <ol class={style} data-testid="config-problems">{for problems.iter().map(|one| problem(&l10n, one))}</ol>
        },
        LoadError::Broken { excerpt, caret, reason, .. } => html! {
            <ol class={style} data-testid="config-problems">
                <li>
                    <p>{text::broken_reason(&l10n, reason)}</p>
                    <pre translate="no">{excerpt}{"\n"}<span class="caret" aria-hidden="true">{format!("{:>caret$}", "^")}</span></pre>
                </li>
            </ol>
        },
        LoadError::Missing | LoadError::Status(_) | LoadError::Unreachable | LoadError::WebPage => Html::default(),
    }
}

fn problem(l10n: &Localization, problem: &Problem) -> Html {
    html! {
        <li data-testid="config-problem" data-path={problem.path.clone()}>
            <h3 translate="no">{if problem.path.is_empty() { text::SAMPLE } else { &problem.path }}</h3>
            <p>{text::problem(l10n, problem)}</p>
            <dl>
                if let Some(found) = &problem.found {
                    <dt>{text::found(l10n)}</dt><dd class="found" translate="no">{found}</dd>
                }
                if let Some(example) = text::example(problem) {
                    <dt>{text::example_label(l10n)}</dt><dd translate="no">{example}</dd>
                }
            </dl>
        </li>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        list-style: none;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);

        li { padding: 14px 16px; }
        li + li { border-top: 1px solid var(--line); }
        h3 { font: 600 13px / 20px var(--mono); overflow-wrap: anywhere; }
        dl { display: grid; grid-template-columns: 56px minmax(0, 1fr); gap: 4px 12px; margin-top: 8px; }
        dt { font-size: var(--text-small); color: var(--muted); }
        dd, pre { font: 12px / 20px var(--mono); overflow-wrap: anywhere; white-space: pre-wrap; }
        .found { color: var(--bad); }
        .caret { color: var(--bad); }
        "
    )
}
