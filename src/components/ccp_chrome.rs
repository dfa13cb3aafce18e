//! What is drawn around the frames of the Contact Control Panels: the heading, and a cover while the visible panel can't be
//! worked with. Absent: the frames and their container, which [`CcpFrameHost`](super::ccp_frame_host::CcpFrameHost) owns.

use ambidesk_coordinator::Readiness;
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use crate::i18n::{Localization, use_localization};
use crate::text::{ccp as text, region};

/// The properties of [`CcpChrome`].
#[derive(Clone, PartialEq, Properties)]
pub struct CcpChromeProps {
    /// The name of the region on screen.
    pub name: AttrValue,
    /// Why its panel is covered; `None` leaves it free.
    #[prop_or_default]
    pub cover: Option<Readiness>,
    /// Whether a sign-in may be what it lacks.
    #[prop_or_default]
    pub signs_in: bool,
    /// Whether an alert above the side panel offers already what can be done.
    #[prop_or_default]
    pub alerted: bool,
    /// Leads to what may keep a sign-in from the panel.
    #[prop_or_default]
    pub children: Html,
    /// The agent wants to sign in.
    pub on_sign_in: Callback<()>,
    /// The agent wants it tried again.
    pub on_retry: Callback<()>,
}

/// The heading and the cover of the Contact Control Panel.
#[component]
pub fn CcpChrome(props: &CcpChromeProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    html! {
        <div class={style}>
            <header>
                <h2 id="ccp-title" title={format!("{} · {}", props.name, text::title(&l10n))}><b>{&props.name}</b>{" · "}{text::title(&l10n)}</h2>
            </header>
            if let Some(readiness) = &props.cover {
                {cover(&l10n, props, readiness)}
            }
        </div>
    }
}

fn cover(l10n: &Localization, props: &CcpChromeProps, readiness: &Readiness) -> Html {
    let title = text::cover_title(l10n, readiness, &props.name).unwrap_or_default();
    let loading = matches!(readiness, Readiness::Loading { .. });
    // What is neither on its way nor waits for a sign-in may be tried again.
    let retries = !(loading || matches!(readiness, Readiness::SignInRequired { .. }) || props.alerted);
    let signs_in = props.signs_in && !props.alerted;
    html! {
        // Not read out by itself: the region's status, or the alert, says it already.
        <div class="cover" id="ccp-cover" tabindex="-1" role="group" aria-labelledby="ccp-cover-title" data-testid="ccp-cover">
            if loading { <span class="progress" aria-hidden="true"></span> }
            <h3 id="ccp-cover-title">{title}</h3>
            <p>{text::cover_help(l10n, readiness, signs_in)}</p>
            if matches!(readiness, Readiness::SignInOrUnreachable { .. } | Readiness::StorageAccessNeeded { .. }) { {props.children.clone()} }
            <div class="actions">
                if signs_in {
                    <Button testid="sign-in" words={region::sign_in(l10n)} weight={Weight::Primary} on_press={&props.on_sign_in}/>
                }
                if retries { <Button testid="retry" words={region::retry(l10n)} on_press={&props.on_retry}/> }
            </div>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        /* The host's rows: this one stands above the frames, the cover over them. */
        display: contents;

        > header {
            grid-area: 1 / 1;
            display: flex;
            align-items: center;
            min-height: 40px;
            padding: 0 15px;
            border-bottom: 1px solid var(--line);
        }
        > header h2 {
            font-size: var(--text-small);
            line-height: 20px;
            font-weight: 400;
            color: var(--muted);
            overflow: hidden;
            text-overflow: ellipsis;
            white-space: nowrap;
        }
        > header b { font-weight: 600; color: var(--text); }

        .cover {
            grid-area: 2 / 1;
            z-index: 1;
            display: grid;
            place-content: center;
            justify-items: center;
            gap: 8px;
            padding: 24px;
            text-align: center;
            background: var(--surface);
        }
        .cover h3 { font-size: var(--text-title); line-height: 24px; font-weight: 600; text-wrap: balance; }
        .cover p { max-width: 34ch; color: var(--muted); text-wrap: pretty; }
        .progress {
            width: 64px;
            height: 4px;
            margin-bottom: 8px;
            border-radius: 2px;
            background: var(--line);
            overflow: hidden;
        }
        .progress::before {
            content: '';
            display: block;
            width: 50%;
            height: 100%;
            background: var(--accent);
            border-radius: 2px;
        }
        .actions { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px; margin-top: 8px; }

        @media (forced-colors: active) { .progress::before { background: CanvasText; } }
        "
    )
}
