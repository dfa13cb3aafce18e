//! The inside of a region's frame: an empty document with an address, and the CCP's own frame in it.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlIFrameElement, MutationObserver, MutationObserverInit};

use crate::config::PERMISSIONS;
use crate::error::StreamsError;
use crate::sys;

/// Marks a document that is prepared.
const MARK: &str = "data-ambidesk";

/// What became of a frame's document.
pub(crate) enum Prepared {
    /// It was prepared before.
    Already,
    /// It is ready for its scripts.
    Now(Document),
    /// The browser does not let the page at it.
    Refused(StreamsError),
}

/// Gives the empty document the page's address, by opening it from the page.
///
/// A CCP refuses to be framed by a page whose address it is not told, and the documents of `about:blank` send none. The
/// document inherits the page's origin and policy either way, wherever the script that made it came from.
pub(crate) fn prepare(document: Option<Document>) -> Prepared {
    let Some(document) = document else {
        return Prepared::Refused(StreamsError::NoDocument);
    };
    if document.document_element().is_some_and(|root| root.has_attribute(MARK)) {
        return Prepared::Already;
    }
    let open = document.unchecked_ref::<sys::OpenDocument>();
    let opened = open.open().and_then(|_| {
        open.close()?;
        document.document_element().ok_or(JsValue::UNDEFINED)?.set_attribute(MARK, "")
    });
    match opened {
        Ok(()) => Prepared::Now(document),
        Err(thrown) => Prepared::Refused(StreamsError::threw("document.open")(thrown)),
    }
}

/// Makes the frame's empty document fill the frame, and returns the element that the CCP goes into.
pub(crate) fn room(document: &Document) -> Result<HtmlElement, StreamsError> {
    let root: HtmlElement = document.document_element().ok_or(StreamsError::NoDocument)?.unchecked_into();
    let body = document.body().ok_or(StreamsError::NoDocument)?;
    let container: HtmlElement =
        document.create_element("div").map_err(StreamsError::threw("document.createElement"))?.unchecked_into();
    for element in [&root, &body, &container] {
        let style = element.style();
        for (name, value) in [("height", "100%"), ("margin", "0"), ("overflow", "hidden")] {
            let _ = style.set_property(name, value);
        }
    }
    body.append_child(&container).map_err(StreamsError::threw("appendChild"))?;
    Ok(container)
}

/// Attends to every CCP frame that Streams puts into the container: it replaces the frame when it tries again.
pub(crate) struct CcpObserver {
    observer: MutationObserver,
    _callback: Closure<dyn FnMut()>,
    _on_load: Rc<Closure<dyn FnMut()>>,
}

impl CcpObserver {
    pub(crate) fn watch(container: &HtmlElement, on_load: impl Fn() + 'static) -> Result<Self, StreamsError> {
        let on_load = Rc::new(Closure::<dyn FnMut()>::new(on_load));
        let callback = {
            let (container, on_load) = (container.clone(), Rc::clone(&on_load));
            Closure::<dyn FnMut()>::new(move || {
                // A frame's permissions are those of the moment its navigation commits: this comes before it.
                if let Some(ccp) = container.first_element_child() {
                    attend(&ccp, &on_load);
                }
            })
        };
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref())
            .map_err(StreamsError::threw("MutationObserver"))?;
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        observer.observe_with_options(container, &options).map_err(StreamsError::threw("MutationObserver.observe"))?;
        Ok(Self { observer, _callback: callback, _on_load: on_load })
    }
}

impl Drop for CcpObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn attend(ccp: &Element, on_load: &Closure<dyn FnMut()>) {
    let _ = ccp.set_attribute("allow", PERMISSIONS);
    // The same function added twice to the same element counts once.
    let _ = ccp.add_event_listener_with_callback("load", on_load.as_ref().unchecked_ref());
}

pub(crate) fn frame(document: &Document) -> Option<HtmlIFrameElement> {
    document.query_selector("iframe").ok().flatten().map(JsCast::unchecked_into)
}
