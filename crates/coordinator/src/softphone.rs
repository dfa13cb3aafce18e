//! What a CCP's softphone says is wrong with it (`connect.SoftphoneErrorTypes`), as far as an agent can do something else about
//! it. Absent: the words of Streams, which are for its log.

/// An error of a region's softphone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoftphoneError {
    /// There is no microphone that the CCP may use: refused, not plugged in, or taken.
    MicrophoneNotShared,
    /// This browser can't take calls.
    UnsupportedBrowser,
    /// The network does not let the call through: its servers can't be reached, or no way to them is found.
    NetworkBlocked,
    /// The call was answered somewhere else.
    UserBusy,
    /// The call's media failed.
    MediaFailed,
    /// The virtual desktop does not hand the call's media on.
    Vdi,
    /// Something else.
    Other,
}
