//! The part `ccp` of `config.json`: the documented parameters of `globalConnect.core.initCCP`, field by field. Most of them the
//! page's own script hands on to Streams (`crates/global-connect/js`). Absent: the rest of the file.

use deserr::Deserr;
#[cfg(test)]
use schemars::JsonSchema;

use super::fields::{Coordination, List, Number, OneOf, Open, Text};
use super::kinds::{
    AdditionalScript, CcpUrl, InstanceArn, InstanceUrl, LoginUrl, Millis, Pixels, Plain, Reference, RegionCode,
};
use super::problem::Problems;

/// The documented parameters of `initCCP`.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields = Problems::unknown_parameter)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "camelCase", deny_unknown_fields))]
#[cfg_attr(test, schemars(extend("oneOf" = super::schema::schemes())))]
pub struct Ccp {
    /// The address of the Contact Control Panel of one instance.
    #[deserr(missing_field_error = Text::<CcpUrl>::missing)]
    pub ccp_url: Text<CcpUrl>,
    /// How the two regions are coordinated. Default: told from the other parameters; enableGlobalResiliency and
    /// secondaryCCPUrl are of the managed scheme, pollForFailover and standByRegion of the paired one. With an object, the paired
    /// scheme decides, and the timeline and the telemetry say where the managed one would have differed.
    #[deserr(default)]
    pub coordination: Option<Coordination>,
    /// In the paired scheme. Has to be true there: it makes the two instances a pair.
    #[deserr(default)]
    pub poll_for_failover: Option<bool>,
    /// In the managed scheme. Has to be true there: it is what chooses the scheme.
    #[deserr(default)]
    pub enable_global_resiliency: Option<bool>,
    /// In the managed scheme: the address of the Contact Control Panel in the other region.
    #[deserr(default, rename = "secondaryCCPUrl")]
    #[cfg_attr(test, schemars(rename = "secondaryCCPUrl"))]
    pub secondary_ccp_url: Option<Text<CcpUrl>>,
    /// In the managed scheme: the region of secondaryCCPUrl, for people. Default: told from the address.
    #[deserr(default)]
    pub secondary_region: Option<Text<RegionCode>>,
    /// In the paired scheme: the ARN of the instance of ccpUrl.
    #[deserr(default)]
    pub instance_arn: Option<Text<InstanceArn>>,
    /// The address at which the agent signs in, with the identity provider's global sign-in.
    #[deserr(missing_field_error = Text::<LoginUrl>::missing)]
    pub login_url: Text<LoginUrl>,
    /// The region of the instance of ccpUrl. A suffix after a dot tells two instances of one region apart: us-east-1.a. In
    /// the managed scheme for people only; default there: told from the address.
    #[deserr(default)]
    pub region: Option<Text<RegionCode>>,
    /// In the paired scheme: the other instance of the traffic distribution group.
    #[deserr(default)]
    pub stand_by_region: Option<StandBy>,
    /// Scripts to load into each region's frame after Streams, in this order.
    #[deserr(default)]
    pub additional_scripts: Option<List<AdditionalScript>>,
    /// Milliseconds that those may take together, before the Contact Control Panel is started without the rest. Default:
    /// 10000.
    #[deserr(default)]
    pub additional_scripts_timeout: Option<Number<Millis>>,
    /// Whether a sign-in window is opened when the agent has to sign in. Default: true.
    #[deserr(default)]
    pub login_popup: Option<bool>,
    /// Whether that window closes by itself after the sign-in. Default: false.
    #[deserr(default)]
    pub login_popup_auto_close: Option<bool>,
    /// Opens the sign-in in a window of its own instead of a tab.
    #[deserr(default)]
    pub login_options: Option<LoginOptions>,
    /// The softphone of the Contact Control Panel.
    #[deserr(default)]
    pub softphone: Option<Softphone>,
    /// The ringtone of chats.
    #[deserr(default)]
    pub chat: Option<Ringtone>,
    /// The ringtone of tasks.
    #[deserr(default)]
    pub task: Option<Ringtone>,
    /// The ringtone of contacts that are accepted by themselves.
    #[deserr(default)]
    pub auto_accept_tone: Option<Ringtone>,
    /// What the settings of the Contact Control Panel offer.
    #[deserr(default)]
    pub page_options: Option<PageOptions>,
    /// Whether log lines of the CCP begin with its name in brackets. Default: false.
    #[deserr(default)]
    pub should_add_namespace_to_logs: Option<bool>,
    /// Milliseconds that a sign of life of the CCP may take. Default: 3000.
    #[deserr(default)]
    pub ccp_ack_timeout: Option<Number<Millis>>,
    /// Milliseconds between two questions for a sign of life. Default: 1000.
    #[deserr(default)]
    pub ccp_syn_timeout: Option<Number<Millis>>,
    /// Milliseconds that the CCP may take to load before the agent is asked to sign in. Default: 5000.
    #[deserr(default)]
    pub ccp_load_timeout: Option<Number<Millis>>,
    /// The title of the CCP's own frame, for screen readers.
    #[deserr(default)]
    pub iframe_title: Option<Text<Plain>>,
    /// How the CCP asks for access to its storage, where the browser partitions it.
    #[deserr(default)]
    pub storage_access: Option<StorageAccess>,
    /// What Streams logs.
    #[deserr(default)]
    pub log_config: Option<LogConfig>,
}

impl Ccp {
    /// Whether one of the times is so short that it was probably meant in seconds.
    pub(super) fn has_times_in_seconds(&self) -> bool {
        let timeouts =
            [&self.ccp_ack_timeout, &self.ccp_syn_timeout, &self.ccp_load_timeout, &self.additional_scripts_timeout];
        timeouts.into_iter().flatten().any(|millis| millis.0 < 100.0)
    }
}

/// The second instance.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "camelCase", deny_unknown_fields))]
pub struct StandBy {
    /// The address of its Contact Control Panel.
    #[deserr(missing_field_error = Text::<CcpUrl>::missing)]
    pub ccp_url: Text<CcpUrl>,
    /// Its ARN.
    #[deserr(missing_field_error = Text::<InstanceArn>::missing)]
    pub instance_arn: Text<InstanceArn>,
    /// Its region.
    #[deserr(missing_field_error = Text::<RegionCode>::missing)]
    pub region: Text<RegionCode>,
}

/// The sign-in window.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "camelCase", deny_unknown_fields))]
pub struct LoginOptions {
    /// Whether it closes by itself after the sign-in. Default: false.
    #[deserr(default)]
    pub auto_close: Option<bool>,
    /// Its height. Default: 578.
    #[deserr(default)]
    pub height: Option<Number<Pixels>>,
    /// Its width. Default: 433.
    #[deserr(default)]
    pub width: Option<Number<Pixels>>,
    /// Its distance from the top. Default: 0.
    #[deserr(default)]
    pub top: Option<Number<Pixels>>,
    /// Its distance from the left. Default: 0.
    #[deserr(default)]
    pub left: Option<Number<Pixels>>,
    /// Whether no sign-in window is opened after the agent has signed out.
    #[deserr(default)]
    pub disable_auth_popup_after_logout: Option<bool>,
    /// Whether a missing sign of life counts as a lost session.
    #[deserr(default)]
    pub enable_ack_timeout: Option<bool>,
}

/// The softphone.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "camelCase", deny_unknown_fields))]
pub struct Softphone {
    /// Whether calls run inside this page. Default: false.
    #[deserr(default)]
    pub allow_framed_softphone: Option<bool>,
    /// Play no ringtone. Default: false.
    #[deserr(default)]
    pub disable_ringtone: Option<bool>,
    /// A sound file to play instead of the built-in ringtone.
    #[deserr(default)]
    pub ringtone_url: Option<Text<Reference>>,
    /// Whether video calls run inside this page. Default: false.
    #[deserr(default)]
    pub allow_framed_video_call: Option<bool>,
    /// Whether the screen-sharing button is shown. Default: false.
    #[deserr(default)]
    pub allow_framed_screen_sharing: Option<bool>,
    /// Whether that button opens the sharing app in a window of its own. Default: false.
    #[deserr(default)]
    pub allow_framed_screen_sharing_pop_up: Option<bool>,
    /// Whether the microphone is opened before the contact arrives. Default: true.
    #[deserr(default)]
    pub allow_early_gum: Option<bool>,
    /// Handed on to Streams.
    #[deserr(default)]
    pub allow_extended_persistent_connection: Option<bool>,
    /// Handed on to Streams.
    #[deserr(default)]
    pub disable_echo_cancellation: Option<bool>,
    /// Handed on to Streams.
    #[deserr(default)]
    pub disable_storing_params_in_local_storage: Option<bool>,
    /// The virtual desktop that the agent works in, as Streams names it.
    #[deserr(default, rename = "VDIPlatform")]
    #[cfg_attr(test, schemars(rename = "VDIPlatform"))]
    pub vdi_platform: Option<OneOf<VdiPlatform>>,
}

/// The virtual desktops that Streams 2.28.2 knows; with another one it has no softphone (`VDIPlatformType`).
#[derive(Deserr)]
#[deserr(error = Problems)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline))]
pub enum VdiPlatform {
    #[expect(missing_docs, reason = "a list of words for the schema")]
    #[deserr(rename = "CITRIX")]
    #[cfg_attr(test, schemars(rename = "CITRIX"))]
    Citrix,
    #[expect(missing_docs, reason = "a list of words for the schema")]
    #[deserr(rename = "CITRIX_413")]
    #[cfg_attr(test, schemars(rename = "CITRIX_413"))]
    Citrix413,
    #[expect(missing_docs, reason = "a list of words for the schema")]
    #[deserr(rename = "AWS_WORKSPACE")]
    #[cfg_attr(test, schemars(rename = "AWS_WORKSPACE"))]
    AwsWorkspace,
    #[expect(missing_docs, reason = "a list of words for the schema")]
    #[deserr(rename = "OMNISSA")]
    #[cfg_attr(test, schemars(rename = "OMNISSA"))]
    Omnissa,
    #[expect(missing_docs, reason = "a list of words for the schema")]
    #[deserr(rename = "AZURE")]
    #[cfg_attr(test, schemars(rename = "AZURE"))]
    Azure,
}

/// The ringtone of one channel.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "camelCase", deny_unknown_fields))]
pub struct Ringtone {
    /// Play no ringtone.
    #[deserr(default)]
    pub disable_ringtone: Option<bool>,
    /// A sound file to play instead of the built-in ringtone.
    #[deserr(default)]
    pub ringtone_url: Option<Text<Reference>>,
}

/// The settings of the CCP.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "camelCase", deny_unknown_fields))]
pub struct PageOptions {
    /// Audio devices. Default: false.
    #[deserr(default)]
    pub enable_audio_device_settings: Option<bool>,
    /// Video devices. Default: false.
    #[deserr(default)]
    pub enable_video_device_settings: Option<bool>,
    /// The phone type. Default: true.
    #[deserr(default)]
    pub enable_phone_type_settings: Option<bool>,
    /// The inactivity question.
    #[deserr(default)]
    pub show_inactivity_modal: Option<bool>,
}

/// The question for access to storage.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "camelCase", deny_unknown_fields))]
pub struct StorageAccess {
    /// Whether the built-in texts are used or those in custom.
    #[deserr(default)]
    pub mode: Option<OneOf<StorageAccessMode>>,
    /// Whether it asks at all.
    #[deserr(default)]
    pub can_request: Option<bool>,
    /// The address of the instance.
    #[deserr(default)]
    pub instance_url: Option<Text<InstanceUrl>>,
    /// The look of the question, as Streams documents it.
    #[deserr(default)]
    pub style: Option<Open>,
    /// The texts of the question, as Streams documents them.
    #[deserr(default)]
    pub custom: Option<Open>,
}

/// Whose texts the question for access to storage has.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = lowercase)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "lowercase"))]
pub enum StorageAccessMode {
    #[expect(missing_docs, reason = "a list of words for the schema")]
    Default,
    #[expect(missing_docs, reason = "a list of words for the schema")]
    Custom,
}

/// What Streams logs.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "camelCase", deny_unknown_fields))]
pub struct LogConfig {
    /// The lowest level that is kept. Default: INFO.
    #[deserr(default)]
    pub log_level: Option<OneOf<LogLevel>>,
    /// The lowest level that is also printed to the console. Default: WARN.
    #[deserr(default)]
    pub echo_level: Option<OneOf<LogLevel>>,
}

/// The levels of Streams' log.
#[derive(Deserr)]
#[deserr(error = Problems)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "UPPERCASE"))]
#[expect(missing_docs, reason = "a description of each would make the schema a list of descriptions")]
pub enum LogLevel {
    #[deserr(rename = "TEST")]
    Test,
    #[deserr(rename = "TRACE")]
    Trace,
    #[deserr(rename = "DEBUG")]
    Debug,
    #[deserr(rename = "INFO")]
    Info,
    #[deserr(rename = "LOG")]
    Log,
    #[deserr(rename = "WARN")]
    Warn,
    #[deserr(rename = "ERROR")]
    Error,
    #[deserr(rename = "CRITICAL")]
    Critical,
}
