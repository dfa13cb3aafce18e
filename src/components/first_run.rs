//! What to write when there is no configuration yet: a sample to copy, and the origin that has to be approved.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::Button;
use crate::i18n::use_localization;
use crate::text::config as text;
use crate::text::shared::copied;

/// The properties of [`FirstRun`].
#[derive(Clone, PartialEq, Properties)]
pub struct FirstRunProps {
    /// The text of a sample configuration.
    pub sample: AttrValue,
    /// The origin of this page.
    pub origin: AttrValue,
    /// Whether the sample could be copied; `None` before that is tried.
    pub copied: Option<bool>,
    /// The person wants the sample.
    pub on_copy: Callback<()>,
}

/// The first-run help.
#[component]
pub fn FirstRun(props: &FirstRunProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    html! {
        <div class={style} data-testid="first-run">
            <div class="sample">
                <header>
                    <h3 translate="no">{text::SAMPLE}</h3>
                    <p role="status" data-testid="copy-outcome">{copied(&l10n, props.copied)}</p>
                    <Button testid="copy-sample" words={text::copy(&l10n)} on_press={&props.on_copy}/>
                </header>
                <pre id="sample" tabindex="0" role="group" translate="no" aria-label={text::SAMPLE}>{&props.sample}</pre>
            </div>
            <p class="after">{text::after_sample(&l10n)}</p>
            <p class="after">{text::origin(&l10n)}{" "}<span class="origin" translate="no">{&props.origin}</span></p>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;

        .sample { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
        .sample header {
            display: flex;
            align-items: center;
            gap: 4px 12px;
            padding: 6px 8px 6px 16px;
            border-bottom: 1px solid var(--line);
        }
        header p { flex: 1; text-align: end; font-size: var(--text-small); color: var(--muted); text-wrap: pretty; }
        h3 { font: 600 13px / 20px var(--mono); }
        pre { max-height: 520px; padding: 12px 16px; overflow: auto; font: 12px / 20px var(--mono); }
        pre:focus-visible { outline-offset: -3px; }
        .after { max-width: 72ch; color: var(--muted); text-wrap: pretty; }
        .origin { font: 13px / 20px var(--mono); overflow-wrap: anywhere; }
        "
    )
}
