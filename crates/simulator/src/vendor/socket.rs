//! The worker's websocket: subscriptions and heartbeats are acknowledged,
//! nothing is ever pushed (chats have no messages here). A fault that refuses
//! websockets closes those that are open.

use std::ops::ControlFlow;

use axum::Extension;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::Method;
use axum::response::Response;
use serde_json::{Value, json};
use tokio::sync::watch;

use crate::faults::{Exchange, Verdict};
use crate::site::Instance;
use crate::state::closed;
use crate::world::Kind;

use super::Visit;

const EXCHANGE: Exchange<'static> = Exchange { kind: Kind::Ws, operation: None, transport: None };

/// `GET /ws`
pub async fn worker(Extension(instance): Extension<Instance>, method: Method, upgrade: WebSocketUpgrade) -> Response {
    let mut visit = Visit::arrive(&instance, Kind::Ws, None, &method, "/ws");
    let response = match visit.gate(&EXCHANGE, false).await {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(_) => {
            let closing = instance.site.shared.closing();
            upgrade.on_upgrade(move |socket| acknowledge(socket, closing, instance))
        }
    };
    visit.leave(response)
}

async fn acknowledge(mut socket: WebSocket, mut closing: watch::Receiver<bool>, instance: Instance) {
    let mut changes = instance.site.cell.changes();
    loop {
        let message = tokio::select! {
            message = socket.recv() => message,
            () = closed(&mut closing) => return,
            change = changes.changed() => {
                let verdict = instance.with(|world, index| world.regions[index].faults.verdict(&EXCHANGE).1);
                if change.is_err() || verdict == Verdict::Abort {
                    return;
                }
                continue;
            }
        };
        let answer = match message {
            Some(Ok(Message::Text(text))) => answer(&text),
            Some(Ok(_)) => None,
            Some(Err(_)) | None => return,
        };
        if let Some(answer) = answer
            && socket.send(Message::text(answer)).await.is_err()
        {
            return;
        }
    }
}

/// What a message is answered with; nothing for what is not understood.
fn answer(text: &str) -> Option<String> {
    let message: Value = serde_json::from_str(text).ok()?;
    let topic = message["topic"].as_str()?;
    let content = match topic {
        "aws/heartbeat" => json!({}),
        "aws/subscribe" | "aws/unsubscribe" => json!({
            "status": "success",
            "topics": message["content"]["topics"],
        }),
        _ => return None,
    };
    Some(json!({ "topic": topic, "content": content }).to_string())
}

#[cfg(test)]
mod tests {
    use super::answer;
    use serde_json::{Value, json};

    #[test]
    fn subscriptions_and_heartbeats_are_acknowledged_and_the_rest_is_not() {
        let subscribe = json!({ "topic": "aws/subscribe", "content": { "topics": ["a", "b"] } });
        let acknowledged = answer(&subscribe.to_string()).expect("acknowledged");
        let acknowledged: Value = serde_json::from_str(&acknowledged).expect("JSON");
        assert_eq!(acknowledged["topic"], "aws/subscribe");
        assert_eq!(acknowledged["content"]["status"], "success");
        assert_eq!(acknowledged["content"]["topics"], json!(["a", "b"]));
        assert!(answer(r#"{"topic":"aws/heartbeat"}"#).is_some());
        assert_eq!(answer(r#"{"topic":"aws/chat"}"#), None);
        assert_eq!(answer("not JSON"), None);
    }
}
