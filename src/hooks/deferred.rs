//! The pages that come later, for somebody who opens one.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::deferred::{self, Deferred};

/// Where the deferred pages are.
pub enum Arrival {
    /// Here.
    Here(Deferred),
    /// On their way.
    Coming,
    /// They did not arrive. The callback asks for them again.
    Missing(Callback<()>),
}

/// The deferred pages, asked for if they are not here.
#[hook]
pub fn use_deferred() -> Arrival {
    let failed = use_state_eq(|| false);
    let redraw = use_force_update();
    let ask = {
        let failed = failed.setter();
        Callback::from(move |()| {
            let (failed, redraw) = (failed.clone(), redraw.clone());
            failed.set(false);
            spawn_local(async move {
                match deferred::load().await {
                    Ok(_) => redraw.force_update(),
                    Err(_) => failed.set(true),
                }
            });
        })
    };
    use_effect_with((), {
        let ask = ask.clone();
        move |()| {
            if deferred::loaded().is_none() {
                ask.emit(());
            }
        }
    });
    match deferred::loaded() {
        Some(pages) => Arrival::Here(pages),
        None if *failed => Arrival::Missing(ask),
        None => Arrival::Coming,
    }
}
