#!/usr/bin/env bash
# What moto gives back of the replication rule that a bucket was given.
#
# Seen with moto 5.2.5, boto3 1.44.8, Python 3.11 and 3.12.
#
# The guess: moto keeps the rule, as it keeps a bucket's versioning and its lifecycle rules, so that a deployment can be tested by
# reading it back: replication that is off or narrower than what was asked for shows.
#
# What was seen (put -> given back):
#   Filter: Prefix "assets/"              -> Filter: Prefix ""
#   DeleteMarkerReplication: Enabled      -> Disabled
#   Priority 7, Status, destination       -> the same
#
# So a test that reads back is wrong in both directions: a rule for one folder reads as one for the whole bucket, and a rule that was
# put as it reads passes for the wrong reason. Why it matters here: the two buckets of a deployment replicate; the templates' own
# assertions look at the rule in the template (xtask/src/templates/assertions), and nothing is concluded from what moto says of it.
#
# Run it on a machine with `python3` and its `venv`. The pinned packages go into a temporary folder; the emulator listens on loopback,
# in the same process. It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "moto[s3,server]==5.2.5" boto3==1.44.8

cat > "$work/replication.py" <<'PY'
import boto3
from moto.server import ThreadedMotoServer

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()


def client(region):
    return boto3.client("s3", region_name=region, endpoint_url=f"http://127.0.0.1:{port}",
                        aws_access_key_id="test", aws_secret_access_key="test")


first, second = client("us-east-1"), client("eu-west-1")
first.create_bucket(Bucket="first")
second.create_bucket(Bucket="second", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
for where, bucket in ((first, "first"), (second, "second")):
    where.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
put = {
    "ID": "assets",
    "Priority": 7,
    "Status": "Enabled",
    "Filter": {"Prefix": "assets/"},
    "DeleteMarkerReplication": {"Status": "Enabled"},
    "Destination": {"Bucket": "arn:aws:s3:::second"},
}
configuration = {"Role": "arn:aws:iam::123456789012:role/replication", "Rules": [put]}
first.put_bucket_replication(Bucket="first", ReplicationConfiguration=configuration)
[given] = first.get_bucket_replication(Bucket="first")["ReplicationConfiguration"]["Rules"]
for field in put:
    print(f"{field}: {put[field]} -> {'the same' if given.get(field) == put[field] else given.get(field)}")
server.stop()
PY
"$work/venv/bin/python" "$work/replication.py" > "$work/seen" 2> "$work/log" || { cat "$work/log"; exit 1; }
cat "$work/seen"

diff - "$work/seen" <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
ID: assets -> the same
Priority: 7 -> the same
Status: Enabled -> the same
Filter: {'Prefix': 'assets/'} -> {'Prefix': ''}
DeleteMarkerReplication: {'Status': 'Enabled'} -> {'Status': 'Disabled'}
Destination: {'Bucket': 'arn:aws:s3:::second'} -> the same
SEEN
