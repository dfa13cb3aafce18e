//! Why a service of AWS did not do what was asked of it, in sentences: the cause, and what helps. Deliberately absent: the SDK's own
//! words for it, which are those of its program code.

use std::fmt;

/// Why something was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody has a bucket of that name.
    NoBucket,
    /// There is no such distribution.
    NoDistribution,
    /// The bucket is in another region.
    OtherRegion,
    /// No credentials were found, or the place where they come from failed, as it says.
    NoCredentials(String),
    /// They were good once.
    Expired,
    /// AWS does not know them.
    Unknown,
    /// They do not suffice.
    Denied,
    /// The clock of this machine is not that of AWS.
    Clock,
    /// Nothing answered, as the system says.
    Silent(String),
    /// The service is overloaded or broken.
    Busy(String),
    /// Something else, as the service says.
    Other(String),
}

impl Refusal {
    /// What an answer means, by its code and status. Answers to `HEAD` have no code.
    pub fn of(code: Option<&str>, status: u16, message: Option<&str>) -> Self {
        let said = || match (code, message) {
            (Some(code), Some(message)) => format!("{code}, {message}"),
            (Some(word), None) | (None, Some(word)) => word.to_owned(),
            (None, None) => format!("HTTP {status}"),
        };
        match code.unwrap_or_default() {
            "NoSuchBucket" => Self::NoBucket,
            "NoSuchDistribution" => Self::NoDistribution,
            "PermanentRedirect" | "AuthorizationHeaderMalformed" | "IllegalLocationConstraintException" => {
                Self::OtherRegion
            }
            "ExpiredToken" | "ExpiredTokenException" | "RequestExpired" | "TokenRefreshRequired" => Self::Expired,
            "InvalidAccessKeyId"
            | "InvalidClientTokenId"
            | "InvalidToken"
            | "SignatureDoesNotMatch"
            | "UnrecognizedClientException" => Self::Unknown,
            "AccessDenied" | "AccessDeniedException" | "AllAccessDisabled" => Self::Denied,
            "RequestTimeTooSkewed" => Self::Clock,
            "SlowDown" | "Throttling" | "ThrottlingException" => Self::Busy(said()),
            _ => match status {
                301 | 307 => Self::OtherRegion,
                401 | 403 => Self::Denied,
                429 | 500.. => Self::Busy(said()),
                _ => Self::Other(said()),
            },
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBucket => write!(
                f,
                "there is no such bucket. Look at the name after the `/` in --bucket: it is an output of the stack, and \
                 `aws s3 ls` lists those of your account."
            ),
            Self::NoDistribution => write!(
                f,
                "there is no such distribution in this account. Look at the ID in --distribution: it is an output of the stack."
            ),
            Self::OtherRegion => write!(
                f,
                "it is in another region. Look at the region before the `/` in --bucket: `aws s3api head-bucket --bucket NAME` \
                 says where it is."
            ),
            Self::NoCredentials(why) => write!(
                f,
                "there are no credentials ({why}). Sign in (`aws sso login`), or name a profile in AWS_PROFILE; \
                 `aws sts get-caller-identity` tells whether that has worked."
            ),
            Self::Expired => {
                write!(f, "the credentials have expired. Sign in anew (`aws sso login`), or get new ones.")
            }
            Self::Unknown => write!(
                f,
                "AWS does not accept the credentials. Look at AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and \
                 AWS_SESSION_TOKEN: the variables come before the profile."
            ),
            Self::Denied => write!(
                f,
                "access is denied. Either the bucket is somebody else's, or the credentials lack a permission: \
                 docs/operations.md, Who may do what, lists them; `aws sts get-caller-identity` tells who you are."
            ),
            Self::Clock => write!(f, "the clock of this machine is wrong by more than AWS allows. Set it."),
            Self::Silent(why) => write!(
                f,
                "nothing answers ({why}). Look at the network and the proxy (HTTPS_PROXY), and whether --bucket names a region \
                 that there is. If the region is gone, --alone goes on without it."
            ),
            Self::Busy(said) => {
                write!(f, "the service can't at the moment ({said}). Run the same command again: it goes on.")
            }
            Self::Other(said) => write!(f, "the service refuses ({said})."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Refusal;

    #[test]
    fn what_a_service_answers_is_told_by_its_code_and_without_one_by_its_status() {
        let of = |code, status| Refusal::of(Some(code), status, Some("words"));
        assert_eq!(of("NoSuchBucket", 404), Refusal::NoBucket);
        assert_eq!(of("ExpiredToken", 400), Refusal::Expired);
        assert_eq!(of("InvalidAccessKeyId", 403), Refusal::Unknown);
        assert_eq!(of("AccessDenied", 403), Refusal::Denied);
        assert_eq!(of("RequestTimeTooSkewed", 403), Refusal::Clock);
        assert_eq!(of("InternalError", 500), Refusal::Busy("InternalError, words".to_owned()));
        assert_eq!(of("BadDigest", 400), Refusal::Other("BadDigest, words".to_owned()));
        assert_eq!(Refusal::of(None, 403, None), Refusal::Denied);
        assert_eq!(Refusal::of(None, 301, None), Refusal::OtherRegion);
        assert_eq!(Refusal::of(None, 418, None), Refusal::Other("HTTP 418".to_owned()));
    }
}
