//! The other windows of the same desk: same origin, same pair of instances. They tell each other what a worker tells one
//! window only.

use std::rc::Rc;

use ambidesk_coordinator::{Input, Pair, PeerMessage, Region, Renewal, Wanted};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::inbox::Inbox;
use crate::parameters::{RegionInfo, get};

/// The ARNs of both instances. Regions go by them: another window may have the pair in another order.
type Arns = Rc<Pair<String>>;

pub(super) struct Peers {
    channel: BroadcastChannel,
    arns: Arns,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Peers {
    /// Joins the other windows; `None` where the browser has no such channel.
    pub(super) fn open(regions: &Pair<RegionInfo>, inbox: Inbox) -> Option<Self> {
        let arns: Arns = Rc::new(regions.map(|_, info| info.instance_arn.clone()));
        let (one, two) = (&arns.first, &arns.second);
        let channel = BroadcastChannel::new(&format!("ambidesk:{}|{}", one.min(two), one.max(two))).ok()?;
        let known = Rc::clone(&arns);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = decode(&known, &event.data()) {
                inbox.push(Input::Peer(message));
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self { channel, arns, _on_message: on_message })
    }

    /// Tells the other windows.
    pub(super) fn tell(&self, message: PeerMessage) {
        let arn = |region: Region| JsValue::from(self.arns[region].as_str());
        let about = |kind: &str, region| vec![("kind", kind.into()), ("region", arn(region))];
        let entries = match message {
            PeerMessage::Hello => vec![("kind", "hello".into())],
            PeerMessage::Pending { from, to, ordered } => {
                vec![("kind", "pending".into()), ("from", arn(from)), ("to", arn(to)), ("ordered", ordered.into())]
            }
            PeerMessage::FailOver { to, soft } => {
                vec![("kind", "fail-over".into()), ("to", arn(to)), ("soft", soft.into())]
            }
            PeerMessage::Switched { from, to, wanted } => vec![
                ("kind", "switched".into()),
                ("from", arn(from)),
                ("to", arn(to)),
                ("forced", wanted.ends_calls().into()),
                ("wanted", wanted.is_wanted().into()),
            ],
            PeerMessage::Renewing { region, why } => {
                vec![("kind", "renewing".into()), ("region", arn(region)), ("why", renewal_name(why).into())]
            }
            PeerMessage::WebSocketGivenUp { region } => {
                vec![("kind", "socket-given-up".into()), ("region", arn(region))]
            }
            PeerMessage::SignedOut => vec![("kind", "signed-out".into())],
            PeerMessage::SignedIn => vec![("kind", "signed-in".into())],
            PeerMessage::RenewsSession { region } => about("renews-session", region),
            PeerMessage::SessionEnded { region } => about("session-ended", region),
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

fn decode(arns: &Pair<String>, data: &JsValue) -> Option<PeerMessage> {
    let region = |name: &str| {
        let arn = get(data, name).as_string()?;
        Region::ALL.into_iter().find(|region| arns[*region] == arn)
    };
    match get(data, "kind").as_string()?.as_str() {
        "hello" => Some(PeerMessage::Hello),
        "pending" => {
            let ordered = get(data, "ordered").is_truthy();
            Some(PeerMessage::Pending { from: region("from")?, to: region("to")?, ordered })
        }
        "fail-over" => Some(PeerMessage::FailOver { to: region("to")?, soft: get(data, "soft").is_truthy() }),
        "switched" => {
            // A window of another version may not say it.
            let wanted = match (get(data, "forced").is_truthy(), get(data, "wanted").is_truthy()) {
                (true, _) => Wanted::CallsEnd,
                (false, true) => Wanted::CallsFinish,
                (false, false) => Wanted::No,
            };
            Some(PeerMessage::Switched { from: region("from")?, to: region("to")?, wanted })
        }
        "renewing" => Some(PeerMessage::Renewing { region: region("region")?, why: renewal(data) }),
        "socket-given-up" => Some(PeerMessage::WebSocketGivenUp { region: region("region")? }),
        "signed-out" => Some(PeerMessage::SignedOut),
        "signed-in" => Some(PeerMessage::SignedIn),
        "renews-session" => Some(PeerMessage::RenewsSession { region: region("region")? }),
        "session-ended" => Some(PeerMessage::SessionEnded { region: region("region")? }),
        "called-off" => Some(PeerMessage::CalledOff { active: region("active")? }),
        _ => None,
    }
}
