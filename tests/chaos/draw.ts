// Draws schedules. Pure: the same seed and number of rounds give the same schedule, and a round is the same whatever
// stands before it. A round is of one scheme, and made of small stories (a contact's life, a move of the traffic, something
// that breaks) which overlap at random.

import type { Scheme } from "../e2e/fixtures";
import { FIRST, SECOND } from "../e2e/fixtures/world";
import type { AgentStateName, Channel, Mode } from "../e2e/fixtures/world";
import { Random } from "./random";
import { API_DOWN, type Breaking, type Broken, type Disturbance, MANAGED_ONLY, type Round, SCHEMES, type Schedule, type Step, breakable } from "./schedule";

/** How long the steps of a round take, in milliseconds. */
const SHORTEST = 1500;
const LONGEST = 5000;

const REGIONS = [FIRST, SECOND] as const;
const CHANNELS: [number, Channel][] = [[5, "voice"], [2, "queue_callback"], [2, "chat"], [2, "task"]];
const MODES: [number, Mode][] = [[4, "waiting"], [1, "immediate"]];
const STATES: AgentStateName[] = ["Available", "Available", "Break", "Training"];

/** What of all that could be drawn is. */
export interface Narrowed {
  /** Break nothing but this. */
  only?: Disturbance | undefined;
  /** Play nothing but this scheme. */
  scheme?: Scheme | undefined;
}

/** The rounds `first` to `first + count - 1` of a seed. */
export function draw(seed: number, count: number, narrowed: Narrowed = {}, first = 1): Schedule {
  const rounds = Array.from({ length: count }, (_, index) => drawRound(seed, first + index, narrowed));
  return { seed, rounds };
}

function drawRound(seed: number, number: number, { only, scheme: wanted }: Narrowed): Round {
  const random = Random.of(seed, number);
  // Drawn apart, so that what a round of a pair consists of does not depend on it.
  const either = MANAGED_ONLY.some((kind) => kind === only) ? "managed" : Random.of(~seed, number).pick(SCHEMES);
  const scheme = wanted ?? either;
  const story = new Story(random, random.between(SHORTEST, LONGEST));
  for (let n = random.between(0, 2); n > 0; n -= 1) story.contact();
  for (let n = random.weighted([[1, 0], [5, 1], [2, 2]]); n > 0; n -= 1) story.moves();
  for (let n = random.weighted([[2, 1], [3, 2], [3, 3], [1, 4]]); n > 0; n -= 1) story.disturb(only ?? random.pick(breakable(scheme)));
  if (random.chance(0.3)) story.choose();
  return { number, scheme, steps: story.told() };
}

/** Collects the steps of one round. */
class Story {
  private readonly steps: Step[] = [];
  private contacts = 0;

  constructor(
    private readonly random: Random,
    private readonly lasts: number,
  ) {}

  /** Every step, in the order of time. */
  told(): Step[] {
    return this.steps.toSorted((one, other) => one.at - other.at);
  }

  /** A contact comes; it may be taken, ended and cleared, or still be there when the round is over. */
  contact(): void {
    const { random } = this;
    const contact = this.contacts++;
    let at = this.moment();
    const elsewhere = random.chance(0.15) ? { region: random.pick(REGIONS) } : {};
    this.steps.push({ at, do: "offer", contact, channel: random.weighted(CHANNELS), ...elsewhere });
    const next = () => (at += random.between(200, 1200));
    if (random.chance(0.15)) {
      const left = random.chance(0.5);
      this.steps.push({ at: next(), ...(left ? { do: "customer", contact, action: "miss" } : { do: "agent", contact, click: "reject" }) });
    } else if (random.chance(0.85)) {
      this.steps.push({ at: next(), do: "agent", contact, click: "accept" });
      if (!random.chance(0.6)) return;
      const hungUp = random.chance(0.5);
      this.steps.push({ at: next(), ...(hungUp ? { do: "customer", contact, action: "end" } : { do: "agent", contact, click: "end" }) });
      if (random.chance(0.6)) this.steps.push({ at: next(), do: "agent", contact, click: "clear" });
    }
  }

  /** The traffic moves: once, or back and forth quickly. */
  moves(): void {
    const { random } = this;
    let at = this.moment();
    let active = random.pick(REGIONS);
    for (let n = random.weighted([[3, 1], [2, 2], [1, 3], [1, 4]]); n > 0; n -= 1) {
      this.steps.push({ at, do: "distribute", active, mode: random.weighted(MODES) });
      active = REGIONS.find((region) => region !== active)!;
      at += random.between(50, 1500);
    }
  }

  choose(): void {
    this.steps.push({ at: this.moment(), do: "choose", state: this.random.pick(STATES) });
  }

  /** Something breaks; it may be healed within the round. */
  disturb(kind: Disturbance): void {
    const { random } = this;
    const at = this.moment();
    const region = random.pick(REGIONS);
    const later = at + random.between(300, 3500);
    const within = random.chance(0.6);
    switch (kind) {
      case "sign-out":
        this.steps.push({ at, do: "sign-out", region, byHand: random.chance(0.3) });
        if (within) this.steps.push({ at: later, do: "sign-in", region });
        break;
      case "reload-ccp":
      case "crash-ccp":
      case "crash-worker":
        this.steps.push({ at, do: kind, region });
        break;
      case "sleep":
        this.steps.push({ at, do: "sleep", ms: random.between(1500, 4000) });
        break;
      case "reload-page":
      case "crash-page":
        this.steps.push({ at, do: kind });
        break;
      case "second-tab":
        this.steps.push({ at, do: "open-tab" });
        if (within) this.steps.push({ at: later, do: "close-tab" });
        break;
      case "regional-sign-in":
        this.steps.push({ at, do: "sign-in", region, scope: random.pick(["regional", "spoilt"]) });
        // It is looked at by a page that starts.
        this.steps.push({ at: at + 1, do: "reload-ccp", region });
        if (within) this.steps.push({ at: later, do: "sign-in", region });
        break;
      default: {
        const broken = this.parameters(kind);
        // The endpoint that is polled is one for both.
        const regions = kind.startsWith("poll-") && random.chance(0.5) ? REGIONS : [region];
        for (const each of regions) this.steps.push({ at, do: "break", region: each, ...broken });
        // Much of this is met only by a page or a worker that is starting.
        if (random.chance(0.5)) this.steps.push({ at: at + 1, do: random.pick(["reload-ccp", "crash-worker"]), region });
        if (within) for (const each of regions) this.steps.push({ at: later, do: "heal", region: each, fault: broken.fault });
      }
    }
  }

  private parameters(fault: Breaking): Broken {
    const { random } = this;
    const some = random.chance(0.4) ? { operations: [random.pick(["GetAgentSnapshot", "PutAgentState", "DestroyConnection", "CreateTransport"])] } : {};
    switch (fault) {
      case "page-down":
      case "socket-down":
      case "transport-fail":
      case "poll-down":
        return { fault, parameters: random.chance(0.5) ? { status: random.pick([403, 500, 503]) } : {} };
      case "poll-hang":
        return { fault: "poll-down", parameters: { hangs: true } };
      case "api-500":
      case "api-401":
      case "api-403":
      case "api-hang":
      case "api-refuse":
        return { fault: "api-down", parameters: { how: API_DOWN[fault], ...some } };
      case "slow":
        return { fault, parameters: { ms: random.between(200, 2500), ...(random.chance(0.5) ? { kinds: ["api", "poll"] } : {}) } };
      case "poll-lies":
        return { fault, parameters: { names: random.pick(REGIONS), terminates: random.chance(0.2) } };
      case "page-blocked":
      case "worker-dead":
        return { fault, parameters: {} };
      default:
        return { fault: "managed-scheme", parameters: { how: [fault] } };
    }
  }

  private moment(): number {
    return this.random.between(0, this.lasts);
  }
}
