// The npm package in a project that Vite bundles: the tarball that `cargo xtask package` leaves, not the sources.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { build } from "vite";

import { expect, test } from "../fixtures";
import * as places from "../fixtures/places";

const packed = join(places.root, "target", "package");
const project = join(packed, "project");

/** As an installation does, without a registry: the tarball's contents in the project's `node_modules`. */
function install(): void {
  const tarballs = readdirSync(packed).filter((name) => name.endsWith(".tgz"));
  expect(tarballs, "the package that `cargo xtask package` leaves").toHaveLength(1);
  rmSync(project, { recursive: true, force: true });
  cpSync(join(__dirname, "project"), project, { recursive: true });
  const target = join(project, "node_modules", "ambidesk-global-connect");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", join(packed, tarballs[0]!), "-C", target, "--strip-components=1"]);
}

test("a project that imports the package gets a desk that works", async ({ page, simulator, world }) => {
  install();
  await build({ root: project, base: "./", logLevel: "error" });

  await simulator.servePages(join(project, "dist"), "bundled");
  await page.goto(new URL("bundled/index.html", world.view.urls.plain).href);
  const active = await page.evaluate(
    (parameters) => (window as unknown as { startDesk(given: unknown): Promise<string> }).startDesk(parameters),
    world.view.config.ccp,
  );

  expect(active).toBe(world.view.distribution.active);
  await expect(page.locator("#container-div iframe")).toHaveCount(2);
});
