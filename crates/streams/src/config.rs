//! What makes a region part of a pair.

use ambidesk_coordinator::Scheme;

/// One instance of a traffic distribution group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairMember {
    /// How the pair is coordinated.
    pub scheme: Scheme,
    /// The ARN of this region's instance.
    pub instance_arn: String,
    /// The ARN of the other region's instance.
    pub other_arn: String,
}
