// The column of the Contact Control Panel is as wide as the agent wants it; the frames never hear of it.

import { FIRST, expect, test } from "../fixtures";

test("the width can be set without dragging, in the settings, and both places agree on it", async ({ portal }) => {
  await portal.open("#/settings");
  const { page } = portal;
  const [field, splitter] = [page.getByTestId("ccp-width"), page.getByRole("separator")];
  await expect(field).toHaveValue("400");
  for (const [given, taken] of [["520", "520"], ["100", "320"], ["", "320"]] as const) {
    await field.fill(given);
    await field.blur();
    await expect(field).toHaveValue(taken);
    await expect(splitter).toHaveAttribute("aria-valuenow", taken);
    expect((await page.getByTestId("ccp-host").boundingBox())!.width).toBe(Number(taken));
  }
  await splitter.press("ArrowRight");
  await expect(field).toHaveValue("336");
});

test("a width is remembered, never too small, and re-creates nothing", async ({ portal, world }) => {
  await portal.ready(FIRST);
  const pages = await world.pageRequests();
  const untouched = await portal.markCcps();
  const frames = await portal.page.locator("iframe[data-region]").elementHandles();
  const splitter = portal.page.getByRole("separator");
  const width = async () => (await portal.page.getByTestId("ccp-host").boundingBox())!.width;
  await expect(splitter).toHaveAttribute("aria-valuenow", "400");

  await splitter.focus();
  await splitter.press("ArrowRight");
  await expect(splitter).toHaveAttribute("aria-valuenow", "416");
  expect(await width()).toBe(416);
  await splitter.press("Home");
  expect(await width()).toBe(320);

  const edge = (await splitter.boundingBox())!;
  const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
  await portal.page.mouse.move(x, y);
  await portal.page.mouse.down();
  await portal.page.mouse.move(x - 200, y);
  expect(await width(), "Connect supports no smaller panel").toBe(320);
  await portal.page.mouse.move(x + 180, y, { steps: 4 });
  await portal.page.mouse.up();
  const dragged = await width();
  expect(dragged).toBeGreaterThan(460);
  await expect(splitter).toHaveAttribute("aria-valuenow", String(dragged));

  const same = await portal.page.locator("iframe[data-region]").evaluateAll((now, before) => now.every((frame, index) => frame === before[index]) && now.length === before.length, frames);
  expect(same).toBe(true);
  expect(await untouched()).toBe(true);
  expect(await world.pageRequests()).toEqual(pages);

  await portal.page.reload();
  await expect(splitter).toHaveAttribute("aria-valuenow", String(dragged));
  expect(await width()).toBe(dragged);
  await splitter.dblclick();
  await expect(splitter).toHaveAttribute("aria-valuenow", "400");
  expect(await width()).toBe(400);
});
