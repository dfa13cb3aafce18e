//! What an error of the SDK means: the [`Refusal`] that a person is told. Absent: the sentences.

use std::error::Error;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_s3::config::http::HttpResponse;
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};

use super::Problem;
use crate::refusal::Refusal;

impl Problem {
    /// What a service answered, or why it did not.
    pub(super) fn refused<E>(what: String) -> impl FnOnce(SdkError<E, HttpResponse>) -> Self
    where
        E: Error + ProvideErrorMetadata + 'static,
    {
        move |error| Self::Refused { what, why: refusal(&error) }
    }

    /// An answer that broke off, or a question that could not be put.
    pub(super) fn broken<E: Error + 'static>(what: String) -> impl FnOnce(E) -> Self {
        move |error| Self::Refused { what, why: Refusal::Other(innermost(&error)) }
    }
}

fn refusal<E>(error: &SdkError<E, HttpResponse>) -> Refusal
where
    E: Error + ProvideErrorMetadata + 'static,
{
    if let Some(answer) = error.raw_response() {
        return Refusal::of(error.code(), answer.status().as_u16(), error.message());
    }
    // Credentials are looked for on the way to the service, and the error of that is inside one of the way.
    match causes(error).find_map(|cause| cause.downcast_ref::<CredentialsError>()) {
        // Its own words list every place that was looked at.
        Some(CredentialsError::CredentialsNotLoaded(_)) => Refusal::NoCredentials(NOWHERE.to_owned()),
        Some(lacking) => Refusal::NoCredentials(innermost(lacking)),
        None if matches!(error, SdkError::ConstructionFailure(_)) => Refusal::Other(innermost(error)),
        None => Refusal::Silent(innermost(error)),
    }
}

/// Where credentials may be.
const NOWHERE: &str = "none in the environment, in the profile, nor of a role of this machine";

/// The cause behind all causes, in one line: the only one that says more than that something failed.
fn innermost(error: &(dyn Error + 'static)) -> String {
    let told = causes(error).last().map(ToString::to_string).unwrap_or_default();
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    let mut next = Some(error);
    std::iter::from_fn(move || {
        let cause = next?;
        next = cause.source();
        Some(cause)
    })
}
