//! The host that ships: a page in a browser, with one file for each kind of effect. A frame that can't do what it is told
//! says so in its log; what follows from that comes back as an event, or as silence that the coordinator notices.
//! Deliberately absent: the loop.

mod download;
mod frames;
mod page;
mod peers;
mod sign_in;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use ambidesk_coordinator::{Effect, Event, Input, PageEvent, Region, SessionRenewal, Timestamp, Told, View};
use ambidesk_streams::{RegionFrame, StreamsError};
use frames::Frames;
use gloo_timers::callback::Timeout;
use peers::Peers;
use sign_in::{HeldWindow, SignInWindow};
use wasm_bindgen::prelude::*;

pub use download::{DownloadError, LogOptions};
pub use frames::RegionFrames;
pub use page::Page;

use crate::clock::PageClock;
use crate::host::{Clock, Host};
use crate::inbox::Inbox;
use crate::parameters::{Parameters, ParametersError};
use crate::runtime::Runtime;
use crate::{last_told, signed_in};

/// The loop in a page.
pub(crate) type PageRuntime = Runtime<Browser, PageClock>;

/// A timer that has not rung that long after its time does not count as one: the clock has run ahead.
const OVERDUE: Duration = Duration::from_secs(2);

/// The longest delay of a browser's timer, in milliseconds.
const LONGEST_DELAY: u32 = i32::MAX.cast_unsigned();

/// The desk can't be started.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A parameter is not usable.
    #[error(transparent)]
    Parameters(#[from] ParametersError),
    /// The page has nothing that makes frames.
    #[error("`global-connect.js` has not been loaded by this page; check that the file is deployed")]
    NoFrames,
}

/// What was to be done was not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EffectError {
    /// A region's frame did not do what it was told.
    #[error("{region}: {cause}")]
    Frame {
        /// The region's name.
        region: String,
        /// Why.
        cause: StreamsError,
    },
    /// The sign-in window did not open.
    #[error("the browser blocked the sign-in window; allow popups for this site")]
    SignInBlocked,
}

/// Everything that a desk has in its page.
pub struct Browser {
    parameters: Parameters,
    inbox: Inbox,
    /// The stage that both frames share; it is this desk's own, inside the page's container.
    stage: RegionFrames,
    frames: Rc<RefCell<Frames>>,
    page: Rc<RefCell<Option<Page>>>,
    peers: RefCell<Option<Peers>>,
    sign_in: RefCell<Option<SignInWindow>>,
    /// Opened ahead of a sign-in.
    held: RefCell<Option<HeldWindow>>,
    timer: RefCell<Option<Timer>>,
    /// The distribution that was kept last for the next start.
    kept: Cell<Option<Told>>,
    /// What the page was last told of the region that the distribution names.
    detected: Cell<Option<Region>>,
    /// The page was told of a failover that waits, and not yet what has become of it.
    told_pending: Cell<bool>,
}

/// The one timer.
struct Timer {
    due: Timestamp,
    /// Whether it has rung already.
    rung: Rc<Cell<bool>>,
    _timeout: Timeout,
}

impl Browser {
    /// A loop in the page, not open yet. Its frames are on `stage`.
    pub(crate) fn runtime(stage: RegionFrames, parameters: Parameters) -> Rc<PageRuntime> {
        Runtime::new(parameters.settings.clone(), seed(), PageClock, |inbox| Self {
            peers: RefCell::new(Peers::open(&parameters.regions, inbox.clone())),
            parameters,
            inbox,
            stage,
            frames: Rc::default(),
            page: Rc::default(),
            sign_in: RefCell::default(),
            held: RefCell::default(),
            timer: RefCell::default(),
            kept: Cell::default(),
            detected: Cell::default(),
            told_pending: Cell::default(),
        })
    }

    pub(crate) fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    /// Names the page that is told what happens.
    pub(crate) fn tell(&self, page: Option<Page>) {
        self.page.replace(page);
    }

    /// Closes the window that was opened ahead of a sign-in, if it is still there.
    fn release_sign_in(&self) {
        if let Some(window) = self.held.take() {
            window.close();
        }
    }

    fn page(&self) -> Option<Page> {
        self.page.borrow().clone()
    }
}

impl Host for Browser {
    type Error = EffectError;

    fn perform(&self, effect: Effect, view: &View) -> Result<(), EffectError> {
        match effect {
            Effect::CreateFrame(region) => self.create_frame(region, view.shown),
            Effect::Show(_) => self.show(view),
            Effect::Suppress { region, on } => self.command(region, |frame| frame.suppress(on))?,
            Effect::Configure(region) => self.command(region, RegionFrame::configure)?,
            Effect::TryWebSocket(region) => self.command(region, RegionFrame::try_web_socket)?,
            Effect::PollDistribution(region) => self.command(region, RegionFrame::poll_distribution)?,
            Effect::ForceOffline { region, soft } => self.command(region, |frame| frame.force_offline(soft))?,
            Effect::ForceFailover { from, both } => {
                self.command(from, RegionFrame::force_failover)?;
                if both {
                    self.command(from.other(), RegionFrame::force_failover)?;
                }
            }
            Effect::RenewCcp(region) => self.command(region, RegionFrame::renew_ccp)?,
            Effect::ReloadCcp(region) => self.command(region, RegionFrame::reload_ccp)?,
            Effect::SetAgentState { region, name } => self.command(region, |frame| frame.set_agent_state(&name))?,
            Effect::ClearContact { region, contact } => self.command(region, |frame| frame.clear_contact(&contact))?,
            Effect::OpenSignIn(region) => {
                let held = self.held.take();
                let window = SignInWindow::open(&self.parameters.sign_in, held, region, view, &self.inbox)?;
                self.sign_in.replace(Some(window));
            }
            Effect::HoldSignIn(region) => {
                let held = sign_in::hold(&self.parameters.sign_in);
                self.inbox.push(Input::Event(region, Event::SignInHeld { open: held.is_some() }));
                self.held.replace(held);
            }
            Effect::ReleaseSignIn => self.release_sign_in(),
            Effect::SignOut(region) => {
                if let Some(frame) = self.frame(region) {
                    frame.sign_out();
                }
            }
            Effect::Broadcast(message) => {
                if let Some(peers) = self.peers.borrow().as_ref() {
                    peers.tell(message);
                }
            }
            Effect::RelayFailover(region) => self.command(region, RegionFrame::relay_failover)?,
            Effect::CompleteFailover { active, left_too } => {
                self.command(active, |frame| frame.complete_failover(left_too))?;
            }
            Effect::PageEvent(event) => {
                let is_over = matches!(event, PageEvent::ActiveChanged { .. }) && view.detected.is_none();
                if is_over || matches!(event, PageEvent::FailoverPending { .. }) {
                    self.tell_detected(view);
                }
                self.emit(event, view);
            }
            Effect::RemoveFrames => self.remove_frames(),
        }
        Ok(())
    }

    fn log(&self, error: &EffectError) {
        web_sys::console::warn_1(&format!("Ambidesk: {error}").into());
    }

    fn arm(&self, delay: Option<Duration>) {
        let Some(delay) = delay else { return drop(self.timer.take()) };
        let now = PageClock.now();
        let due = now + delay;
        // Each heartbeat moves the deadline further away. A timer that rings before it leads to another one, at most; but one that is
        // long overdue counts from before the computer slept.
        let rings = |timer: &Timer| !timer.rung.get() && timer.due <= due && now.since(timer.due) < OVERDUE;
        if self.timer.borrow().as_ref().is_some_and(rings) {
            return;
        }
        let millis = u32::try_from(delay.as_millis()).map_or(LONGEST_DELAY, |millis| millis.min(LONGEST_DELAY));
        let (inbox, rung) = (self.inbox.clone(), Rc::new(Cell::new(false)));
        let timeout = {
            let rung = Rc::clone(&rung);
            Timeout::new(millis, move || {
                rung.set(true);
                inbox.push(Input::Tick);
            })
        };
        self.timer.replace(Some(Timer { due, rung, _timeout: timeout }));
    }

    fn defer(&self, task: Box<dyn FnOnce()>) {
        queue_microtask(Closure::once_into_js(task).unchecked_ref());
    }

    fn publish(&self, before: &View, after: &Rc<View>) {
        if let Some(window) = self.sign_in.borrow().as_ref() {
            window.heed(after);
        }
        for (region, info) in self.parameters.regions.iter() {
            let since = after.regions[region].signed_in_since;
            if before.regions[region].signed_in_since != since {
                signed_in::keep(info, since);
            }
            let state = &after.regions[region].state_before_renewal;
            if before.regions[region].state_before_renewal != *state {
                signed_in::keep_put_offline(info, state.as_deref());
            }
            let put_off = after.regions[region].renewal_put_off;
            if before.regions[region].renewal_put_off != put_off {
                signed_in::keep_put_off(info, put_off);
            }
        }
        let signed_out = after.sign_out.is_some();
        if before.sign_out.is_some() != signed_out {
            signed_in::keep_signed_out(&self.parameters.regions, signed_out);
        }
        if renews(before) != renews(after) {
            signed_in::keep_renewing(&self.parameters.regions, renews(after));
        }
        self.tell_detected(after);
        self.tell_called_off(after);
        if let Some(told) = after.told
            && last_told::is_news(self.kept.get(), told)
        {
            self.kept.set(Some(told));
            last_told::keep(&self.parameters.regions, told);
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.remove_frames();
    }
}

/// A session has been ended, or is about to be, for a new one.
fn renews(view: &View) -> bool {
    view.renewal.is_some_and(SessionRenewal::is_begun)
}

/// Another number for every desk.
fn seed() -> u64 {
    (js_sys::Math::random() * 9_007_199_254_740_992.0).to_bits()
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(f: &js_sys::Function);
}
