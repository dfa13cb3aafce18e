//! The host of both Contact Control Panels. It owns the container of their frames for as long as the desk is open: the
//! container is adopted where the page has it, and neither it nor a frame in it is ever inserted, moved or removed by
//! drawing. Absent: making frames and deciding which one is seen (`ambidesk-global-connect`), and what is drawn around them
//! (its children).

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Where the page has the frames. What is drawn around them is a neighbor of theirs, so that drawing never touches them.
#[derive(Debug, Clone, PartialEq)]
pub struct CcpPlace {
    /// The container of both frames.
    pub frames: HtmlElement,
    /// Beside it, for everything that is drawn.
    pub chrome: Element,
}

/// The properties of [`CcpFrameHost`].
#[derive(Clone, PartialEq, Properties)]
pub struct CcpFrameHostProps {
    /// Where the page has the frames. The host keeps the place that it was given first.
    pub place: CcpPlace,
    /// What is drawn around the frames.
    #[prop_or_default]
    pub children: Html,
}

/// Hosts the Contact Control Panels. It stands at the root, outside of routes and languages, and once.
#[component]
pub fn CcpFrameHost(props: &CcpFrameHostProps) -> Html {
    let place = use_memo((), |()| props.place.clone());
    use_effect_with((), {
        let frames = place.frames.clone();
        // The focus can be put before the panels, but Tab goes into them.
        move |()| frames.set_tab_index(-1)
    });
    create_portal(props.children.clone(), place.chrome.clone())
}
