//! A contact centre's own failover banner: one line instead of a box, so that a shift with a small screen loses nothing
//! of its panels. It keeps the properties, the `data-testid`s and the words of the original.

use std::time::Duration;

use ambidesk_coordinator::Timestamp;
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use crate::i18n::{Localization, use_localization};
use crate::text::format;
use crate::text::{banner as text, region};
use crate::view::FailoverStage;

/// The properties of [`FailoverBanner`].
#[derive(Clone, PartialEq, Properties)]
pub struct FailoverBannerProps {
    /// The name of the region that is left.
    pub from: AttrValue,
    /// The name of the region that becomes active.
    pub to: AttrValue,
    /// When it began.
    pub since: Timestamp,
    /// Where it is.
    pub stage: FailoverStage,
    /// The time.
    pub now: Timestamp,
    /// The agent does not want to wait. It asks first.
    pub on_switch_now: Callback<()>,
    /// The agent wants to sign in to the new region.
    pub on_sign_in: Callback<()>,
    /// The agent wants the new region, which does not answer or lacks its cookies, to be tried again.
    pub on_retry: Callback<()>,
}

/// The banner of a failover: what happens, for how long already, and what can be done.
#[component]
pub fn FailoverBanner(props: &FailoverBannerProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let waited = props.now.since(props.since);
    html! {
        <section class={style} aria-label={text::label(&l10n)} data-testid="failover-banner">
            <div role="status">
                <h2>{title(&l10n, props)}</h2>
                <p>{help(&l10n, props, waited)}</p>
            </div>
            // What ticks is outside of the status: it is not to be read aloud each second.
            <span data-testid="elapsed">{format::elapsed(&l10n, waited)}</span>
            <div class="action">{action(&l10n, props)}</div>
        </section>
    }
}

fn title(l10n: &Localization, props: &FailoverBannerProps) -> String {
    match &props.stage {
        FailoverStage::Pending { doubtful_since: Some(_), .. } => text::doubtful_title(l10n, &props.to),
        FailoverStage::Pending { contacts, .. } => text::pending_title(l10n, &props.to, contacts),
        FailoverStage::Ordered { .. } => text::ordered_title(l10n, &props.to),
        FailoverStage::Switching { .. } => text::switching_title(l10n, &props.to),
    }
}

fn help(l10n: &Localization, props: &FailoverBannerProps, waited: Duration) -> String {
    match &props.stage {
        FailoverStage::Pending { doubtful_since: Some(since), target, .. } => {
            text::doubtful_help(l10n, &props.from, *since, (&props.to, *target))
        }
        FailoverStage::Pending { contacts, ended, tasks, target, .. } => {
            let help = text::pending_help(l10n, &props.from, contacts, *ended);
            let help = if *tasks { text::with_tasks(l10n, &help, &props.from) } else { help };
            let help = text::with_long_wait(l10n, help, waited, contacts);
            text::with_warning(l10n, &help, &props.to, *target)
        }
        FailoverStage::Ordered { target } => text::ordered_help(l10n, &props.to, *target),
        FailoverStage::Switching { target } => text::switching_help(l10n, &props.to, *target),
    }
}

/// What the words speak of, in each stage: the sign-in, another try, the way without waiting.
fn action(l10n: &Localization, props: &FailoverBannerProps) -> Html {
    let weight = Weight::Primary;
    html! {
        <>
            if props.stage.offers_sign_in() {
                <Button testid="sign-in" words={region::sign_in(l10n)} {weight} on_press={&props.on_sign_in}/>
            }
            if props.stage.offers_retry() {
                <Button testid="retry" words={region::retry(l10n)} on_press={&props.on_retry}/>
            }
            if matches!(props.stage, FailoverStage::Pending { .. }) {
                <Button testid="switch-now" words={text::switch_now(l10n)} on_press={&props.on_switch_now}/>
            }
        </>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r#"
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 16px;
        margin: 0 16px 12px;
        padding: 8px 16px;
        border-left: 4px solid var(--wait);
        background: var(--wait-soft);

        h2 { font-size: var(--text-body); font-weight: 600; }
        [role="status"] { flex: 1 1 40ch; }
        p { color: var(--muted); }
        .action { display: flex; flex-wrap: wrap; gap: 8px; margin-left: auto; }

        /* As high as the heading of the CCP, over which it lies. */
        @media (max-width: 759px) {
            flex-wrap: nowrap;
            align-items: center;
            height: var(--message-line);
            margin: 0;
            padding: 0 8px;

            [role="status"] { flex-basis: 0; min-width: 0; }
            .action { flex-wrap: nowrap; min-width: 0; overflow-x: auto; }
            h2 { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
            p { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        }
        "#
    )
}
