#!/usr/bin/env bash
# What silences a warning that the AWS CDK gives while it synthesizes: "Acknowledge with 'CloudFormation-Validate::W1030'".
#
# Seen with aws-cdk-lib 2.276.0, constructs 10.5.0.
#
# The guess: `Annotations.of(stack).acknowledgeWarning(id)`, which is there for warnings that have an id and are acknowledged with it.
# And that there is nothing to silence: the parameter of the template below is used by an alarm only under the condition that it is not
# empty, so its empty default never gets there.
#
# What was seen:
#   nothing acknowledged                     a warning W1030: the default has length 0, below minimum 1 for 'AlarmActions.0'
#   Annotations.of().acknowledgeWarning()    the same warning, and no word of an acknowledgement that fitted nothing
#   Validations.of().acknowledge()           silence
#
# So the check that comes with the CDK does not follow `Fn::If`, and its findings are no annotations, although the words are the same.
# Why it matters here: the example in deploy/cdk includes the templates of deploy/cloudformation, whose alarms have a topic or none, and
# whoever pipes a synthesis into a check for warnings wants that one told apart from those that count.
#
# Run it on a machine with `node` and `npm`: the pinned packages come from the registry into a temporary folder, nothing else is asked
# for, no account is needed. It prints what it saw, and ends with 1 when that is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund aws-cdk-lib@2.276.0 constructs@10.5.0

cat > template.json <<'JSON'
{
  "Parameters": { "Topic": { "Type": "String", "Default": "" } },
  "Conditions": { "HasTopic": { "Fn::Not": [{ "Fn::Equals": [{ "Ref": "Topic" }, ""] }] } },
  "Resources": {
    "Alarm": {
      "Type": "AWS::CloudWatch::Alarm",
      "Properties": {
        "ComparisonOperator": "GreaterThanThreshold",
        "EvaluationPeriods": 1,
        "MetricName": "5xxErrorRate",
        "Namespace": "AWS/CloudFront",
        "Period": 60,
        "Statistic": "Average",
        "Threshold": 5,
        "AlarmActions": { "Fn::If": ["HasTopic", [{ "Ref": "Topic" }], { "Ref": "AWS::NoValue" }] }
      }
    }
  }
}
JSON
cat > app.mjs <<'JS'
import { Annotations, App, Stack, Validations } from "aws-cdk-lib";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";

const id = "CloudFormation-Validate::W1030";
const ways = {
  nothing() {},
  Annotations: (stack) => Annotations.of(stack).acknowledgeWarning(id),
  Validations: (stack) => Validations.of(stack).acknowledge({ id, reason: "a topic is optional" }),
};
const way = process.argv[2];
const app = new App({ outdir: `out-${way}` });
const stack = new Stack(app, "Alarms", { env: { region: "us-east-1", account: "123456789012" } });
ways[way](stack);
new CfnInclude(stack, "Template", { templateFile: "template.json" });
app.synth();
JS

for way in nothing Annotations Validations; do
  node app.mjs "$way" > said 2>&1
  # A count of none is a failure to grep, and a figure here.
  echo "$way: $(grep -c '^WARNING' said || true) warning, $(grep -c 'CloudFormation-Validate::W1030' said || true) named W1030"
done > seen
cat seen

diff - seen <<'SEEN' || { echo "that is not what was seen before"; exit 1; }
nothing: 1 warning, 1 named W1030
Annotations: 1 warning, 1 named W1030
Validations: 0 warning, 0 named W1030
SEEN
