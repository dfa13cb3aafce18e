//! What a region's frame is told to do: each a message to the CCP or its worker, or a call of the documented API. Absent:
//! whether to.

use ambidesk_coordinator::{ADDRESS_REQUEST, Scheme};
use gloo_timers::callback::Timeout;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlIFrameElement;

use super::{EMPTY_MS, RegionFrame};
use crate::error::StreamsError;
use crate::{decode, sys};

impl RegionFrame {
    /// Switches the suppression of contacts in the region's worker (`suppressContacts` in Streams). The `failover`
    /// message that the oldest artifacts expected in return is declined. In the managed scheme: whether the CCP may speak.
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn suppress(&self, on: bool) -> Result<(), StreamsError> {
        if self.is_managed() {
            return self.order(if on { "inactive" } else { "active" });
        }
        let data = object(&[("suppress", on.into()), ("shouldSendFailoverDownstream", false.into())]);
        self.send("disasterRecovery::suppress", &data)
    }

    /// Tells the CCP that it is part of a pair (`initDisasterRecovery` in Streams), as Streams does by itself for the
    /// first connection only.
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn configure(&self) -> Result<(), StreamsError> {
        self.send("disasterRecovery::init_disaster_recovery", &self.page.parameters())
    }

    /// Asks the worker to compare its role with the traffic distribution (`pollForActiveRegion` in Streams).
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn poll_distribution(&self) -> Result<(), StreamsError> {
        let member = &self.member;
        let data = object(&[
            ("instanceArn", member.instance_arn.as_str().into()),
            ("otherArn", member.other_arn.as_str().into()),
        ]);
        self.send("disasterRecovery::init_dr_polling", &data)
    }

    /// Has the CCP end its contacts and put the agent offline; `soft` lets voice contacts run on (`forceOffline`). In the
    /// managed scheme it is told that the other region has become active, and does so by itself.
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn force_offline(&self, soft: bool) -> Result<(), StreamsError> {
        if self.is_managed() {
            return self.order("leave");
        }
        self.send("disasterRecovery::set_offline", &object(&[("softFailover", soft.into())]))
    }

    /// Has the CCP end the wait of a failover, in the managed scheme.
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn force_failover(&self) -> Result<(), StreamsError> {
        self.order("force")
    }

    /// Passes on to the other CCP of the managed scheme what this one said last of the active region.
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn relay_failover(&self) -> Result<(), StreamsError> {
        self.order("relay")
    }

    /// Tells the CCP of the managed scheme that the move to this region is complete, and, if wanted, that of the region that was left.
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn complete_failover(&self, left_too: bool) -> Result<(), StreamsError> {
        self.order(if left_too { "complete" } else { "complete-here" })
    }

    fn is_managed(&self) -> bool {
        self.member.scheme == Scheme::Managed
    }

    fn order(&self, what: &str) -> Result<(), StreamsError> {
        self.page.order(what).map_err(StreamsError::threw("Conduit.sendUpstream"))
    }

    /// Has the worker ask its API for the address of a websocket: that there is one is told (`api_response`).
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn try_web_socket(&self) -> Result<(), StreamsError> {
        let params = object(&[("transportType", "web_socket".into())]);
        let request = object(&[
            ("event", "api_request".into()),
            ("requestId", decode::OWN_REQUEST.into()),
            ("method", ADDRESS_REQUEST.into()),
            ("params", params.into()),
        ]);
        self.send("api_request", &request)
    }

    fn send(&self, event: &'static str, data: &Object) -> Result<(), StreamsError> {
        self.with_connect(|connect| {
            let upstream = connect.core().get_upstream().map_err(StreamsError::threw("connect.core.getUpstream"))?;
            upstream.send_upstream(event, data).map_err(StreamsError::threw("Conduit.sendUpstream"))
        })
    }

    /// Loads the CCP page again, in its frame. The conduit stays: it knows the frame's window, not its document.
    ///
    /// # Errors
    ///
    /// When there is no CCP to reload.
    pub fn reload_ccp(&self) -> Result<(), StreamsError> {
        self.page.lead(&self.ccp()?, &self.address()?);
        Ok(())
    }

    /// Loads the CCP page again after its frame was empty for a while, so that its worker ends and a new one starts.
    ///
    /// # Errors
    ///
    /// When there is no CCP to reload.
    pub fn renew_ccp(&self) -> Result<(), StreamsError> {
        let (ccp, address) = (self.ccp()?, self.address()?);
        self.page.lead(&ccp, "about:blank");
        let page = self.page.clone();
        let load = Timeout::new(EMPTY_MS, move || page.lead(&ccp, &address));
        *self.renewal.borrow_mut() = Some(load);
        Ok(())
    }

    fn ccp(&self) -> Result<HtmlIFrameElement, StreamsError> {
        // Whatever was planned for it before is overtaken.
        drop(self.renewal.borrow_mut().take());
        self.page.ccp().ok_or(StreamsError::Missing { name: "the CCP's frame" })
    }

    /// Where the CCP begins: with its instance's request page, where the browser may keep its cookies back.
    fn address(&self) -> Result<String, StreamsError> {
        self.page.address().map_err(StreamsError::threw("connect.storageAccess.getRequestStorageAccessUrl"))
    }

    /// Puts the agent offline, as far as that can be done, and has the instance end their session. What it answers is told.
    pub fn sign_out(&self) {
        self.page.sign_out();
    }

    /// Puts the agent into the state of that name.
    ///
    /// # Errors
    ///
    /// When the agent is not known, there is no such state, or Streams refuses. Connect's own refusal comes later and
    /// is logged by Streams.
    pub fn set_agent_state(&self, name: &str) -> Result<(), StreamsError> {
        self.with_connect(|connect| {
            let mut outcome = Err(StreamsError::Missing { name: "connect.agent" });
            // `connect.agent` calls back at once when the agent is known.
            let known = decode::get(&decode::get(connect, "agent"), "initialized").is_truthy();
            if known {
                outcome = choose_state(connect, name);
            }
            outcome
        })
    }

    /// Clears a contact that has ended. One that is gone already is as good as cleared.
    ///
    /// # Errors
    ///
    /// When Streams is not loaded, or refuses. Connect's own refusal comes later and is logged by Streams.
    pub fn clear_contact(&self, id: &str) -> Result<(), StreamsError> {
        self.with_connect(|connect| {
            let contacts = agent(connect)?.get_contacts().map_err(StreamsError::threw("connect.Agent.getContacts"))?;
            let mut contacts = decode::items(&contacts).map(JsCast::unchecked_into::<sys::Contact>);
            let contact = contacts
                .find(|contact| contact.get_contact_id().is_ok_and(|known| known.as_string().as_deref() == Some(id)));
            contact.map_or(Ok(()), |contact| {
                contact.clear(&Object::new()).map_err(StreamsError::threw("connect.Contact.clear"))
            })
        })
    }

    /// Downloads the frame's log, which holds what the CCP and its worker logged, too.
    ///
    /// # Errors
    ///
    /// When Streams is not running, refuses, or makes no file.
    pub fn download_log(&self, name: &str, filter_by_log_level: bool) -> Result<(), StreamsError> {
        self.with_connect(|_| {
            let options = object(&[("logName", name.into()), ("filterByLogLevel", filter_by_log_level.into())]);
            self.page.download_log(&options).map_err(StreamsError::threw("connect.getLog().download"))
        })
    }

    fn with_connect<T>(&self, f: impl FnOnce(&sys::Connect) -> Result<T, StreamsError>) -> Result<T, StreamsError> {
        let connect = self.connect().map(JsCast::unchecked_into::<sys::Connect>);
        f(&connect.ok_or(StreamsError::Missing { name: "connect" })?)
    }
}

fn agent(connect: &sys::Connect) -> Result<sys::Agent, StreamsError> {
    let constructor: js_sys::Function = decode::get(connect, "Agent").unchecked_into();
    let agent =
        Reflect::construct(&constructor, &js_sys::Array::new()).map_err(StreamsError::threw("connect.Agent"))?;
    Ok(agent.unchecked_into())
}

fn choose_state(connect: &sys::Connect, name: &str) -> Result<(), StreamsError> {
    let agent = agent(connect)?;
    let states = agent.get_agent_states().map_err(StreamsError::threw("connect.Agent.getAgentStates"))?;
    let wanted = decode::composed(name);
    let state = decode::items(&states)
        .find(|state| decode::state_name(state) == wanted)
        .ok_or_else(|| StreamsError::NoSuchState { name: name.to_owned() })?;
    agent.set_state(&state, &Object::new()).map_err(StreamsError::threw("connect.Agent.setState"))
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in entries {
        // Setting a property of a plain object can't fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}
