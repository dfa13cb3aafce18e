//! The ladder from an empty frame to an agent who can work: four bars, named on focus and hover and to screen readers.

use ambidesk_coordinator::Rungs;
use yew::prelude::*;

use crate::text::region as text;

/// Four rungs, filled as they are reached.
pub fn ladder(rungs: Rungs) -> Html {
    let Rungs { loaded, signed_in, connected, agent_ready } = rungs;
    let rungs = [loaded, signed_in, connected, agent_ready];
    let rung = |(name, done): (String, bool)| {
        html! { <li class={classes!(done.then_some("done"))}><span class="aside">{text::rung(&name, done)}</span></li> }
    };
    let name = |(name, done): (String, bool)| {
        html! { <span class={classes!(done.then_some("done"))}>{name}</span> }
    };
    html! {
        <div class="ladder" tabindex="0" role="group" aria-label={text::ladder()}>
            <ol class="bars">{for text::rungs().into_iter().zip(rungs).map(rung)}</ol>
            <span class="names" aria-hidden="true">{for text::rungs().into_iter().zip(rungs).map(name)}</span>
        </div>
    }
}
