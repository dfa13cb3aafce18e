// The container lies in a shadow root.

import { FIRST, SECOND, test } from "../fixtures";

test("a desk in a shadow root starts and switches", async ({ plain, world }) => {
  await plain.open("shadow.html");
  await plain.start();
  await plain.expectTold("resolved");
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  await plain.expectActive(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});
