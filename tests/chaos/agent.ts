// What an agent does when the desk asks for their word: a region has fallen silent while it held a contact, and only they
// know when that contact is over. Everything else the desk has to find out by itself.

import type { Look } from "./look";
import type { Stage } from "./stage";

/** How long an agent waits before they act, in milliseconds. */
const HESITATES = 4000;

/** A region that says nothing, or answers and says nothing of its agent. */
const SILENT = ["not-answering", "connected"];

/** Does what is to do, if anything is; call it again and again. */
export async function actAsAgent(stage: Stage, { desk, world }: Look): Promise<void> {
  const isSilent = ({ name }: { name: string }) => SILENT.includes(desk?.regions[name]?.readiness ?? "");
  const isActive = ({ name }: { name: string }) => desk?.regions[name]?.role === "active";
  const asked = desk?.asksOfLostCall ?? false;
  // The active region's first: of the other one the desk asks only where a call was lost there.
  const silent = world.regions.filter(isSilent).sort((one, other) => Number(isActive(other)) - Number(isActive(one))).find((region) => isActive(region) || asked);
  if (!silent) {
    stage.silentSince = undefined;
    return;
  }
  stage.silentSince ??= Date.now();
  if (Date.now() - stage.silentSince < HESITATES) return;
  for (const { id } of silent.contacts) await stage.end({ contactId: id, region: silent.name });
  if (await stage.tab.evaluate(press)) stage.asked += 1;
}

/** Presses the button that asks, and answers the question. Says whether it did the latter. */
function press(): boolean {
  const question = document.querySelector<HTMLElement>("dialog[open]");
  if (question) {
    question.querySelector<HTMLElement>('[data-testid^="confirm"]')?.click();
    return true;
  }
  const buttons = document.querySelectorAll<HTMLElement>('[data-testid="failover-banner"] button, [data-testid="trouble"] button, [data-testid="lost-call"] button');
  [...buttons].find((button) => button.textContent?.endsWith("…"))?.click();
  return false;
}
