// The stacks of deploy/cloudformation in an app of the AWS CDK, for teams that deploy with it. The templates stay what they are,
// headers policy included: an upgrade of Ambidesk is an upgrade of the files, and what a team wants otherwise is changed here.

import { fileURLToPath } from "node:url";

import { App, Stack, Validations } from "aws-cdk-lib";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";

const app = new App();
const asked = (name) => app.node.getContext(name);

const [first, second] = asked("instances").map(({ instanceArn, origin }) => {
  const [, , , region, account] = instanceArn.split(":");
  return { instanceArn, origin, env: { region, account } };
});
const origins = [first.origin, second.origin];
const domainName = asked("domainName");

/** A stack of one of the templates, with the template's parameters. */
function stack(id, template, env, parameters) {
  // The name of the second bucket is known when its stack is made, in another region: the CDK takes it there.
  const made = new Stack(app, id, { env, crossRegionReferences: true });
  // An alarm without a topic tells nobody: the templates have a condition for that, which the CDK does not follow.
  Validations.of(made).acknowledge({ id: "CloudFormation-Validate::W1030", reason: "told only where there is a topic" });
  const templateFile = fileURLToPath(new URL(`../cloudformation/${template}.json`, import.meta.url));
  return new CfnInclude(made, "Template", { templateFile, parameters });
}

const replica = stack("AmbideskReplica", "replica", second.env, {
  DomainName: domainName,
  InstanceArn: second.instanceArn,
  // Any of the account until there is one: then the id that the portal's stack puts out, in a second pass.
  DistributionId: asked("distributionId"),
});

const portal = stack("Ambidesk", "portal", first.env, {
  DomainName: domainName,
  InstanceArn: first.instanceArn,
  CertificateArn: asked("certificateArn"),
  ReplicaBucket: replica.getResource("Bucket").ref,
  ReplicaRegion: second.env.region,
  FrameOrigins: origins,
  ConnectOrigins: origins,
});

// What a team wants otherwise than the templates have it, by the names in them.
portal.getResource("Distribution").addPropertyOverride("DistributionConfig.Comment", `Ambidesk at ${domainName}`);

stack("AmbideskAlarms", "alarms", { ...first.env, region: "us-east-1" }, {
  DistributionId: portal.getResource("Distribution").ref,
});

app.synth();
