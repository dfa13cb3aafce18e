//! The other windows of the same desk: same origin, same pair of instances. They tell each other what a worker tells one
//! window only.

use std::rc::{Rc, Weak};

use ambidesk_coordinator::{Input, PeerMessage, Region, Renewal};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::parameters::get;
use crate::runtime::Runtime;

pub(crate) struct Peers {
    channel: BroadcastChannel,
    runtime: Weak<Runtime>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Peers {
    /// Joins the other windows; `None` where the browser has no such channel.
    pub(crate) fn open(runtime: &Rc<Runtime>) -> Option<Self> {
        let arn = |region: Region| runtime.parameters.regions[region].instance_arn.as_str();
        let (one, two) = (arn(Region::First), arn(Region::Second));
        let channel = BroadcastChannel::new(&format!("ambidesk:{}|{}", one.min(two), one.max(two))).ok()?;
        let weak = Rc::downgrade(runtime);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(runtime) = weak.upgrade()
                && let Some(message) = decode(&runtime, &event.data())
            {
                runtime.enqueue(Input::Peer(message));
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self { channel, runtime: Rc::downgrade(runtime), _on_message: on_message })
    }

    /// Tells the other windows. Regions go by their ARNs: another window may have the pair in another order.
    pub(crate) fn tell(&self, message: PeerMessage) {
        let Some(runtime) = self.runtime.upgrade() else {
            return;
        };
        let arn = |region: Region| JsValue::from(runtime.parameters.regions[region].instance_arn.as_str());
        let entries = match message {
            PeerMessage::Hello => vec![("kind", "hello".into())],
            PeerMessage::Pending { from, to } => {
                vec![("kind", "pending".into()), ("from", arn(from)), ("to", arn(to))]
            }
            PeerMessage::Switched { from, to } => {
                vec![("kind", "switched".into()), ("from", arn(from)), ("to", arn(to))]
            }
            PeerMessage::Renewing { region, why } => {
                vec![("kind", "renewing".into()), ("region", arn(region)), ("why", renewal_name(why).into())]
            }
            PeerMessage::CalledOff { active } => {
                vec![("kind", "called-off".into()), ("active", arn(active))]
            }
        };
        let object = Object::new();
        for (name, value) in entries {
            let _ = Reflect::set(&object, &name.into(), &value);
        }
        let _ = self.channel.post_message(&object);
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

fn renewal_name(why: Renewal) -> &'static str {
    match why {
        Renewal::AgentMissing => "agent-missing",
        Renewal::WorkerStuck => "worker-stuck",
        Renewal::WorkerGivenUp => "worker-given-up",
    }
}

/// What is least, where it can't be read: a window of another version may say more.
fn renewal(data: &JsValue) -> Renewal {
    let why = get(data, "why").as_string();
    let known = [Renewal::WorkerStuck, Renewal::WorkerGivenUp];
    known.into_iter().find(|one| why.as_deref() == Some(renewal_name(*one))).unwrap_or(Renewal::AgentMissing)
}

fn decode(runtime: &Runtime, data: &JsValue) -> Option<PeerMessage> {
    let region = |name: &str| {
        let arn = get(data, name).as_string()?;
        Region::ALL.into_iter().find(|region| runtime.parameters.regions[*region].instance_arn == arn)
    };
    match get(data, "kind").as_string()?.as_str() {
        "hello" => Some(PeerMessage::Hello),
        "pending" => Some(PeerMessage::Pending { from: region("from")?, to: region("to")? }),
        "switched" => Some(PeerMessage::Switched { from: region("from")?, to: region("to")? }),
        "renewing" => Some(PeerMessage::Renewing { region: region("region")?, why: renewal(data) }),
        "called-off" => Some(PeerMessage::CalledOff { active: region("active")? }),
        _ => None,
    }
}
