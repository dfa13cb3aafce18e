//! The documented parameters of `initCCP`, read into what the coordinator needs; what a frame needs of them is read by
//! `js/region-frames.js`. Callers validate what people write, each in its own words; here a value is there or it is not.

use std::time::Duration;

use ambidesk_coordinator::{Pair, Region, Scheme, Settings};
use ambidesk_streams::PairMember;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::{last_told, signed_in};

/// One region, as it was configured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionInfo {
    /// The region string, with its suffix if it has one: "us-east-1".
    pub id: String,
    /// Where its CCP is.
    pub ccp_url: String,
    /// The ARN of its instance.
    pub instance_arn: String,
}

/// A parameter that the desk can't start without is not there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the parameter `{path}` is missing or not a {expected}")]
pub struct ParametersError {
    /// The parameter, as a path from the object.
    pub path: String,
    /// The type that is expected.
    pub expected: &'static str,
}

/// Everything that a desk is started with.
pub(crate) struct Parameters {
    pub(crate) regions: Pair<RegionInfo>,
    pub(crate) members: Pair<PairMember>,
    pub(crate) settings: Settings,
    pub(crate) sign_in: SignIn,
}

/// The sign-in page and the window it opens in.
pub(crate) struct SignIn {
    pub(crate) url: String,
    pub(crate) options: JsValue,
    /// Whether the window is closed once the agent is signed in.
    pub(crate) auto_close: bool,
}

impl Parameters {
    /// Reads the documented object, as `complete` in `js/parameters.js` leaves it. Nothing in it is changed.
    pub(crate) fn read(given: &JsValue) -> Result<Self, ParametersError> {
        let standby = get(given, "standByRegion");
        let regions = Pair { first: region_info(given, "")?, second: region_info(&standby, "standByRegion.")? };
        // What the page says of its primary region goes before what was last told.
        let named = get(given, "primaryRegion").as_string();
        let named = Region::ALL.into_iter().find(|region| named.as_deref() == Some(regions[*region].id.as_str()));
        let coordination = get(given, "coordination");
        let managed = coordination.as_string().as_deref() == Some("managed");
        let scheme = if managed { Scheme::Managed } else { Scheme::Paired };
        let settings = Settings {
            scheme,
            shadow: get(&coordination, "shadow").is_truthy(),
            presumed: named.unwrap_or(Region::First),
            last_told: if named.is_some() { None } else { last_told::read(&regions) },
            signed_in_since: signed_in::read(&regions),
            put_offline: signed_in::put_offline(&regions),
            renewal_put_off: signed_in::put_off(&regions),
            signed_out: signed_in::is_signed_out(&regions),
            ..settings(given)
        };
        let members = Pair::from_fn(|region| PairMember {
            scheme,
            instance_arn: regions[region].instance_arn.clone(),
            other_arn: regions[region.other()].instance_arn.clone(),
        });
        Ok(Self { members, settings, sign_in: sign_in(given)?, regions })
    }
}

fn region_info(given: &JsValue, prefix: &str) -> Result<RegionInfo, ParametersError> {
    Ok(RegionInfo {
        id: string(given, prefix, "region")?,
        ccp_url: string(given, prefix, "ccpUrl")?,
        instance_arn: string(given, prefix, "instanceArn")?,
    })
}

fn sign_in(given: &JsValue) -> Result<SignIn, ParametersError> {
    let options = get(given, "loginOptions");
    let auto_close = get(given, "loginPopupAutoClose").is_truthy() || get(&options, "autoClose").is_truthy();
    Ok(SignIn { url: string(given, "", "loginUrl")?, options, auto_close })
}

fn settings(given: &JsValue) -> Settings {
    let defaults = Settings::default();
    Settings {
        heartbeat: millis(given, "ccpSynTimeout").unwrap_or(defaults.heartbeat),
        acknowledgement: millis(given, "ccpAckTimeout").unwrap_or(defaults.acknowledgement),
        ..defaults
    }
}

fn millis(given: &JsValue, name: &str) -> Option<Duration> {
    let value = get(given, name).as_f64().filter(|value| value.is_finite() && *value > 0.0)?;
    // An hour is more than any of these timeouts can mean.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Some(Duration::from_millis(value.min(3_600_000.0) as u64))
}

fn string(object: &JsValue, prefix: &str, name: &str) -> Result<String, ParametersError> {
    get(object, name)
        .as_string()
        .filter(|value| !value.is_empty())
        .ok_or_else(|| ParametersError { path: format!("{prefix}{name}"), expected: "string" })
}

pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    if object.is_object() {
        Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
    } else {
        JsValue::UNDEFINED
    }
}
