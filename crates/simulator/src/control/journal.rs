//! Reading the journal of requests.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::state::Shared;
use crate::world::{Entry, Kind};

use super::Failure;
use super::worlds::site;

/// Which entries to answer; all when empty.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    region: Option<String>,
    kind: Option<Kind>,
    operation: Option<String>,
    /// Only entries with a greater number.
    #[serde(default)]
    since: u64,
    /// Only the newest so many.
    limit: Option<usize>,
}

impl Filter {
    fn admits(&self, entry: &Entry) -> bool {
        self.kind.is_none_or(|kind| entry.kind == kind)
            && (self.region.is_none() || entry.region == self.region)
            && (self.operation.is_none() || entry.operation == self.operation)
    }
}

/// `GET /sim/worlds/{world}/journal`
pub async fn list(
    State(shared): State<Arc<Shared>>,
    Path(world): Path<String>,
    Query(filter): Query<Filter>,
) -> Result<Json<Value>, Failure> {
    let site = site(shared, &world)?;
    Ok(Json(site.cell.with(|world| {
        let entries: Vec<&Entry> = world.journal.after(filter.since).filter(|entry| filter.admits(entry)).collect();
        let skip = filter.limit.map_or(0, |limit| entries.len().saturating_sub(limit));
        json!({ "last": world.journal.last(), "entries": entries[skip..] })
    })))
}
