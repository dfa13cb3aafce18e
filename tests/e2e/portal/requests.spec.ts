// What a browser asks the portal's host for until the interface is there: `cargo xtask size` counts it by reading
// `index.html`, and here a browser shows that this is all.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "../fixtures";
import { dist } from "../fixtures/places";

test("until the interface is there, the browser asks for what index.html names and the configuration", async ({ portal, world }) => {
  const { page } = portal;
  const { origin } = new URL(world.view.urls.portal);
  const asked = new Set<string>();
  page.on("request", (request) => {
    const { origin: host, pathname } = new URL(request.url());
    if (host === origin && request.frame() === page.mainFrame()) asked.add(pathname);
  });
  await portal.open();
  await expect(page.getByTestId("region-rail")).toBeVisible();

  const html = await readFile(join(dist, "index.html"), "utf8");
  const files = (await readdir(dist, { recursive: true })).filter((file) => html.includes(file));
  const expected = [...files.map((file) => `/${file}`), "/", "/config.json"];
  // The icon waits until the browser has time for it, and what keeps the release until the desk is drawn.
  const later = /\.svg$|^\/shell-[0-9a-f]+\.js$|^\/shell\.json$/;
  const counted = (paths: Iterable<string>) => [...paths].filter((path) => !later.test(path)).sort();
  expect(counted(asked)).toEqual(counted(expected));
});
