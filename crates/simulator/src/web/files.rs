//! Files of a folder, and which of them answers a path.

use std::path::{Component, Path, PathBuf};

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::ServeFile;

/// The file of `folder` that `path` names: the file itself, or the
/// `index.html` of a folder.
pub fn find(folder: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.trim_start_matches('/'));
    let inside = |part: Component<'_>| matches!(part, Component::Normal(_));
    if !relative.components().all(inside) {
        return None;
    }
    let file = folder.join(relative);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    file.is_file().then_some(file)
}

/// Whether `path` looks like a route of a single-page application rather than
/// like a file: its last part has no extension.
pub fn is_route(path: &str) -> bool {
    path.rsplit('/').next().is_none_or(|last| !last.contains('.'))
}

/// Whether an answer is a file, or says that the browser has it already: nothing else may be kept.
pub fn is_object(status: StatusCode) -> bool {
    status.is_success() || status == StatusCode::NOT_MODIFIED
}

/// Answers with `file`, to be revalidated on each use.
pub async fn serve(file: &Path, request: Request<Body>) -> Response {
    let Ok(response) = ServeFile::new(file).oneshot(request).await;
    let mut response = response.into_response();
    if is_object(response.status()) {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    response
}

/// There is no such file.
pub fn missing(path: &str) -> Response {
    (StatusCode::NOT_FOUND, format!("no file {path}\n")).into_response()
}

#[cfg(test)]
mod tests {
    use super::{find, is_route};

    #[test]
    fn a_path_stays_inside_its_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let inner = folder.path().join("inner");
        std::fs::create_dir(&inner).expect("made");
        std::fs::write(folder.path().join("secret.txt"), "x").expect("written");
        std::fs::write(inner.join("index.html"), "x").expect("written");
        assert!(find(&inner, "/").is_some());
        assert!(find(&inner, "/index.html").is_some());
        assert!(find(&inner, "/../secret.txt").is_none());
        assert!(find(&inner, "/gone.js").is_none());
    }

    #[test]
    fn a_route_has_no_extension() {
        assert!(is_route("/settings"));
        assert!(is_route("/"));
        assert!(!is_route("/gone.js"));
    }
}
