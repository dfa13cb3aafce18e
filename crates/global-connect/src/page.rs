//! The seam between a desk and `js/global-connect.js`: what the page is told, and what it may ask for.

use std::rc::{Rc, Weak};

use ambidesk_coordinator::{Command, Input, Region};
use js_sys::{Array, Function, Object, Reflect, Symbol};
use wasm_bindgen::prelude::*;

use crate::desk::{Desk, LogOptions};
use crate::parameters::Parameters;
use crate::runtime::Runtime;

#[wasm_bindgen]
extern "C" {
    /// The listener of `js/global-connect.js`.
    #[derive(Clone)]
    pub type Page;

    #[wasm_bindgen(method, js_name = streamsStarted)]
    pub(crate) fn streams_started(this: &Page, region: &str, connect: JsValue);

    #[wasm_bindgen(method, js_name = activeChanged)]
    pub(crate) fn active_changed(this: &Page, region: &str, connect: Option<JsValue>);

    #[wasm_bindgen(method, js_name = regionReady)]
    pub(crate) fn region_ready(this: &Page, region: &str, connect: Option<JsValue>);

    #[wasm_bindgen(method)]
    pub(crate) fn ready(this: &Page, connect: Option<JsValue>);

    #[wasm_bindgen(method, js_name = startFailed)]
    pub(crate) fn start_failed(this: &Page, message: &str);

    #[wasm_bindgen(method, js_name = failoverPending)]
    pub(crate) fn failover_pending(this: &Page, next_active_arn: &str);

    #[wasm_bindgen(method, js_name = calledOff)]
    pub(crate) fn called_off(this: &Page);

    #[wasm_bindgen(method, js_name = failoverComplete)]
    pub(crate) fn failover_complete(this: &Page, region: &str);
}

/// What JavaScript may ask of a desk.
#[wasm_bindgen]
pub struct DeskHandle {
    runtime: Weak<Runtime>,
    /// Keeps the desk alive where nobody else does: on a page without a portal.
    desk: Option<Desk>,
}

#[wasm_bindgen]
impl DeskHandle {
    /// Leaves the active region for the region of that name.
    #[wasm_bindgen(js_name = failOver)]
    pub fn fail_over(&self, region: &str, soft: bool) {
        let Some(runtime) = self.runtime.upgrade() else {
            return;
        };
        let to = Region::ALL.into_iter().find(|candidate| runtime.parameters.regions[*candidate].id == region);
        if let Some(to) = to {
            runtime.enqueue(Input::Command(Command::FailOver { to, soft }));
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
        Desk::of(runtime).download_logs(&options, None).map_err(JsError::from)
    }

    /// Takes the desk down: frames, subscriptions, timers.
    pub fn terminate(&mut self) {
        if let Some(runtime) = self.runtime.upgrade() {
            Desk::of(runtime).terminate();
        }
        self.desk = None;
    }
}

impl DeskHandle {
    /// A handle that lets its desk go when somebody else does.
    pub(crate) fn weak(runtime: &Rc<Runtime>) -> Self {
        Self { runtime: Rc::downgrade(runtime), desk: None }
    }

    /// A handle that owns its desk.
    #[must_use]
    pub fn owning(desk: Desk) -> Self {
        Self { runtime: Rc::downgrade(desk.runtime()), desk: Some(desk) }
    }
}

impl Page {
    /// Hands the desk to the page's `globalConnect`, if there is one, as the portal does.
    pub(crate) fn adopt(runtime: &Rc<Runtime>) -> Option<Self> {
        let global = Reflect::get(&js_sys::global(), &"globalConnect".into()).ok().filter(JsValue::is_object)?;
        let adopt: Function = Reflect::get(&global, &Symbol::for_("ambidesk.adopt")).ok()?.dyn_into().ok()?;
        let regions = regions(&runtime.parameters);
        let page = adopt.call2(&global, &DeskHandle::weak(runtime).into(), &regions).ok()?;
        Some(page.unchecked_into())
    }
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
