//! The one listener: accepts connections on loopback, hands requests to the
//! routes, and breaks a connection off where a fault wants it so.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use thiserror::Error;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tower::ServiceExt;

use crate::Options;
use crate::address::Addresses;
use crate::edge::{Deployed, TemplateError};
use crate::site;
use crate::state::{Shared, closed};
use crate::web::headers::{HeaderRules, HeadersError};
use crate::world::WorldName;

/// Why the simulator could not start.
#[derive(Debug, Error)]
pub enum BindError {
    /// The port is taken or not allowed.
    #[error("cannot listen on 127.0.0.1:{port}: {source}; choose another --port, or 0 for any")]
    Port {
        /// The port that was asked for.
        port: u16,
        /// What the system says.
        source: io::Error,
    },
    /// The Streams artifact is missing.
    #[error("no Streams artifact at `{path}`: run `npm ci`, or name it with --streams")]
    Streams {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The headers file is wrong.
    #[error(transparent)]
    Headers(#[from] HeadersError),
    /// No edge can be made of the templates.
    #[error(transparent)]
    Edge(#[from] TemplateError),
}

/// Marks a response whose connection is to be closed without a byte.
#[derive(Clone, Copy, Debug)]
pub struct Broken;

/// The connection is closed on purpose.
#[derive(Debug, Error)]
#[error("closed by a fault")]
struct BrokenOff;

/// A running simulator.
#[derive(Debug)]
pub struct Simulator {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
}

impl Simulator {
    /// Binds and starts to serve. The default world exists from then on.
    ///
    /// # Errors
    ///
    /// When the port is taken, or a file that the options name is missing or
    /// wrong.
    pub async fn bind(options: Options) -> Result<Self, BindError> {
        if !options.streams.is_file() {
            return Err(BindError::Streams { path: options.streams });
        }
        let headers = match &options.headers {
            None => HeaderRules::default(),
            Some(path) => HeaderRules::read(path)?,
        };
        let edge = options.edge.as_deref().map(Deployed::read).transpose()?;
        let port = options.port;
        let failed = |source| BindError::Port { port, source };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let addresses = Addresses { port: address.port() };
        let shared = Arc::new(Shared::new(options, addresses, headers, edge));
        let accepting = accept(listener, site::routes(&shared), shared.closing());
        Ok(Self { address, accepting: tokio::spawn(accepting), shared })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The addresses of the default world as one line of JSON.
    pub fn ready_line(&self) -> String {
        let urls = self.shared.addresses.world(&WorldName::default());
        serde_json::json!({
            "ready": true,
            "address": self.address.to_string(),
            "portal": urls.portal,
            "console": urls.console,
            "idp": urls.idp,
            "plain": urls.plain,
            "control": format!("http://{}/sim", self.address),
        })
        .to_string()
    }

    /// Stops: open connections are closed, nothing is left behind.
    pub async fn shutdown(self) {
        self.shared.close().await;
        // A panic in there has been reported already.
        let _ = self.accepting.await;
    }
}

async fn accept(listener: TcpListener, routes: Router, mut closing: watch::Receiver<bool>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve(stream, routes.clone()));
                }
                // Out of descriptors, or the peer was gone already.
                Err(_) => tokio::task::yield_now().await,
            },
            Some(_) = connections.join_next(), if !connections.is_empty() => {}
            () = closed(&mut closing) => break,
        }
    }
    connections.shutdown().await;
}

async fn serve(stream: TcpStream, routes: Router) {
    // Long polls are short messages: waiting to fill a packet only costs time.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let routes = routes.clone();
        async move {
            let answer = routes.oneshot(request.map(Body::new)).await;
            let Ok(response): Result<Response, _> = answer;
            if response.extensions().get::<Broken>().is_some() { Err(BrokenOff) } else { Ok(response) }
        }
    });
    // An error here is a peer that went away, or a connection we broke off.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades()
        .await;
}
