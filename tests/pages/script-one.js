// An additional script: adds something to Streams, and notes what it found.
"use strict";

window.notes = [...(window.notes ?? []), { script: "one", connect: typeof connect, initialised: Boolean(connect.core.upstream) }];
connect.one = () => "one";
