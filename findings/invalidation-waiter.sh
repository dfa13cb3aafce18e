#!/usr/bin/env bash
# When boto3's waiter for a CloudFront invalidation ends, against moto.
#
# Seen with boto3 1.44.8, moto 5.2.5, Python 3.11.
#
# The guess: moto completes an invalidation at once and says so, so the SDK's own waiter ends with its first look.
#
# What was seen: moto completes it at once and says `COMPLETED`; the waiter compares with `Completed`, letter by letter, and takes
# everything else for "not yet". It ends with an error when its attempts are used up: with its own settings after 30 looks, ten
# minutes after the deployment was done.
#
# Why it matters here: `cargo xtask deploy` is tested against moto. Its wait for an invalidation is its own: bounded, and it does not
# mind the letters' case (crates/deploy).
#
# Run it on a machine with `python3` and its `venv`. The pinned packages go into a temporary folder; the emulator listens on loopback,
# in the same process. It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "moto[cloudfront,server]==5.2.5" boto3==1.44.8

cat > "$work/waiter.py" <<'PY'
import boto3
from botocore.exceptions import WaiterError
from moto.server import ThreadedMotoServer

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
cloudfront = boto3.client("cloudfront", region_name="us-east-1", endpoint_url=f"http://127.0.0.1:{port}",
                          aws_access_key_id="test", aws_secret_access_key="test")
distribution = cloudfront.create_distribution(DistributionConfig={
    "CallerReference": "one",
    "Comment": "",
    "Enabled": True,
    "Origins": {"Quantity": 1, "Items": [{
        "Id": "bucket",
        "DomainName": "bucket.s3.us-east-1.amazonaws.com",
        "S3OriginConfig": {"OriginAccessIdentity": ""},
    }]},
    "DefaultCacheBehavior": {
        "TargetOriginId": "bucket",
        "ViewerProtocolPolicy": "redirect-to-https",
        "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6",
    },
})["Distribution"]["Id"]
paths = {"Quantity": 1, "Items": ["/index.html"]}
invalidation = cloudfront.create_invalidation(
    DistributionId=distribution, InvalidationBatch={"CallerReference": "two", "Paths": paths})["Invalidation"]["Id"]
asked = {"DistributionId": distribution, "Id": invalidation}
print("it is", cloudfront.get_invalidation(**asked)["Invalidation"]["Status"])
waiter = cloudfront.get_waiter("invalidation_completed")
print("the waiter would look", waiter.config.max_attempts, "times, every", waiter.config.delay, "seconds")
try:
    waiter.wait(**asked, WaiterConfig={"Delay": 1, "MaxAttempts": 3})
    print("three looks: it ends")
except WaiterError as error:
    print("three looks:", error)
server.stop()
PY
"$work/venv/bin/python" "$work/waiter.py" > "$work/seen" 2> "$work/log" || { cat "$work/log"; exit 1; }
cat "$work/seen"

diff - "$work/seen" <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
it is COMPLETED
the waiter would look 30 times, every 20 seconds
three looks: Waiter InvalidationCompleted failed: Max attempts exceeded
SEEN
