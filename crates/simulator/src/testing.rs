//! What the tests of the routes share: a simulator without a listener, asked
//! through its router.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt;

use crate::Options;
use crate::address::Addresses;
use crate::edge::Deployed;
use crate::server::Broken;
use crate::site;
use crate::state::Shared;
use crate::web::headers::HeaderRules;

/// A simulator of one test, with its own folders.
pub struct Bench {
    routes: Router,
    /// Holds `dist`, `pages` and the artifact.
    folder: TempDir,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub text: String,
    /// Whether the connection would have been closed without a byte.
    pub broken: bool,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).expect("a JSON body")
    }

    /// One header as text.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().expect("text"))
    }
}

impl Bench {
    /// A simulator without a headers file.
    pub fn new() -> Self {
        Self::with_headers(HeaderRules::default())
    }

    /// A simulator with these response headers.
    pub fn with_headers(headers: HeaderRules) -> Self {
        Self::with(headers, None)
    }

    /// A simulator whose portal is behind an edge. The second bucket is the folder `second`.
    pub fn with_edge(edge: Deployed) -> Self {
        Self::with(HeaderRules::default(), Some(edge))
    }

    fn with(headers: HeaderRules, edge: Option<Deployed>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        std::fs::create_dir(path("dist")).expect("made");
        std::fs::create_dir(path("pages")).expect("made");
        std::fs::create_dir(path("second")).expect("made");
        std::fs::write(path("streams.js"), "/* Streams */").expect("written");
        let options = Options {
            portal: path("dist"),
            pages: Some(path("pages")),
            second_bucket: Some(path("second")),
            streams: path("streams.js"),
            ..Options::default()
        };
        let shared = Arc::new(Shared::new(options, Addresses { port: 80 }, headers, edge));
        Self { routes: site::routes(&shared), folder }
    }

    /// Writes a file below the folder.
    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.folder.path().join(name), text).expect("written");
    }

    /// Asks, and reads the answer.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let Ok(response) = self.routes.clone().oneshot(request).await;
        let broken = response.extensions().get::<Broken>().is_some();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = to_bytes(response.into_body(), 1 << 20).await.expect("read");
        Answer { status, headers, text: String::from_utf8_lossy(&bytes).into_owned(), broken }
    }

    /// A GET of `path` on the host `label`.
    pub async fn get(&self, label: &str, path: &str) -> Answer {
        self.send(ask("GET", label, path, None)).await
    }

    /// A call of the control API.
    pub async fn sim(&self, method: &str, path: &str, body: Option<Value>) -> Answer {
        self.send(ask(method, "console", &format!("/sim{path}"), body)).await
    }

    /// A call of the instance API of `us-east-1` with a good session.
    pub async fn api(&self, operation: &str, input: Value) -> Answer {
        let session = self.get("us-east-1", "/auth/authorize").await;
        let token = session.json()["accessToken"].as_str().unwrap_or_default().to_owned();
        self.send(api("us-east-1", operation, &token, input)).await
    }
}

/// A request to the host `label` of the default world.
pub fn ask(method: &str, label: &str, path: &str, body: Option<Value>) -> Request<Body> {
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, format!("{label}.localhost:80"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(body.map_or_else(Body::empty, |body| Body::from(body.to_string())))
        .expect("a good request")
}

/// A call of an instance API.
pub fn api(label: &str, operation: &str, token: &str, input: Value) -> Request<Body> {
    let mut request = ask("POST", label, "/api", Some(input));
    let headers = request.headers_mut();
    let target = format!("AmazonConnectCTIService.{operation}");
    headers.insert("x-amz-target", target.parse().expect("a header"));
    headers.insert("x-amz-bearer", token.parse().expect("a header"));
    request
}
