//! What makes a region part of a pair.

/// One instance of a traffic distribution group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairMember {
    /// The ARN of this region's instance.
    pub instance_arn: String,
    /// The ARN of the other region's instance.
    pub other_arn: String,
}
