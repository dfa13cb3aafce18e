#!/usr/bin/env bash
# What cfn-lint says of a distribution that CloudFront does not take.
#
# Seen with cfn-lint 1.58.0, Python 3.11.
#
# The guess: it has the resource's schema and rules for CloudFront, so that an origin group without members of its own, a method that
# no group may serve and a second domain without a certificate are found before a stack is made.
#
# What was seen, one template each:
#   a group's member that is no origin of the distribution    nothing
#   a group whose two members are one origin                  nothing
#   POST towards a group, which serves GET, HEAD and OPTIONS  nothing
#   a domain name of one's own without a certificate          nothing
#   twenty custom headers in a response-headers policy        nothing
#   a viewer protocol policy that does not exist              E3030
#
# The last line shows that the resource is looked at: single values are, what two of them mean together is not. Why it matters here:
# a linter without findings is no word for the templates in deploy/; their own assertions look at each of these, and each assertion
# was seen to fail on a broken copy (xtask/src/templates/assertions).
#
# Run it on a machine with `python3` and its `venv`. The pinned package goes into a temporary folder; nothing is deployed. It prints
# what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check cfn-lint==1.58.0

cat > "$work/templates.py" <<'PY'
import copy
import json
import sys

origin = {"DomainName": "a.s3.us-east-1.amazonaws.com", "S3OriginConfig": {"OriginAccessIdentity": ""}}
config = {
    "Enabled": True,
    "Origins": [{"Id": "first", **origin}, {"Id": "second", **origin}],
    "OriginGroups": {"Quantity": 1, "Items": [{
        "Id": "both",
        "Members": {"Quantity": 2, "Items": [{"OriginId": "first"}, {"OriginId": "second"}]},
        "FailoverCriteria": {"StatusCodes": {"Quantity": 2, "Items": [502, 503]}},
    }]},
    "DefaultCacheBehavior": {
        "TargetOriginId": "both",
        "ViewerProtocolPolicy": "redirect-to-https",
        "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6",
    },
}
headers = {"Name": "headers", "CustomHeadersConfig": {"Items": [
    {"Header": f"X-{number}", "Value": "1", "Override": True} for number in range(20)
]}}


def write(name, change=None, **resources):
    changed = copy.deepcopy(config)
    if change:
        change(changed)
    distribution = {"Type": "AWS::CloudFront::Distribution", "Properties": {"DistributionConfig": changed}}
    template = {"AWSTemplateFormatVersion": "2010-09-09", "Resources": {"Distribution": distribution, **resources}}
    with open(f"{sys.argv[1]}/{name}.json", "w") as file:
        json.dump(template, file)


def member(origin):
    return lambda config: config["OriginGroups"]["Items"][0]["Members"]["Items"][1].update(OriginId=origin)


def behavior(**values):
    return lambda config: config["DefaultCacheBehavior"].update(values)


write("as-it-should-be")
write("member-that-is-no-origin", member("third"))
write("members-that-are-one-origin", member("first"))
write("post-towards-a-group", behavior(AllowedMethods=["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]))
write("domain-without-certificate", lambda config: config.update(Aliases=["desk.example.com"]))
write("twenty-custom-headers", None, Headers={
    "Type": "AWS::CloudFront::ResponseHeadersPolicy", "Properties": {"ResponseHeadersPolicyConfig": headers}})
write("protocol-policy-that-does-not-exist", behavior(ViewerProtocolPolicy="https"))
PY
mkdir "$work/templates"
python3 "$work/templates.py" "$work/templates"

for name in as-it-should-be member-that-is-no-origin members-that-are-one-origin post-towards-a-group domain-without-certificate \
  twenty-custom-headers protocol-policy-that-does-not-exist; do
  # It fails where it finds something, which is what is looked at; that it ran shows in what it found in the others.
  found=$("$work/venv/bin/cfn-lint" --format parseable "$work/templates/$name.json" | cut -d: -f6 | sort -u | tr '\n' ' ' || true)
  echo "$name: ${found:-nothing}"
done | sed 's/ $//' > "$work/seen"
cat "$work/seen"

diff - "$work/seen" <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
as-it-should-be: nothing
member-that-is-no-origin: nothing
members-that-are-one-origin: nothing
post-towards-a-group: nothing
domain-without-certificate: nothing
twenty-custom-headers: nothing
protocol-policy-that-does-not-exist: E3030
SEEN
