// Loads the program, and shows a readable screen when it can't load or stops.
// It stands on its own: no import at the top, nothing from the program, so that it works when the program does not.
// Deliberately absent: any touch of the region frames. A live call goes on while this screen is up.

const FALLBACK_HELP = 'Reload the desk. If this comes back, send the report to the person who runs it.';

/** The theme that was chosen last, before the first paint; the system's one otherwise. */
function applyTheme() {
  try {
    const theme = localStorage.getItem('ambidesk.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be forbidden: the system's theme stays.
  }
}

function report(message, detail) {
  return [
    `Ambidesk: ${message}`,
    `when: ${new Date().toISOString()}`,
    `page: ${location.origin}${location.pathname}`,
    `browser: ${navigator.userAgent}`,
    '',
    detail,
  ].join('\n');
}

/** Tells operators where, not what; `src/telemetry/port.rs` has left the batch. */
function tellOperators(detail) {
  const { endpoint, batch } = globalThis.ambideskLastWords ?? {};
  if (!batch) return;
  const [event] = batch.events;
  batch.sent_at = event.at = Date.now();
  event.location = /^panicked at (\S+:\d+:\d+)/.exec(detail)?.[1] ?? null;
  dispatchEvent(new CustomEvent(`ambidesk:${event.name}`, { detail: event }));
  if (endpoint) navigator.sendBeacon(endpoint, JSON.stringify(batch));
}

/** Shows the crash screen once; what follows the first cause is noise. */
function showCrash({ title, help, detail }) {
  if (document.getElementById('crash')) return;
  const screen = document.getElementById('crash-screen').content.firstElementChild.cloneNode(true);
  const part = (name) => screen.querySelector(`[data-part="${name}"]`);
  const live = document.documentElement.dataset.liveContact === 'true';
  const text = report(title, detail);

  screen.querySelector('h2').textContent = title;
  part('help').textContent = help;
  part('live').hidden = !live;
  part('report').textContent = text;
  part('reload').addEventListener('click', () => (live ? part('confirm').showModal() : location.reload()));
  part('confirm').addEventListener('close', () => {
    if (part('confirm').returnValue === 'reload') location.reload();
  });
  part('copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      part('copy').textContent = 'Copied';
    } catch {
      part('report').parentElement.open = true;
      getSelection().selectAllChildren(part('report'));
    }
  });

  document.documentElement.dataset.crashed = live ? 'live' : 'idle';
  document.getElementById('desk').append(screen);
  tellOperators(detail);
}

/** The configuration, fetched while the program is still on its way. Read by `src/config/source.rs`. */
globalThis.ambideskConfig = fetch('config.json', { cache: 'no-store' });
globalThis.ambideskConfig.catch(() => {}); // whoever reads it reports the failure

async function start() {
  const { js, wasm } = document.querySelector('script[data-wasm]').dataset;
  const program = await import(new URL(js, document.baseURI));
  await program.default({ module_or_path: new URL(wasm, document.baseURI) });
}

applyTheme();

// The program's panic hook reports here; a trap without a panic (a full stack, say) arrives as an error of the page.
addEventListener('ambidesk:panic', (event) => {
  showCrash({ title: 'The desk has stopped working', help: FALLBACK_HELP, detail: event.detail });
});
addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) {
    showCrash({ title: 'The desk has stopped working', help: FALLBACK_HELP, detail: event.error.stack ?? event.message });
  }
});

start().catch((error) => {
  if (error instanceof WebAssembly.RuntimeError) return; // the panic hook has spoken already
  showCrash({
    title: 'The desk could not load',
    help: 'A part of it did not arrive or was refused. Check your connection, then reload. If this comes back, send the report to the person who runs the desk.',
    detail: String(error?.stack ?? error),
  });
});
