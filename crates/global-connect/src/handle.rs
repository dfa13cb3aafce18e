//! What a page that uses `globalConnect` may ask of its desk, and how the desk comes into the page's hands.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use ambidesk_coordinator::{Command, Input, Region};
use js_sys::{Array, Function, Object, Reflect, Symbol};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::browser::{LogOptions, Page, PageRuntime, RegionFrames};
use crate::parameters::{Parameters, get};

/// What JavaScript may ask of a desk.
#[wasm_bindgen]
pub struct DeskHandle {
    runtime: Weak<PageRuntime>,
    /// Keeps the desk alive where nobody else does: on a page without a portal.
    owned: RefCell<Option<Rc<PageRuntime>>>,
}

#[wasm_bindgen]
impl DeskHandle {
    /// Leaves the active region for the region of that name.
    #[wasm_bindgen(js_name = failOver)]
    pub fn fail_over(&self, region: &str, soft: bool) {
        let Some(runtime) = self.runtime.upgrade() else {
            return;
        };
        let regions = &runtime.host().parameters().regions;
        let to = Region::ALL.into_iter().find(|candidate| regions[*candidate].id == region);
        if let Some(to) = to {
            runtime.inbox().push(Input::Command(Command::FailOver { to, soft }));
        }
    }

    /// Ends the wait of a failover, as the agent may.
    #[wasm_bindgen(js_name = switchNow)]
    pub fn switch_now(&self) {
        if let Some(runtime) = self.runtime.upgrade() {
            runtime.inbox().push(Input::Command(Command::SwitchNow));
        }
    }

    /// Downloads the log of each region.
    ///
    /// # Errors
    ///
    /// When the log of a region can't be had; the other one is downloaded all the same.
    #[wasm_bindgen(js_name = downloadLogs)]
    pub fn download_logs(&self, name: &str, filter_by_log_level: bool) -> Result<(), JsError> {
        let Some(runtime) = self.runtime.upgrade() else {
            return Ok(());
        };
        let options = LogOptions { name: Some(name.to_owned()), filter_by_log_level };
        runtime.host().download_logs(&options, None).map_err(JsError::from)
    }

    /// Takes the desk down: frames, subscriptions, timers.
    pub fn terminate(&self) {
        if let Some(runtime) = self.runtime.upgrade() {
            runtime.terminate();
        }
        drop(self.owned.take());
    }
}

impl DeskHandle {
    /// A handle that lets its desk go when somebody else does.
    pub(crate) fn weak(runtime: &Rc<PageRuntime>) -> Self {
        Self { runtime: Rc::downgrade(runtime), owned: RefCell::default() }
    }

    /// A handle that keeps its desk alive.
    pub(crate) fn strong(runtime: Rc<PageRuntime>) -> Self {
        Self { runtime: Rc::downgrade(&runtime), owned: RefCell::new(Some(runtime)) }
    }
}

/// The stage that the page's script has made for the program, or makes now.
pub(crate) fn stage(container: &HtmlElement, parameters: &JsValue) -> Option<RegionFrames> {
    let frames = early()?;
    let take: Function = get(&frames, "take").dyn_into().ok()?;
    take.call2(&frames, container, parameters).ok().filter(JsValue::is_object).map(JsCast::unchecked_into)
}

/// The documented parameters with what follows from them, as the page's script works it out.
pub(crate) fn complete(parameters: &JsValue) -> JsValue {
    let complete = early().and_then(|frames| get(&frames, "complete").dyn_into::<Function>().ok());
    complete.and_then(|complete| complete.call1(&JsValue::NULL, parameters).ok()).unwrap_or_else(|| parameters.clone())
}

/// Has the page's script take down what it has started early: there will be no desk.
pub fn discard_frames() {
    if let Some(frames) = early()
        && let Ok(discard) = get(&frames, "discard").dyn_into::<Function>()
    {
        // It has nothing to refuse.
        let _ = discard.call0(&frames);
    }
}

fn early() -> Option<JsValue> {
    let global = Reflect::get(&js_sys::global(), &"globalConnect".into()).ok().filter(JsValue::is_object)?;
    Reflect::get(&global, &Symbol::for_("ambidesk.frames")).ok().filter(JsValue::is_object)
}

/// Hands the desk to the page's `globalConnect`, if there is one, as the portal does.
pub(crate) fn adopt(runtime: &Rc<PageRuntime>) -> Option<Page> {
    let global = Reflect::get(&js_sys::global(), &"globalConnect".into()).ok().filter(JsValue::is_object)?;
    let adopt: Function = Reflect::get(&global, &Symbol::for_("ambidesk.adopt")).ok()?.dyn_into().ok()?;
    let regions = regions(runtime.host().parameters());
    let page = adopt.call2(&global, &DeskHandle::weak(runtime).into(), &regions).ok()?;
    Some(page.unchecked_into())
}

fn regions(parameters: &Parameters) -> Array {
    parameters
        .regions
        .iter()
        .map(|(_, info)| {
            let object = Object::new();
            for (name, value) in [("region", &info.id), ("ccpUrl", &info.ccp_url), ("instanceArn", &info.instance_arn)]
            {
                let _ = Reflect::set(&object, &name.into(), &value.into());
            }
            object
        })
        .collect()
}
