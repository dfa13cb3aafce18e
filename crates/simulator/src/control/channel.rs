//! The side channel: a websocket on which open CCP pages and workers wait for
//! orders. It is the simulator's own; a real instance has nothing like it.

use std::sync::Arc;

use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use tokio::sync::broadcast::error::RecvError;

use crate::site::{self, Instance};
use crate::state::{Listener, Shared, closed};

use super::Failure;

/// Who listens.
#[derive(Debug, Deserialize)]
pub struct Who {
    listener: Kind,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Page,
    Worker,
}

/// `GET /sim/channel?listener=page|worker` on an instance's host.
pub async fn listen(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    Query(who): Query<Who>,
    upgrade: WebSocketUpgrade,
) -> Result<Response, Failure> {
    let host = site::host(&headers);
    let instance = site::instance(&shared, &host).ok_or(Failure::Unknown)?;
    let listener = match who.listener {
        Kind::Page => Listener::Page,
        Kind::Worker => Listener::Worker,
    };
    Ok(upgrade.on_upgrade(move |socket| pass_on(socket, instance, listener)))
}

async fn pass_on(mut socket: WebSocket, instance: Instance, listener: Listener) {
    let mut closing = instance.site.shared.closing();
    let cell = instance.site.cell;
    let mut orders = cell.orders.subscribe();
    let _listening = cell.listen(&instance.region, listener);
    loop {
        tokio::select! {
            order = orders.recv() => {
                let order = match order {
                    Ok(order) => order,
                    // Orders that were missed cannot be carried out late.
                    Err(RecvError::Lagged(_)) => continue,
                    Err(RecvError::Closed) => return,
                };
                if order.region != instance.region || order.to != listener {
                    continue;
                }
                let text = serde_json::json!(order).to_string();
                if socket.send(Message::text(text)).await.is_err() {
                    return;
                }
            }
            () = closed(&mut closing) => return,
            message = socket.recv() => match message {
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return,
            },
        }
    }
}
