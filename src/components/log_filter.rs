//! What a person wants to see of the log.

use ambidesk_coordinator::Pair;
use stylist::Style;
use stylist::yew::use_style;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::i18n::use_localization;
use crate::logs::{Filter, LogLevel, Source};
use crate::text::regions::RegionName;
use crate::text::tail as text;

/// The levels that can be asked for.
const LEVELS: [LogLevel; 4] = [LogLevel::Test, LogLevel::Info, LogLevel::Warn, LogLevel::Error];

/// The properties of [`LogFilter`].
#[derive(Clone, PartialEq, Properties)]
pub struct LogFilterProps {
    /// What both regions are called.
    pub names: Pair<RegionName>,
    /// What is shown now.
    pub filter: Filter,
    /// Something else is wanted.
    pub on_change: Callback<Filter>,
}

/// The filter of the log.
#[component]
pub fn LogFilter(props: &LogFilterProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let source = |source: Source| {
        let shown = props.filter.shows(source);
        let next = props.filter.clone().with_source(source, !shown);
        let onchange = props.on_change.reform(move |_: Event| next.clone());
        let (words, name) = match source {
            Source::Region(region) => (props.names[region].code.to_string(), true),
            Source::Desk => (text::desk(&l10n), false),
        };
        html! {
            <label class="choice"><input type="checkbox" checked={shown} {onchange}/><span translate={name.then_some("no")}>{words}</span></label>
        }
    };
    let level = |level: LogLevel| {
        html! {
            <option value={level.name()} selected={level == props.filter.level}>{text::level(&l10n, level)}</option>
        }
    };
    let on_level = {
        let filter = props.filter.clone();
        props.on_change.reform(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlSelectElement>().value();
            let level = LEVELS.into_iter().find(|level| level.name() == name);
            filter.clone().with_level(level.unwrap_or(LogLevel::Test))
        })
    };
    let on_text = {
        let filter = props.filter.clone();
        props.on_change.reform(move |event: InputEvent| {
            filter.clone().with_text(&event.target_unchecked_into::<HtmlInputElement>().value())
        })
    };
    html! {
        <div class={style} role="group" aria-label={text::filter(&l10n)} data-testid="log-filter">
            <fieldset>
                <legend class="aside">{text::sources(&l10n)}</legend>
                {for Source::ALL.into_iter().map(source)}
            </fieldset>
            <label class="field">
                <span class="aside">{text::level_label(&l10n)}</span>
                <select class="text" onchange={on_level}>{for LEVELS.into_iter().map(level)}</select>
            </label>
            <label class="field find">
                <span class="aside">{text::find(&l10n)}</span>
                <input class="text" type="search" autocomplete="off" spellcheck="false"
                    placeholder={text::find(&l10n)} oninput={on_text}/>
            </label>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;

        fieldset { display: flex; flex-wrap: wrap; gap: 0 16px; min-width: 0; }
        .choice { display: flex; align-items: center; gap: 6px; min-height: 32px; cursor: pointer; }
        .choice input { width: 16px; height: 16px; margin: 0; accent-color: var(--accent); }
        .find { flex: 1 1 180px; }
        .text {
            width: 100%;
            min-height: 32px;
            padding: 4px 8px;
            background: var(--surface);
            border: 1px solid var(--mark);
            border-radius: var(--radius-small);
        }

        @media (pointer: coarse) { .choice, .text { min-height: 44px; } }
        "
    )
}
