//! The knowledge page: links to what the team looks up while it talks to people, in the order of the configuration. Absent:
//! what the links lead to.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::components::empty::Empty;
use crate::config::file::Article;
use crate::hooks::use_session;
use crate::i18n::use_localization;
use crate::text::knowledge as text;

/// Links to articles, each opened in a tab of its own: the desk stays where it is.
#[component]
pub fn KnowledgePage() -> Html {
    let l10n = use_localization();
    let style = use_look();
    let config = use_session().desk.config;
    let articles = config.knowledge.as_deref().unwrap_or_default();
    if articles.is_empty() {
        return html! { <div data-testid="knowledge"><Empty title={text::empty(&l10n)} help={text::empty_help(&l10n)}/></div> };
    }
    let link = |article: &Article| {
        html! {
            <li><a href={article.url.to_string()} target="_blank" rel="noreferrer"><bdi>{&*article.title}</bdi></a></li>
        }
    };
    html! {
        <div class={style} data-testid="knowledge">
            <p>{text::help(&l10n)}</p>
            <ul>{for articles.iter().map(link)}</ul>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        > p { margin-bottom: 8px; color: var(--muted); }
        > ul { list-style: none; }
        > ul a { display: block; padding: 8px 0; overflow-wrap: anywhere; }
        "
    )
}
