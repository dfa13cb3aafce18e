/**
 * The documented parameters of `initCCP`: what has to be there, and what to say where it is not. Every refusal names the
 * parameter by its path, what was found, and what is expected.
 */

import { messageOf } from "./message-of.js";

/** The function that refuses, for its messages. */
export const where = "globalConnect.core.initCCP";

export const shown = (value) => {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (value === null || typeof value !== "object") return String(value);
  return Array.isArray(value) ? "an array" : "an object";
};

const refuse = (path, expected, value) => {
  const found = value === undefined || value === null || value === "" ? "is missing" : `is ${shown(value)}`;
  throw new TypeError(`${where}: \`${path}\` ${found}; expected ${expected}`);
};

const isUrl = (value) => {
  try {
    return ["http:", "https:"].includes(new URL(value, document.baseURI).protocol);
  } catch {
    return false;
  }
};

const checkUrl = (path, value, example) => {
  const absolute = typeof value === "string" && /^https?:\/\/[^/]/i.test(value);
  if (!absolute || !isUrl(value)) refuse(path, `an absolute URL such as "${example}"`, value);
};

/** Whether it is a CCP of the first generation: `/ccp/`, `/connect/ccp#/`. */
const isFirstGeneration = (url) => {
  const parts = new URL(url).pathname.split("/");
  return parts.includes("ccp") && !parts.includes("ccp-v2");
};

/** A region string may tell two instances of one region apart by a suffix: "us-east-1.a". */
const plainRegion = (region) => region.split(".", 1)[0];

const checkCcpUrl = (path, value, example) => {
  checkUrl(path, value, example);
  if (isFirstGeneration(value)) {
    refuse(path, `a CCPv2 such as "${example}": Global Resiliency works with CCPv2 only`, value);
  }
};

const checkRegion = (path, region, example) => {
  if (typeof region !== "string" || !region || /\s/.test(region)) refuse(path, `a region such as "${example}"`, region);
};

const checkInstance = (prefix, instance, examples) => {
  checkCcpUrl(`${prefix}ccpUrl`, instance.ccpUrl, examples.ccpUrl);
  checkRegion(`${prefix}region`, instance.region, examples.region);
  const arn = instance.instanceArn;
  const parts = typeof arn === "string" && /^arn:aws[a-z-]*:connect:([a-z0-9-]+):\d+:instance\/[^/\s]+$/.exec(arn);
  if (!parts) {
    refuse(`${prefix}instanceArn`, 'an instance ARN such as "arn:aws:connect:us-east-1:123456789012:instance/…"', arn);
  }
  if (parts[1] !== plainRegion(instance.region)) {
    refuse(`${prefix}instanceArn`, `an ARN of the region ${shown(instance.region)} given in \`${prefix}region\``, arn);
  }
};

/** One place has addresses that differ in what ends them. */
const addressOf = ({ ccpUrl }) => new URL(ccpUrl).href.replace(/\/?(#\/?)?$/, "");

const MANAGED = ["secondaryCCPUrl", "enableGlobalResiliency"];
const PAIRED = ["standByRegion", "pollForFailover"];

/** How the two regions are coordinated: as the page says, else told from the parameters that only one scheme has. */
const isManaged = (params) => (params.coordination?.decide ?? params.coordination ?? (MANAGED.some((name) => params[name]) ? "managed" : "paired")) === "managed";

const checkScheme = (params) => {
  // What is switched off belongs to no scheme.
  const has = (names) => names.filter((name) => params[name] != null && params[name] !== false);
  const { coordination } = params;
  const { decide, shadow } = coordination ?? {};
  if (![undefined, "paired", "managed"].includes(coordination) && !(decide === "paired" && shadow === "managed")) {
    refuse("coordination", '"paired", "managed" or { decide: "paired", shadow: "managed" }', coordination);
  }
  const [managed] = has(MANAGED);
  const [paired] = has(PAIRED);
  const other = isManaged(params) ? paired : managed;
  if (other && (coordination || (managed && paired))) {
    throw new TypeError(
      `${where}: \`${paired ?? "coordination"}\` belongs to the paired scheme and \`${managed ?? "coordination"}\` to the managed one; keep one of them`,
    );
  }
};

const checkManaged = (params) => {
  if (params.enableGlobalResiliency !== true) refuse("enableGlobalResiliency", "true", params.enableGlobalResiliency);
  const example = "https://us-west-2.my-instance.my.connect.aws/ccp-v2/";
  for (const name of ["ccpUrl", "secondaryCCPUrl"]) checkCcpUrl(name, params[name], example);
  if (new URL(params.ccpUrl).origin === new URL(params.secondaryCCPUrl).origin) {
    refuse("secondaryCCPUrl", "a CCP of another origin than `ccpUrl`", params.secondaryCCPUrl);
  }
  for (const name of ["region", "secondaryRegion"]) if (params[name]) checkRegion(name, params[name], "us-west-2");
  const { region, standByRegion } = complete(params);
  if (region === standByRegion.region) {
    refuse("secondaryRegion", "another name than `region`; the addresses give those that are missing", region);
  }
};

/** The region's code that a host is named after: us-east-1.my-instance.my.connect.aws. An alias may look like one. */
const regionIn = (hostname) => {
  const [label, ...rest] = hostname.split(".");
  const isAlias = ["my.connect.aws", "awsapps.com"].includes(rest.join("."));
  return !isAlias && rest.length && /^[a-z]+(-[a-z]+)+-\d+$/.test(label) ? label : undefined;
};

/**
 * The parameters with what follows from them: those of the managed scheme name no region and no instance, so that the
 * addresses do.
 */
export const complete = (params) => {
  if (!isManaged(params) || params.standByRegion) return params;
  const { secondaryCCPUrl, secondaryRegion, enableGlobalResiliency, ...rest } = params;
  const instance = (ccpUrl, region) => {
    const { hostname, origin } = new URL(ccpUrl);
    return { ccpUrl, region: region || regionIn(hostname) || hostname, instanceArn: origin };
  };
  const first = instance(params.ccpUrl, params.region);
  return { ...rest, coordination: "managed", ...first, standByRegion: instance(secondaryCCPUrl, secondaryRegion) };
};

const checkScripts = ({ additionalScripts: urls }) => {
  if (urls == null) return;
  const expected = "an array of scripts' addresses, in the order in which they are to run";
  if (!Array.isArray(urls)) refuse("additionalScripts", expected, urls);
  const odd = urls.findIndex((url) => typeof url !== "string" || !url);
  if (odd >= 0) refuse(`additionalScripts[${odd}]`, "a script's address", urls[odd]);
};

const doubt = (path, value, words) => console.warn(`${where}: \`${path}\` is ${shown(value)}; ${words}`);

/** What can't be sent to a CCP, and is not. */
const OF_THE_PAGE = ["getPrimaryRegion", "provider", "plugins"];

/** A copy of what the page has given, and of what its object has inherited. Functions are left out. */
export const copied = (params) => {
  const copy = {};
  for (const name in params) {
    if (OF_THE_PAGE.includes(name)) continue;
    try {
      const text = JSON.stringify(params[name]);
      if (text !== undefined) copy[name] = JSON.parse(text);
    } catch (error) {
      throw new TypeError(`${where}: \`${name}\` can't be sent to a CCP: ${messageOf(error)}`, { cause: error });
    }
  }
  return copy;
};

const TIMES = ["ccpAckTimeout", "ccpSynTimeout", "ccpLoadTimeout", "additionalScriptsTimeout"];

/** Says where "false" is in quotes, here and one level below: to Streams and to the CCP such a text is true. */
const doubtTexts = (object, prefix = "") => {
  for (const [name, value] of Object.entries(object)) {
    if (value === "false") doubt(prefix + name, value, "a text counts as true; write false without quotes");
    else if (!prefix && typeof value === "object" && value) doubtTexts(value, `${name}.`);
  }
};

/**
 * What is odd in the optional parameters is said in the console: none of them keeps a CCP from starting. A time that is none is
 * left out, so that the default counts. A sign-in lies where the page means it: Streams would open it from a document without the
 * page's base. `copy` is not the page's own object.
 */
export const putRight = (copy) => {
  doubtTexts(copy);
  copy.loginUrl = new URL(copy.loginUrl, document.baseURI).href;
  for (const name of TIMES.filter((name) => copy[name] != null)) {
    const millis = Number(copy[name]);
    if (millis > 0) copy[name] = millis;
    else {
      doubt(name, copy[name], "expected milliseconds such as 5000; it is left out");
      delete copy[name];
    }
  }
  return copy;
};

export const check = (container, params) => {
  if (typeof document === "undefined") throw new Error(`${where}: there is no page here; call it in a browser`);
  if (container?.nodeType !== 1) refuse("containerDiv", "the element that the CCPs go into", container);
  if (typeof params !== "object" || params === null) refuse("params", "an object", params);
  checkScheme(params);
  const managed = isManaged(params);
  if (typeof params.getPrimaryRegion !== "function" && !(managed && params.getPrimaryRegion === undefined)) {
    refuse("getPrimaryRegion", "a function that receives a callback", params.getPrimaryRegion);
  }
  if (!managed && params.pollForFailover !== true) refuse("pollForFailover", "true", params.pollForFailover);
  if (typeof params.loginUrl !== "string" || !params.loginUrl || !isUrl(params.loginUrl)) {
    refuse("loginUrl", "the URL of your identity provider's sign-in", params.loginUrl);
  }
  checkScripts(params);
  if (managed) return checkManaged(params);
  const standby = params.standByRegion;
  if (typeof standby !== "object" || standby === null || Array.isArray(standby)) {
    refuse("standByRegion", "an object with `ccpUrl`, `instanceArn` and `region`", standby);
  }
  checkInstance("", params, { ccpUrl: "https://my-instance.my.connect.aws/ccp-v2/", region: "us-east-1" });
  checkInstance("standByRegion.", standby, {
    ccpUrl: "https://my-replica.my.connect.aws/ccp-v2/",
    region: "us-west-2",
  });
  if (standby.region === params.region) {
    refuse("standByRegion.region", "another region string than `region` (a suffix after a dot will do)", standby.region);
  }
  if (addressOf(standby) === addressOf(params)) {
    refuse("standByRegion.ccpUrl", "the CCP of another instance than `ccpUrl`", standby.ccpUrl);
  }
  if (standby.instanceArn === params.instanceArn) {
    refuse("standByRegion.instanceArn", "another instance than `instanceArn`", standby.instanceArn);
  }
};
