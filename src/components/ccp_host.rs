//! What stands around the region frames: the heading, and a cover while the visible panel can't be worked with. The
//! frames themselves are in `index.html` and are never touched from here.

use ambidesk_coordinator::Readiness;
use stylist::yew::styled_component;
use yew::prelude::*;

use super::button::{Button, Weight};
use crate::text::{ccp as text, region};

/// The properties of [`CcpHost`].
#[derive(Clone, PartialEq, Properties)]
pub struct CcpHostProps {
    /// The name of the region on screen.
    pub name: AttrValue,
    /// Why its panel is covered; `None` leaves it free.
    pub cover: Option<Readiness>,
    /// The agent wants to sign in.
    pub on_sign_in: Callback<()>,
    /// The agent wants it tried again.
    pub on_retry: Callback<()>,
}

/// The heading and the cover of the Contact Control Panel.
#[styled_component]
pub fn CcpHost(props: &CcpHostProps) -> Html {
    let header = css!(
        r"
        grid-area: 1 / 1;
        display: flex;
        align-items: center;
        min-height: 40px;
        padding: 0 15px;
        border-bottom: 1px solid var(--line);

        h2 {
            font-size: var(--text-small);
            line-height: 20px;
            font-weight: 400;
            color: var(--muted);
            overflow: hidden;
            text-overflow: ellipsis;
            white-space: nowrap;
        }
        b { font-weight: 600; color: var(--text); }
        "
    );
    html! {
        <>
            <header class={header}>
                <h2 id="ccp-title"><b>{&props.name}</b>{" · "}{text::TITLE}</h2>
            </header>
            if let Some(readiness) = &props.cover {
                <Cover name={props.name.clone()} readiness={readiness.clone()}
                    on_sign_in={props.on_sign_in.clone()} on_retry={props.on_retry.clone()}/>
            }
        </>
    }
}

/// The properties of [`Cover`].
#[derive(Clone, PartialEq, Properties)]
struct CoverProps {
    name: AttrValue,
    readiness: Readiness,
    on_sign_in: Callback<()>,
    on_retry: Callback<()>,
}

#[styled_component]
fn Cover(props: &CoverProps) -> Html {
    let style = css!(
        r"
        grid-area: 2 / 1;
        z-index: 1;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 8px;
        padding: 24px;
        text-align: center;
        background: var(--surface);

        h3 { font-size: var(--text-title); line-height: 24px; font-weight: 600; text-wrap: balance; }
        p { max-width: 34ch; color: var(--muted); text-wrap: pretty; }
        .bar { width: 64px; height: 4px; margin-bottom: 8px; border-radius: 2px; background: var(--line); overflow: hidden; }
        .bar::before { content: ''; display: block; width: 50%; height: 100%; background: var(--accent); border-radius: 2px; }
        .actions { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px; margin-top: 8px; }
        "
    );
    let title = text::cover_title(&props.readiness, &props.name).unwrap_or_default();
    let (loading, signs_in, retries) = match &props.readiness {
        Readiness::Loading { .. } => (true, false, false),
        Readiness::SignInRequired { .. } => (false, true, false),
        Readiness::SignInOrUnreachable { .. } => (false, true, true),
        Readiness::NotAnswering { .. } | Readiness::Failed { .. } => (false, false, true),
        Readiness::Connected { .. } | Readiness::Ready { .. } => (false, false, false),
    };
    html! {
        <div class={style} role="status" data-testid="ccp-cover">
            if loading { <span class="bar" aria-hidden="true"></span> }
            <h3>{title}</h3>
            <p>{text::cover_help(&props.readiness)}</p>
            <div class="actions">
                if signs_in {
                    <Button testid="sign-in" weight={Weight::Primary} on_press={props.on_sign_in.clone()}>{region::SIGN_IN}</Button>
                }
                if retries {
                    <Button testid="retry" on_press={props.on_retry.clone()}>{region::RETRY}</Button>
                }
            </div>
        </div>
    }
}
