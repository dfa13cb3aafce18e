//! Opens and closes a native dialog. The browser keeps the focus inside it and gives it back afterwards.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// A reference for a `<dialog>` that is open as a modal one while `open`.
#[hook]
pub(super) fn use_modal(open: bool) -> NodeRef {
    let node = use_node_ref();
    use_effect_with((node.clone(), open), |(node, open)| {
        if let Some(dialog) = node.cast::<HtmlDialogElement>() {
            if *open && !dialog.open() {
                // It can only fail for a dialog that is not in the page any more.
                let _ = dialog.show_modal();
            } else if !*open && dialog.open() {
                dialog.close();
            }
        }
    });
    node
}
