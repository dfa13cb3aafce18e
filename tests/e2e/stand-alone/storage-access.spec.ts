// The request pages for storage access of both regions in a container of the page's own, which has no words of the desk's.

import { FIRST, PATIENTLY, PlainDesk, SECOND } from "../fixtures";
import { expect, test } from "../fixtures/cookies";

test.use({ beginning: { signedIn: false, cookies: true, connectDomain: true }, thirdParties: "blocked" });

test("both pages share the container until they are answered, and the promise waits", async ({ answers, page, plain, world }) => {
  await page.goto(world.view.urls.idp);
  await page.getByTestId("idp-sign-in").click();
  await page.waitForURL("**/signed-in");
  await plain.open();
  await plain.start({ with: { storageAccess: { canRequest: true } } });
  const allow = (desk: PlainDesk, region: string) => desk.ccp(region).document.getByTestId("storage-allow");
  for (const region of [FIRST, SECOND]) await expect(allow(plain, region)).toBeVisible(PATIENTLY);
  expect(await plain.told()).toEqual([]);
  await answers("allow");
  await allow(plain, SECOND).click();
  await expect.poll(() => plain.told("resolved"), PATIENTLY).toHaveLength(1);
  await plain.expectTold("init", 2);
  await plain.expectActive(FIRST);
});
