//! Every field that `config.json` may have, as a table. The JSON Schema in `assets/` says the same for editors; a test
//! keeps the two together. Absent: how a value is checked.

/// One field of an object.
pub struct Field {
    /// Its name, as documented.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Whether it has to be there.
    pub required: bool,
}

/// What a field takes.
pub enum Kind {
    /// Any text that is not empty.
    Text,
    /// `true` or `false`.
    Flag,
    /// `true`, and nothing else: the value that switches the pair on.
    True,
    /// A duration in milliseconds, above zero.
    Millis,
    /// A duration in seconds, from one to an hour.
    Seconds,
    /// A length in pixels, zero or more.
    Pixels,
    /// The address of a CCP: absolute, `https`, with a path such as `/ccp-v2/`.
    CcpUrl,
    /// An absolute `https` address.
    Url,
    /// An absolute `https` address, or a path on the portal's own origin.
    Endpoint,
    /// An address, absolute or relative to the page.
    Reference,
    /// A list of such addresses.
    References,
    /// A list of addresses on the portal's own origin.
    OwnScripts,
    /// The ARN of a Connect instance.
    InstanceArn,
    /// The code of a region.
    RegionCode,
    /// One of some words.
    Choice(&'static [&'static str]),
    /// An object with fields of its own.
    Object(&'static [Field]),
    /// An object that is handed on as it is.
    Open,
    /// A documented field that JSON can't hold, or that this portal has no use for.
    NotHere(NotHere),
}

/// Why a documented field has no place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotHere {
    /// The desk does it by itself.
    DoneByTheDesk,
    /// It is a function or an object of a program.
    NotJson,
    /// It belongs to the other way of setting a pair up.
    OtherScheme,
}

const fn required(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, required: true }
}

const fn optional(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, required: false }
}

/// The whole file.
pub const ROOT: Kind = Kind::Object(&[
    optional("$schema", Kind::Text),
    required("ccp", Kind::Object(CCP)),
    optional("desk", Kind::Object(DESK)),
    optional("telemetry", Kind::Object(TELEMETRY)),
]);

const DESK: &[Field] = &[
    optional("title", Kind::Text),
    optional("language", Kind::Choice(LANGUAGES)),
    optional("logName", Kind::Text),
    optional("restoreAgentState", Kind::Choice(&["off", "ask", "auto"])),
    optional("scripts", Kind::OwnScripts),
];

/// The codes of `crate::i18n::languages`.
const LANGUAGES: &[&str] = &["en", "de", "ja"];

const TELEMETRY: &[Field] = &[optional("endpoint", Kind::Endpoint), optional("flushSeconds", Kind::Seconds)];

const CCP: &[Field] = &[
    required("ccpUrl", Kind::CcpUrl),
    required("pollForFailover", Kind::True),
    required("instanceArn", Kind::InstanceArn),
    required("loginUrl", Kind::Url),
    required("region", Kind::RegionCode),
    required("standByRegion", Kind::Object(STANDBY)),
    optional("additionalScripts", Kind::References),
    optional("loginPopup", Kind::Flag),
    optional("loginPopupAutoClose", Kind::Flag),
    optional("loginOptions", Kind::Object(LOGIN_OPTIONS)),
    optional("softphone", Kind::Object(SOFTPHONE)),
    optional("chat", Kind::Object(RINGTONE)),
    optional("task", Kind::Object(RINGTONE)),
    optional("autoAcceptTone", Kind::Object(RINGTONE)),
    optional("pageOptions", Kind::Object(PAGE_OPTIONS)),
    optional("shouldAddNamespaceToLogs", Kind::Flag),
    optional("ccpAckTimeout", Kind::Millis),
    optional("ccpSynTimeout", Kind::Millis),
    optional("ccpLoadTimeout", Kind::Millis),
    optional("iframeTitle", Kind::Text),
    optional("storageAccess", Kind::Object(STORAGE_ACCESS)),
    optional("logConfig", Kind::Object(LOG_CONFIG)),
    optional("getPrimaryRegion", Kind::NotHere(NotHere::DoneByTheDesk)),
    optional("provider", Kind::NotHere(NotHere::NotJson)),
    optional("plugins", Kind::NotHere(NotHere::NotJson)),
    optional("enableGlobalResiliency", Kind::NotHere(NotHere::OtherScheme)),
    optional("secondaryCCPUrl", Kind::NotHere(NotHere::OtherScheme)),
];

const STANDBY: &[Field] = &[
    required("ccpUrl", Kind::CcpUrl),
    required("instanceArn", Kind::InstanceArn),
    required("region", Kind::RegionCode),
];

const LOGIN_OPTIONS: &[Field] = &[
    optional("autoClose", Kind::Flag),
    optional("height", Kind::Pixels),
    optional("width", Kind::Pixels),
    optional("top", Kind::Pixels),
    optional("left", Kind::Pixels),
    optional("disableAuthPopupAfterLogout", Kind::Flag),
    optional("enableAckTimeout", Kind::Flag),
];

const SOFTPHONE: &[Field] = &[
    optional("allowFramedSoftphone", Kind::Flag),
    optional("disableRingtone", Kind::Flag),
    optional("ringtoneUrl", Kind::Reference),
    optional("allowFramedVideoCall", Kind::Flag),
    optional("allowFramedScreenSharing", Kind::Flag),
    optional("allowFramedScreenSharingPopUp", Kind::Flag),
    optional("allowEarlyGum", Kind::Flag),
    optional("allowExtendedPersistentConnection", Kind::Flag),
    optional("disableEchoCancellation", Kind::Flag),
    optional("disableStoringParamsInLocalStorage", Kind::Flag),
    optional("VDIPlatform", Kind::Text),
];

const RINGTONE: &[Field] = &[optional("disableRingtone", Kind::Flag), optional("ringtoneUrl", Kind::Reference)];

const PAGE_OPTIONS: &[Field] = &[
    optional("enableAudioDeviceSettings", Kind::Flag),
    optional("enableVideoDeviceSettings", Kind::Flag),
    optional("enablePhoneTypeSettings", Kind::Flag),
    optional("showInactivityModal", Kind::Flag),
];

const STORAGE_ACCESS: &[Field] = &[
    optional("mode", Kind::Choice(&["default", "custom"])),
    optional("canRequest", Kind::Flag),
    optional("instanceUrl", Kind::Url),
    optional("style", Kind::Open),
    optional("custom", Kind::Open),
];

const LOG_LEVELS: &[&str] = &["TEST", "TRACE", "DEBUG", "INFO", "LOG", "WARN", "ERROR", "CRITICAL"];

const LOG_CONFIG: &[Field] =
    &[optional("logLevel", Kind::Choice(LOG_LEVELS)), optional("echoLevel", Kind::Choice(LOG_LEVELS))];
