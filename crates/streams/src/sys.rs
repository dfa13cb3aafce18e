//! The JavaScript of Streams, named as it is there. Getters hand out whatever they find; only calls can fail, and say
//! so, when a function is missing or throws. Private to the crate.

use js_sys::{Array, Function, Object};
use wasm_bindgen::prelude::*;
use web_sys::HtmlIFrameElement;

#[wasm_bindgen]
extern "C" {
    /// A region's frame, as `js/region-frame.js` of `ambidesk-global-connect` makes it.
    #[derive(Clone)]
    pub type PageFrame;

    #[wasm_bindgen(method)]
    pub fn listen(this: &PageFrame, f: &Function);

    #[wasm_bindgen(method)]
    pub fn remove(this: &PageFrame);

    /// Has the instance end the agent's session, and tells what it answered (`js/sign-out.js`).
    #[wasm_bindgen(method, js_name = signOut)]
    pub fn sign_out(this: &PageFrame);

    #[wasm_bindgen(method, catch, js_name = downloadLog)]
    pub fn download_log(this: &PageFrame, options: &Object) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = setVisible)]
    pub fn set_visible(this: &PageFrame, visible: bool, half: Option<usize>);

    /// Where the CCP begins (`js/storage-access.js`).
    #[wasm_bindgen(method, getter, catch)]
    pub fn address(this: &PageFrame) -> Result<String, JsValue>;

    #[wasm_bindgen(method, getter)]
    pub fn connect(this: &PageFrame) -> JsValue;

    #[wasm_bindgen(method, getter)]
    pub fn delegates(this: &PageFrame) -> JsValue;

    #[wasm_bindgen(method, getter, js_name = absentScripts)]
    pub fn absent_scripts(this: &PageFrame) -> Vec<String>;

    #[wasm_bindgen(method, getter)]
    pub fn ccp(this: &PageFrame) -> Option<HtmlIFrameElement>;

    /// Loads that address into a CCP's frame, without an entry in the page's history (`js/ccp-frame.js`).
    #[wasm_bindgen(method)]
    pub fn lead(this: &PageFrame, ccp: &HtmlIFrameElement, address: &str);

    #[wasm_bindgen(method, getter, js_name = instanceArn)]
    pub fn instance_arn(this: &PageFrame) -> String;

    /// Whether a contact that the agent has here lives in the other region (`js/contact-homes.js`).
    #[wasm_bindgen(method, js_name = livesElsewhere)]
    pub fn lives_elsewhere(this: &PageFrame, contact: &str) -> bool;

    /// Whether CCPs mean this region by that name (`js/managed.js`).
    #[wasm_bindgen(method, js_name = isNamed)]
    pub fn is_named(this: &PageFrame, name: &str) -> bool;

    /// What its CCP is told in the managed scheme (`js/managed.js`).
    #[wasm_bindgen(method, catch)]
    pub fn order(this: &PageFrame, what: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method, getter)]
    pub fn parameters(this: &PageFrame) -> Object;

    /// The `connect` object of one frame.
    pub type Connect;

    #[wasm_bindgen(method, getter)]
    pub fn core(this: &Connect) -> Core;

    #[wasm_bindgen(method, catch)]
    pub fn agent(this: &Connect, f: &Function) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getLog)]
    pub fn get_log(this: &Connect) -> Result<JsValue, JsValue>;

    /// `connect.core`.
    pub type Core;

    #[wasm_bindgen(method, catch, js_name = getUpstream)]
    pub fn get_upstream(this: &Core) -> Result<Conduit, JsValue>;

    /// The conduit to the CCP's window.
    pub type Conduit;

    #[wasm_bindgen(method, catch, js_name = sendUpstream)]
    pub fn send_upstream(this: &Conduit, event: &str, data: &JsValue) -> Result<(), JsValue>;

    pub type Agent;

    #[wasm_bindgen(method, catch, js_name = getName)]
    pub fn get_name(this: &Agent) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getState)]
    pub fn get_state(this: &Agent) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getNextState)]
    pub fn get_next_state(this: &Agent) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getAgentStates)]
    pub fn get_agent_states(this: &Agent) -> Result<Array, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getContacts)]
    pub fn get_contacts(this: &Agent) -> Result<Array, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setState)]
    pub fn set_state(this: &Agent, state: &JsValue, callbacks: &Object) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = onRefresh)]
    pub fn on_refresh(this: &Agent, f: &Function) -> Result<JsValue, JsValue>;

    pub type Contact;

    #[wasm_bindgen(method, catch, js_name = getContactId)]
    pub fn get_contact_id(this: &Contact) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getType)]
    pub fn get_type(this: &Contact) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getState)]
    pub fn get_state(this: &Contact) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getQueue)]
    pub fn get_queue(this: &Contact) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getAttributes)]
    pub fn get_attributes(this: &Contact) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub fn clear(this: &Contact, callbacks: &Object) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = getName)]
    pub fn get_name(this: &Contact) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getInitialConnection)]
    pub fn get_initial_connection(this: &Contact) -> Result<Connection, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getAgentConnection)]
    pub fn get_agent_connection(this: &Contact) -> Result<Connection, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getThirdPartyConnections)]
    pub fn get_third_party_connections(this: &Contact) -> Result<Array, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getCustomerEndpoint)]
    pub fn get_customer_endpoint(this: &Contact) -> Result<JsValue, JsValue>;

    pub type Connection;

    #[wasm_bindgen(method, catch, js_name = isActive)]
    pub fn is_active(this: &Connection) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = isSilentMonitor)]
    pub fn is_silent_monitor(this: &Connection) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = isBarge)]
    pub fn is_barge(this: &Connection) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getEndpoint)]
    pub fn get_endpoint(this: &Connection) -> Result<JsValue, JsValue>;
}
