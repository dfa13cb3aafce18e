### What AWS calls its regions. The keys hold the regions' codes.

# A region with the name that tells two instances in it apart.
regions-tagged = { $name } { $tag }

regions-af-south-1 = Africa (Cape Town)
regions-ap-northeast-1 = Asia Pacific (Tokyo)
regions-ap-northeast-2 = Asia Pacific (Seoul)
regions-ap-northeast-3 = Asia Pacific (Osaka)
regions-ap-south-1 = Asia Pacific (Mumbai)
regions-ap-southeast-1 = Asia Pacific (Singapore)
regions-ap-southeast-2 = Asia Pacific (Sydney)
regions-ap-southeast-3 = Asia Pacific (Jakarta)
regions-ca-central-1 = Canada (Central)
regions-eu-central-1 = Europe (Frankfurt)
regions-eu-west-1 = Europe (Ireland)
regions-eu-west-2 = Europe (London)
regions-eu-west-3 = Europe (Paris)
regions-me-central-1 = Middle East (UAE)
regions-sa-east-1 = South America (São Paulo)
regions-us-east-1 = US East (N. Virginia)
regions-us-east-2 = US East (Ohio)
regions-us-gov-east-1 = AWS GovCloud (US-East)
regions-us-gov-west-1 = AWS GovCloud (US-West)
regions-us-west-1 = US West (N. California)
regions-us-west-2 = US West (Oregon)
