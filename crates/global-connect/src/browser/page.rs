//! What a page that uses `globalConnect` is told. Deliberately absent: what it may ask for, which is `handle.rs`.

use ambidesk_coordinator::{PageEvent, PhaseView, Readiness, Region, View};
use ambidesk_streams::RegionFrame;
use wasm_bindgen::prelude::*;

use super::Browser;

#[wasm_bindgen]
extern "C" {
    /// The listener of `js/global-connect.js`.
    #[derive(Clone)]
    pub type Page;

    #[wasm_bindgen(method, js_name = streamsStarted)]
    pub(super) fn streams_started(this: &Page, region: &str, connect: JsValue);

    #[wasm_bindgen(method, js_name = activeChanged)]
    fn active_changed(this: &Page, region: &str, connect: Option<JsValue>);

    #[wasm_bindgen(method, js_name = regionReady)]
    fn region_ready(this: &Page, region: &str, connect: Option<JsValue>);

    #[wasm_bindgen(method)]
    fn ready(this: &Page, connect: Option<JsValue>);

    #[wasm_bindgen(method, js_name = startFailed)]
    fn start_failed(this: &Page, message: &str);

    #[wasm_bindgen(method, js_name = failoverDetected)]
    fn failover_detected(this: &Page, next_active_arn: Option<String>);

    #[wasm_bindgen(method, js_name = failoverPending)]
    fn failover_pending(this: &Page, next_active_arn: &str);

    #[wasm_bindgen(method, js_name = calledOff)]
    fn called_off(this: &Page);

    #[wasm_bindgen(method, js_name = failoverComplete)]
    fn failover_complete(this: &Page, region: &str);
}

impl Browser {
    /// Tells the page that the distribution was noticed to name another region than the active one, or does no more; before what
    /// follows from that.
    pub(super) fn tell_detected(&self, view: &View) {
        if self.detected.replace(view.detected) != view.detected
            && let Some(page) = self.page()
        {
            page.failover_detected(view.detected.map(|next| self.instance_arn(next)));
        }
    }

    /// Tells the page that a failover which it knows to wait does so no more, and was not made: it may have begun to wait in this very
    /// turn, by a handler that has taken it back.
    pub(super) fn tell_called_off(&self, view: &View) {
        if !matches!(view.phase, PhaseView::Pending { .. })
            && self.told_pending.take()
            && let Some(page) = self.page()
        {
            page.called_off();
        }
    }

    fn instance_arn(&self, region: Region) -> String {
        self.frame(region).map(|frame| frame.instance_arn()).unwrap_or_default()
    }

    pub(super) fn emit(&self, event: PageEvent, view: &View) {
        let Some(page) = self.page() else { return };
        let id = |region: Region| self.parameters.regions[region].id.as_str();
        let connect = |region: Region| self.frame(region).as_deref().and_then(RegionFrame::connect);
        let is_pending = matches!(event, PageEvent::FailoverPending { .. });
        if is_pending || matches!(event, PageEvent::ActiveChanged { .. }) {
            self.told_pending.set(is_pending);
        }
        match event {
            PageEvent::ActiveChanged { active } => page.active_changed(id(active), connect(active)),
            PageEvent::RegionReady(region) => page.region_ready(id(region), connect(region)),
            PageEvent::Ready { active } => page.ready(connect(active)),
            PageEvent::FailoverPending { next } => page.failover_pending(&self.instance_arn(next)),
            PageEvent::FailoverComplete { active } => page.failover_complete(id(active)),
            PageEvent::StartFailed(region) => {
                page.start_failed(&format!("{}: {}", id(region), failure(&view.regions[region].readiness)));
            }
        }
    }
}

/// Why a region does not start, in words.
fn failure(readiness: &Readiness) -> &str {
    match readiness {
        Readiness::Failed { reason, .. } => reason,
        _ => "the CCP did not answer; the agent is not signed in there, or the page can't be reached or framed",
    }
}
