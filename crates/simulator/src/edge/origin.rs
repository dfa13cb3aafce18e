//! How the edge asks: each origin as often and as long as the template says, and the second one where the first one fails.

use std::sync::Arc;

use axum::http::Method;
use tokio::time::sleep;

use super::bucket::{self, Object, Outage};
use super::template::{Distribution, Origin, Target};
use crate::site::Site;

/// What came of asking.
#[derive(Debug)]
pub struct Asked {
    /// The object, or the status that stands for what went wrong.
    pub answer: Result<Arc<Object>, u16>,
    /// The origin that the answer is from.
    pub origin: String,
    /// Whether another one was asked before.
    pub failed_over: bool,
}

/// Asks an origin, or the members of a group in turn. Every request begins with the first one: nothing is remembered of one
/// that failed.
pub async fn ask(site: &Site, distribution: &Distribution, target: &Target, method: &Method, key: &str) -> Asked {
    // The only methods with which CloudFront goes on to another member, whatever the template allows.
    let may_fail_over = [Method::GET, Method::HEAD, Method::OPTIONS].contains(method);
    let mut asked = Asked { answer: Err(502), origin: String::new(), failed_over: false };
    for (turn, place) in target.members.iter().enumerate() {
        let origin = &distribution.origins[*place];
        let answer = one(site, origin, method, key).await;
        let fails = match &answer {
            Ok(Ok(_)) => false,
            Ok(Err(status)) => target.codes.contains(status),
            Err(_) => true,
        };
        let answer = answer.unwrap_or_else(Err);
        asked = Asked { answer, origin: origin.id.clone(), failed_over: turn > 0 };
        if !fails || !may_fail_over {
            break;
        }
    }
    asked
}

/// What an origin answers; the outer error is the status that the edge gives where it answers nothing.
async fn one(site: &Site, origin: &Origin, method: &Method, key: &str) -> Result<Result<Arc<Object>, u16>, u16> {
    let Some(bucket) = origin.bucket else { return Err(502) };
    for attempt in 1..=origin.attempts {
        match site.cell.edge.outage(bucket) {
            None if method == Method::OPTIONS => return Ok(Err(403)),
            None => return Ok(bucket::get(site, bucket, origin.rights, key)),
            Some(Outage::Status(status)) => return Ok(Err(status)),
            Some(Outage::Refused) if attempt == origin.attempts => return Err(502),
            Some(Outage::Refused) => {}
            Some(Outage::Unreachable) => sleep(origin.connecting).await,
            // An S3 origin is asked once: attempts are those to connect.
            Some(Outage::Silent) => {
                sleep(origin.reading).await;
                return Err(504);
            }
        }
    }
    Err(504)
}
