//! The edge between the Contact Control Panel and the side panel: dragged, moved by arrow keys, put back by a double
//! click. Absent: how wide anything is; the page says so.

use stylist::Style;
use stylist::yew::use_style;
use web_sys::Element;
use yew::prelude::*;

use crate::i18n::use_localization;
use crate::split;
use crate::text::split as text;

/// The properties of [`Splitter`].
#[derive(Clone, PartialEq, Properties)]
pub struct SplitterProps {
    /// The width of what is before it, in CSS pixels.
    pub width: u32,
    /// How wide that may be.
    pub widest: u32,
    /// A key asks for another width.
    pub on_width: Callback<u32>,
    /// It is dragged to this place of the window.
    pub on_drag: Callback<i32>,
    /// The usual width is wanted.
    pub on_reset: Callback<()>,
}

/// A separator that can be moved.
#[component]
pub fn Splitter(props: &SplitterProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let SplitterProps { width, widest, .. } = *props;
    let onkeydown = {
        let on_width = props.on_width.clone();
        move |event: KeyboardEvent| {
            if let Some(next) = split::after_key(&event.key(), width, widest) {
                event.prevent_default();
                on_width.emit(next);
            }
        }
    };
    // While the pointer is captured no frame gets its events, and it may leave the edge.
    let onpointerdown = |event: PointerEvent| {
        if event.button() == 0 {
            let edge: Element = event.target_unchecked_into();
            // It fails for a pointer that is gone already.
            let _ = edge.set_pointer_capture(event.pointer_id());
        }
    };
    let onpointermove = {
        let on_drag = props.on_drag.clone();
        move |event: PointerEvent| {
            let edge: Element = event.target_unchecked_into();
            if edge.has_pointer_capture(event.pointer_id()) {
                on_drag.emit(event.client_x());
            }
        }
    };
    let ondblclick = {
        let on_reset = props.on_reset.clone();
        move |_: MouseEvent| on_reset.emit(())
    };
    html! {
        <div class={style} role="separator" tabindex="0" aria-orientation="vertical" aria-controls="ccp"
            aria-label={text::label(&l10n)} aria-valuemin={split::NARROWEST.to_string()} aria-valuemax={widest.to_string()}
            aria-valuenow={width.to_string()} aria-valuetext={text::value(&l10n, width)} title={text::hint(&l10n)}
            data-testid="splitter" {onkeydown} {onpointerdown} {onpointermove} {ondblclick}></div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        position: absolute;
        inset: 0 100% 0 auto;
        width: 12px;
        cursor: col-resize;
        touch-action: none;

        &::after {
            content: '';
            position: absolute;
            inset: calc(50% - 20px) 4px auto;
            height: 40px;
            border-radius: 2px;
            background: var(--mark);
        }
        &:hover::after, &:active::after { background: var(--accent); }
        &:focus-visible { outline-offset: -2px; border-radius: 4px; }

        @media (max-width: 759px) { display: none; }
        @media (forced-colors: active) { &::after { background: CanvasText; } }
        "
    )
}
