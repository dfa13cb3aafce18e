//! The inside of a region's frame: an empty document with an address, and the CCP's own frame in it.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlIFrameElement, MutationObserver, MutationObserverInit};

use crate::config::PERMISSIONS;
use crate::error::StreamsError;
use crate::{decode, sys};

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

/// What every CCP frame of a region gets, whoever makes it.
struct Fitting {
    on_load: Closure<dyn FnMut()>,
}

impl Fitting {
    /// What the frame may do, and who is told that its page has come. Only what `allow` holds before the frame is inserted
    /// is delegated (Chromium 156).
    fn fit(&self, ccp: &Element) {
        let _ = ccp.set_attribute("allow", PERMISSIONS);
        // The same function added twice to the same element counts once.
        let _ = ccp.add_event_listener_with_callback("load", self.on_load.as_ref().unchecked_ref());
    }
}

/// Stands before the one function of Streams that makes a CCP's frame, at the start and at each retry
/// (`_createCCPIframe`): the frame is complete before it is inserted.
pub(crate) struct CcpMaker {
    fitting: Rc<Fitting>,
    made: Rc<Cell<bool>>,
    _stand_in: Option<Closure<Make>>,
}

/// `_createCCPIframe(containerDiv, initCCPParams, identifier)`
type Make = dyn Fn(HtmlElement, JsValue, JsValue) -> Result<JsValue, JsValue>;

impl CcpMaker {
    /// Takes the function's place, where there is such a function.
    pub(crate) fn install(core: &sys::Core, on_load: impl Fn() + 'static) -> Self {
        let fitting = Rc::new(Fitting { on_load: Closure::new(on_load) });
        let made = Rc::new(Cell::new(false));
        let original = decode::get(core, "_createCCPIframe").dyn_into::<Function>().ok();
        let stand_in = original.map(|original| {
            let (core, fitting, made) = (JsValue::from(core), Rc::clone(&fitting), Rc::clone(&made));
            Closure::<Make>::new(move |container: HtmlElement, parameters: JsValue, identifier: JsValue| {
                // Streams makes it, outside of the document, where nothing is loaded yet.
                let aside = container.owner_document().ok_or(JsValue::UNDEFINED)?.create_element("div")?;
                let ccp = original.call3(&core, &aside, &parameters, &identifier)?;
                let element: &Element = ccp.unchecked_ref();
                fitting.fit(element);
                container.append_child(element)?;
                made.set(true);
                Ok(ccp)
            })
        });
        if let Some(stand_in) = &stand_in {
            // A plain object takes every property.
            let _ = Reflect::set(core, &"_createCCPIframe".into(), stand_in.as_ref());
        }
        Self { fitting, made, _stand_in: stand_in }
    }

    /// Whether the CCP's frame came this way. If not, the version of Streams has another one.
    pub(crate) fn has_made(&self) -> bool {
        self.made.get()
    }
}

/// Attends to the CCP frames of a Streams that makes them in a way of its own: their pages are noticed, but what Streams
/// itself does not allow is not delegated.
pub(crate) struct CcpObserver {
    observer: MutationObserver,
    _callback: Closure<dyn FnMut()>,
}

impl CcpObserver {
    pub(crate) fn watch(container: &HtmlElement, maker: &CcpMaker) -> Result<Self, StreamsError> {
        let attend = {
            let (container, fitting) = (container.clone(), Rc::clone(&maker.fitting));
            move || {
                if let Some(ccp) = container.first_element_child() {
                    fitting.fit(&ccp);
                }
            }
        };
        attend();
        let callback = Closure::<dyn FnMut()>::new(attend);
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref())
            .map_err(StreamsError::threw("MutationObserver"))?;
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        observer.observe_with_options(container, &options).map_err(StreamsError::threw("MutationObserver.observe"))?;
        Ok(Self { observer, _callback: callback })
    }
}

impl Drop for CcpObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

pub(crate) fn frame(document: &Document) -> Option<HtmlIFrameElement> {
    document.query_selector("iframe").ok().flatten().map(JsCast::unchecked_into)
}
