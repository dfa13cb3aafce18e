//! The running simulator, asked over a real loopback connection: what a
//! router alone cannot show (broken connections, websockets, shutdown).

use std::path::PathBuf;

use ambidesk_simulator::{BindError, Options, Simulator};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

/// Any file will do where no browser runs it.
fn options() -> Options {
    Options {
        streams: PathBuf::from(file!())
            .file_name()
            .map(|name| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name))
            .expect("this file has a name"),
        ..Options::default()
    }
}

async fn started() -> Simulator {
    Simulator::bind(options()).await.expect("a free port")
}

async fn sim(simulator: &Simulator, method: &str, path: &str) -> Value {
    let url = format!("http://{}/sim{path}", simulator.address());
    let method = method.parse().expect("a method");
    let answer = reqwest::Client::new().request(method, url).send().await;
    answer.expect("answered").json().await.expect("JSON")
}

type Socket = WebSocketStream<MaybeTlsStream<tokio::net::TcpStream>>;

/// A websocket to `path` on the host of us-east-1.
async fn socket(simulator: &Simulator, path: &str) -> Socket {
    let url = format!("ws://{}{path}", simulator.address());
    let mut request = url.into_client_request().expect("a good address");
    let host = format!("us-east-1.localhost:{}", simulator.address().port());
    request.headers_mut().insert("host", host.parse().expect("a header"));
    let connected = tokio_tungstenite::connect_async(request).await;
    connected.expect("connected").0
}

async fn next(socket: &mut Socket) -> Value {
    let message = socket.next().await.expect("open").expect("a message");
    serde_json::from_str(message.to_text().expect("text")).expect("JSON")
}

#[tokio::test]
async fn the_ready_line_leads_to_the_control_api() {
    let simulator = started().await;
    let line: Value = serde_json::from_str(&simulator.ready_line()).expect("JSON");
    let control = line["control"].as_str().expect("an address");
    let worlds: Value = reqwest::get(format!("{control}/worlds")).await.expect("answered").json().await.expect("JSON");
    assert_eq!(worlds["worlds"], json!(["default"]));
    simulator.shutdown().await;
}

#[tokio::test]
async fn a_page_that_is_down_closes_the_connection_without_a_byte() {
    let simulator = started().await;
    sim(&simulator, "PUT", "/worlds/default/regions/us-east-1/faults/page-down").await;
    let url = format!("http://{}/ccp-v2/", simulator.address());
    let port = simulator.address().port();
    let page = |label: &str| {
        let request = reqwest::Client::new().get(&url);
        request.header("host", format!("{label}.localhost:{port}"))
    };
    let failed = page("us-east-1").send().await.expect_err("no answer");
    assert!(failed.status().is_none());
    let whole = page("us-west-2").send().await.expect("answered");
    assert_eq!(whole.status(), 200);
    simulator.shutdown().await;
}

#[tokio::test]
async fn the_workers_websocket_acknowledges_subscriptions() {
    let simulator = started().await;
    let mut socket = socket(&simulator, "/ws").await;
    let subscribe = json!({ "topic": "aws/subscribe", "content": { "topics": ["aws/chat"] } });
    let sent = socket.send(Message::text(subscribe.to_string())).await;
    sent.expect("sent");
    let answer = next(&mut socket).await;
    assert_eq!(answer["content"]["status"], "success");
    simulator.shutdown().await;
}

#[tokio::test]
async fn a_worker_is_counted_and_told_to_crash_with_its_fault() {
    let simulator = started().await;
    let mut worker = socket(&simulator, "/sim/channel?listener=worker").await;
    // The order below is only kept for those who listen already.
    let mut workers = 0;
    while workers == 0 {
        let view = sim(&simulator, "GET", "/worlds/default").await;
        workers = view["regions"][0]["workers"].as_u64().expect("a count");
    }
    let path = "/worlds/default/regions/us-east-1/faults/worker-dead";
    sim(&simulator, "PUT", path).await;
    assert_eq!(next(&mut worker).await, json!({ "do": "crash" }));
    simulator.shutdown().await;
}

#[tokio::test]
async fn a_shutdown_closes_what_is_open_and_frees_the_port() {
    let simulator = started().await;
    let address = simulator.address();
    let mut open = socket(&simulator, "/ws").await;
    simulator.shutdown().await;
    let rest = open.next().await;
    assert!(!matches!(rest, Some(Ok(Message::Text(_)))), "{rest:?}");
    let again = Simulator::bind(Options { port: address.port(), ..options() }).await;
    again.expect("the port is free again").shutdown().await;
}

#[tokio::test]
async fn a_start_that_cannot_work_says_what_to_do() {
    let simulator = started().await;
    let taken = Simulator::bind(Options { port: simulator.address().port(), ..options() })
        .await
        .expect_err("the port is taken");
    assert!(matches!(taken, BindError::Port { .. }));
    assert!(taken.to_string().contains("--port"), "{taken}");
    let missing = Simulator::bind(Options { streams: PathBuf::from("no/such/file.js"), ..Options::default() })
        .await
        .expect_err("there is no artifact");
    assert!(missing.to_string().contains("npm ci"), "{missing}");
    simulator.shutdown().await;
}
