//! What a region's frame is made from.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// The features that a CCP needs of the page that embeds it, as a frame's `allow` attribute.
///
/// Streams itself delegates all but the last two; screen sharing and choosing a speaker need those.
pub const PERMISSIONS: &str =
    "microphone; camera; autoplay; clipboard-write; identity-credentials-get; display-capture; speaker-selection";

/// Everything that a frame needs to know to host one region.
#[derive(Debug, Clone)]
pub struct FrameConfig {
    /// Where the standard artifact of Streams is, relative to the page.
    pub streams_url: String,
    /// Scripts to run after Streams and before the CCP is initialised, in order.
    pub additional_scripts: Vec<String>,
    /// The documented parameters of `initCCP` for this region. Owned by the frame: Streams may change it.
    pub parameters: Object,
    /// The frame's title: it names the region.
    pub title: String,
    /// The region string as the page configured it.
    pub region: String,
    /// What makes the region part of a pair.
    pub member: PairMember,
}

/// One instance of a traffic distribution group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairMember {
    /// The ARN of this region's instance.
    pub instance_arn: String,
    /// The ARN of the other region's instance.
    pub other_arn: String,
    /// Whether this region is taken for the active one until its worker says otherwise.
    pub presumed_active: bool,
}

impl FrameConfig {
    /// The parameters for `connect.core.initCCP`: the documented ones, and what puts the CCP into a pair
    /// (`extractCcpRegionParams` and `initDisasterRecovery` show these).
    pub(crate) fn init_parameters(&self) -> Object {
        let parameters = Object::assign(&Object::new(), &self.parameters);
        let set = |name: &str, value: JsValue| {
            // Setting a property of a plain object can't fail.
            let _ = Reflect::set(&parameters, &name.into(), &value);
        };
        set("disasterRecoveryOn", true.into());
        set("instanceArn", self.member.instance_arn.as_str().into());
        set("otherArn", self.member.other_arn.as_str().into());
        set("isPrimary", self.member.presumed_active.into());
        for (name, value) in
            [("style", "width: 100%; height: 100%; border: 0; display: block"), ("iframeTitle", self.title.as_str())]
        {
            if Reflect::get(&parameters, &name.into()).is_ok_and(|given| given.is_falsy()) {
                let _ = Reflect::set(&parameters, &name.into(), &value.into());
            }
        }
        parameters
    }
}
