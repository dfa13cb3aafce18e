// The container lies in a shadow root.

import { FIRST, SECOND, test } from "../fixtures";

test("a desk in a shadow root starts and switches", async ({ plain, world }) => {
  await plain.open("shadow.html");
  await plain.startIn(FIRST);
  await plain.expectActive(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});
