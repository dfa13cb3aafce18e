// A second additional script, which needs what the first one added.
"use strict";

window.notes = [...(window.notes ?? []), { script: "two", connect: typeof connect, initialised: Boolean(connect.core.upstream), one: connect.one?.() }];
connect.two = () => `${connect.one()} and two`;
