//! The lines of a log, of which only those on screen are drawn.
//!
//! It is a list box: one stop for Tab, the arrow keys go from line to line, and a screen reader says which line of how
//! many. It is not a `log` region: that would read every line aloud, and there may be hundreds in a second.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::logs::LogLevel;

/// A line as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is called as long as it is there.
    pub number: usize,
    /// Its place in the list, from 0.
    pub row: usize,
    /// When.
    pub time: String,
    /// How grave.
    pub level: LogLevel,
    /// Whose log, and who wrote it.
    pub source: String,
    /// What.
    pub text: String,
}

/// Where somebody wants to go from the line that is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One line back.
    Back,
    /// One line on.
    On,
    /// A page back.
    PageBack,
    /// A page on.
    PageOn,
    /// To the first line.
    First,
    /// To the last line.
    Last,
}

impl Step {
    fn of(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowUp" => Self::Back,
            "ArrowDown" => Self::On,
            "PageUp" => Self::PageBack,
            "PageDown" => Self::PageOn,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }
}

/// The properties of [`LogList`].
#[derive(Clone, PartialEq, Properties)]
pub struct LogListProps {
    /// What the list is called.
    pub label: AttrValue,
    /// The lines that are drawn.
    pub lines: Vec<Line>,
    /// How many lines there are.
    pub total: usize,
    /// The number of the line that is chosen.
    pub chosen: Option<usize>,
    /// The list, the box that is as high as all lines, and the lines in it: whoever places them needs them.
    pub nodes: [NodeRef; 3],
    /// The list was scrolled.
    pub on_scroll: Callback<Event>,
    /// A line was chosen, by its number.
    pub on_choose: Callback<usize>,
    /// Another line is wanted.
    pub on_step: Callback<Step>,
}

/// The lines of a log.
#[component]
pub fn LogList(props: &LogListProps) -> Html {
    let style = use_look();
    let [list, space, drawn] = props.nodes.clone();
    let id = |number: usize| format!("log-line-{number}");
    let active = props.chosen.filter(|chosen| props.lines.iter().any(|line| line.number == *chosen)).map(id);
    let onkeydown = {
        let on_step = props.on_step.clone();
        move |event: KeyboardEvent| {
            let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key());
            if let Some(step) = Step::of(&event.key()).filter(|_| plain) {
                event.prevent_default();
                on_step.emit(step);
            }
        }
    };
    let line = |line: &Line| {
        let (number, chosen) = (line.number, props.chosen == Some(line.number));
        let onclick = props.on_choose.reform(move |_: MouseEvent| number);
        // Lines that move on at the end of the log are under another place of the pointer by the time it is let go.
        let on_choose = props.on_choose.clone();
        let onmousedown = move |event: MouseEvent| {
            if event.button() == 0 {
                on_choose.emit(number);
            }
        };
        let grave = match line.level {
            LogLevel::Error | LogLevel::Critical => Some("bad"),
            LogLevel::Warn => Some("wait"),
            _ => None,
        };
        html! {
            <div key={number} id={id(number)} role="option" class={classes!("line", grave)}
                aria-selected={if chosen { "true" } else { "false" }}
                aria-setsize={props.total.to_string()} aria-posinset={(line.row + 1).to_string()}
                data-testid="log-line" {onclick} {onmousedown}>
                <time>{&line.time}</time>{" "}
                <span class="level">{line.level.name()}</span>{" "}
                <span class="source">{&line.source}</span>{" "}
                <span class="text">{&line.text}</span>
            </div>
        }
    };
    html! {
        <div ref={list} class={style} role="listbox" translate="no" tabindex="0" aria-label={props.label.clone()}
            aria-activedescendant={active} data-testid="log-list" onscroll={props.on_scroll.clone()} {onkeydown}>
            <div ref={space} class="space" role="presentation">
                <div ref={drawn} class="drawn" role="presentation">{for props.lines.iter().map(line)}</div>
            </div>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r#"
        position: relative;
        height: clamp(240px, 46dvh, 1100px);
        overflow: auto;
        overflow-anchor: none;
        background: var(--sunken);
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
        font: 12px / 24px var(--mono);

        .space { position: relative; overflow: hidden; contain: content; }
        .drawn { position: absolute; inset: 0 0 auto; }
        .line {
            display: grid;
            grid-template-columns: 104px 72px 144px minmax(0, 1fr);
            height: 24px;
            padding: 0 8px;
            white-space: nowrap;
            overflow: hidden;
            cursor: default;
        }
        .line:hover { background: var(--bg); }
        .line[aria-selected="true"] { background: var(--accent-soft); box-shadow: inset 3px 0 var(--accent); }
        time, .source { color: var(--faint); }
        .level { color: var(--muted); }
        .line > * { min-width: 0; padding-right: 10px; overflow: hidden; text-overflow: ellipsis; }
        .wait .level { color: var(--wait); font-weight: 600; }
        .bad .level { color: var(--bad); font-weight: 600; }
        &:focus-visible { outline-offset: -2px; }

        @media (max-width: 759px) {
            .line { grid-template-columns: 104px 54px minmax(0, 1fr); }
            .source { display: none; }
        }
        @media (forced-colors: active) {
            .line[aria-selected="true"] { forced-color-adjust: none; color: HighlightText; background: Highlight; }
            .line[aria-selected="true"] * { color: HighlightText; }
        }
        "#
    )
}
