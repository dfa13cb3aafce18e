// Loads the program, and shows a readable screen when it can't load or stops.
// It stands on its own: no import at the top, nothing from the program, so that it works when the program does not.
// Deliberately absent: any touch of the region frames, but that none of them is out of reach any more. A live call goes on
// while this screen is up.

/** What the crash screen says, by language: `locales/<language>/crash.ftl`, put into the page when it is built. */
const TEXTS = JSON.parse(document.getElementById('crash-texts').textContent);

/** What the screen says of its cause: a heading, and what to do. */
const STOPPED = ['crash-stopped', 'crash-stopped-help'];
const NOT_LOADED = ['crash-not-loaded', 'crash-not-loaded-help'];

/** The theme that was chosen last, before the first paint; the system's one otherwise. */
function applyTheme() {
  try {
    const theme = localStorage.getItem('ambidesk.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be forbidden: the system's theme stays.
  }
}

/**
 * The language that was chosen last, or the first of the browser's that there is. Its texts are fetched while the program
 * is still on its way, for `src/i18n/load.rs`; nobody waits long for them.
 */
function applyLanguage() {
  let chosen = null;
  try {
    chosen = localStorage.getItem('ambidesk.language');
  } catch {
    // Storage may be forbidden: the browser's languages stay.
  }
  const codes = [chosen ?? '', ...navigator.languages].map((code) => code.split(/[-_]/)[0].toLowerCase());
  const code = codes.find((code) => Object.hasOwn(TEXTS, code)) ?? 'en';
  document.documentElement.lang = code;
  if (code === 'en') return;
  const time = AbortSignal.timeout(3000);
  const answer = fetch(`locales/${code}.ftl`, { cache: 'no-cache', signal: time });
  answer.catch(() => {}); // whoever reads it falls back to English
  globalThis.ambideskTexts = { code, answer, time };
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

/** Tells operators where, not what; `src/telemetry/browser.rs` has left the batch. */
function tellOperators(detail) {
  const { endpoint, batch } = globalThis.ambideskLastWords ?? {};
  if (!batch) return;
  const [event] = batch.events;
  batch.sent_at = event.at = Date.now();
  event.location = /^panicked at (\S+:\d+:\d+)/.exec(detail)?.[1] ?? null;
  dispatchEvent(new CustomEvent(`ambidesk:${event.name}`, { detail: event }));
  if (endpoint) navigator.sendBeacon(endpoint, JSON.stringify(batch));
}

/** How long a file may take when it is asked for again, in milliseconds. */
const PATIENCE = 20_000;

/** Whether an answer is the file: not an error, and not a web page in its place. */
const isFile = (answer) => answer.ok && !answer.headers.get('Content-Type')?.startsWith('text/html');

/**
 * Asks for files again, past what the browser has kept: it keeps a failed answer for as long as its headers say, and then
 * no reload asks for the file. Says whether all of them are here.
 */
async function refresh(addresses) {
  const ask = async (address) => {
    const answer = await fetch(address, { cache: 'reload', signal: AbortSignal.timeout(PATIENCE) });
    await answer.arrayBuffer(); // only an answer that was read to its end is kept
    return isFile(answer);
  };
  const asked = await Promise.allSettled(Array.from(new Set(addresses), ask));
  return asked.every(({ value }) => value === true);
}

/** Where the program is. */
function program() {
  const { js, wasm } = document.querySelector('script[data-wasm]').dataset;
  return { js: new URL(js, document.baseURI).href, wasm: new URL(wasm, document.baseURI).href };
}

/** The program's script and what it imports; the page names them all. */
function modules() {
  return [program().js, ...Array.from(document.querySelectorAll('link[rel="modulepreload"]'), (link) => link.href)];
}

/** Loads the page anew, with files that did not come out of the browser's cache. */
async function reload() {
  const links = document.querySelectorAll('link[rel="stylesheet"], link[rel="preload"]');
  const scripts = document.querySelectorAll('script[src]');
  await refresh([
    program().wasm,
    ...modules(),
    ...Array.from(links, (link) => link.href),
    ...Array.from(scripts, (script) => script.src),
  ]);
  location.reload();
}

/** Shows the crash screen once; what follows the first cause is noise. `title` and `help` are keys of its texts. */
function showCrash([title, help], detail) {
  if (document.getElementById('crash')) return;
  const screen = document.getElementById('crash-screen').content.firstElementChild.cloneNode(true);
  const part = (name) => screen.querySelector(`[data-part="${name}"]`);
  const live = document.documentElement.dataset.liveContact === 'true';
  const text = report(TEXTS.en[title], detail);
  const words = TEXTS[document.documentElement.lang] ?? TEXTS.en;

  for (const place of screen.querySelectorAll('[data-text]')) place.textContent = words[place.dataset.text];
  screen.querySelector('h2').textContent = words[title];
  part('help').textContent = words[help];
  part('live').hidden = !live;
  part('report').textContent = text;
  const leave = () => {
    part('reload').disabled = true;
    reload();
  };
  part('reload').addEventListener('click', () => (live ? part('confirm').showModal() : leave()));
  part('confirm').addEventListener('close', () => {
    if (part('confirm').returnValue === 'reload') leave();
  });
  part('copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      part('copy').textContent = words['crash-copied'];
    } catch {
      part('report').parentElement.open = true;
      getSelection().selectAllChildren(part('report'));
    }
  });

  // The cover goes with the rest of the desk, and what it hid may come to itself while this screen is up.
  const frames = document.getElementById('ccp-frames');
  if (frames) frames.inert = false;
  document.documentElement.dataset.crashed = live ? 'live' : 'idle';
  document.getElementById('desk').append(screen);
  tellOperators(detail);
}

/** Whether a style sheet of this host came. One that did not has no rules, or does not let anybody look at them. */
function isStyled({ href, sheet }) {
  try {
    return new URL(href).origin !== location.origin || sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

/**
 * Asks again for style sheets that did not arrive, and puts them in place. The scripts of a page wait for its style sheets,
 * so none is on its way any more. A desk works without them.
 */
function mendStyles() {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    if (!isStyled(link)) refresh([link.href]).then((here) => here && link.replaceWith(link.cloneNode()));
  }
}

/**
 * The program's script. Where it, or one that it imports, does not arrive, all of them are asked for again, and the page is
 * loaded anew, because some browsers remember for as long as the page lives that an import has failed. Once: the entry of
 * the session's history, which outlives a reload, says that this is the second time.
 */
async function importProgram() {
  const { ambideskAgain: again, ...state } = history.state ?? {};
  if (again) history.replaceState(state, '');
  try {
    return await import(program().js);
  } catch (error) {
    if (again || !(await refresh(modules()))) throw error;
    history.replaceState({ ...state, ambideskAgain: true }, '');
    location.reload();
    return new Promise(() => {}); // nothing more happens on this page
  }
}

/** The answer with the program's WebAssembly; the second one, where the first is not the file. */
async function fetchWasm() {
  const { wasm } = program();
  const answer = await fetch(wasm).catch(() => null);
  return answer && isFile(answer) ? answer : fetch(wasm, { cache: 'reload' });
}

/**
 * What the program is started of: its module, compiled in a task of its own, or the answer where the host does not call it
 * WebAssembly.
 */
async function compile(answer) {
  if (answer.headers.get('Content-Type') !== 'application/wasm') return answer;
  const module = await WebAssembly.compileStreaming(answer);
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(null);
  await new Promise((resolve) => { port1.onmessage = resolve; });
  port1.close();
  return module;
}

/**
 * The page's script that starts both CCPs and fetches the configuration. Where it did not arrive it is asked for again,
 * past what the browser has kept.
 */
async function mendEarly() {
  if (globalThis.globalConnect) return;
  const missing = document.querySelector('script[data-engine]');
  await refresh([missing.src]);
  const script = document.createElement('script');
  Object.assign(script.dataset, missing.dataset);
  const ran = new Promise((resolve) => { script.onload = script.onerror = resolve; });
  script.integrity = missing.integrity;
  script.src = missing.src;
  missing.replaceWith(script);
  await ran;
  if (!globalThis.globalConnect) throw new Error(`${missing.src} could not be loaded`);
}

/** Has a release outlive its origin, once the desk is drawn and marks the page: a draft has no such script. */
function keepRelease() {
  const { shell } = document.querySelector('script[data-wasm]').dataset;
  if (!shell) return;
  new MutationObserver((_, observer) => {
    observer.disconnect();
    import(new URL(shell, import.meta.url).href).catch(() => {}); // the desk works without it
  }).observe(document.documentElement, { attributeFilter: ['data-live-contact'] });
}

async function start() {
  const folder = (url) => new URL('.', url).href;
  if (folder(location.href) !== folder(import.meta.url)) throw new Error('the portal does not lie at the root of its host, where its files are looked for');
  await mendEarly();
  keepRelease();
  const { default: run } = await importProgram();
  await run({ module_or_path: await compile(await fetchWasm()) });
}

applyTheme();
applyLanguage();

// The program's panic hook reports here; a trap without a panic (a full stack, say) arrives as an error of the page.
addEventListener('ambidesk:panic', (event) => {
  showCrash(STOPPED, event.detail);
});
// Another error of the program costs a step of it, which matters where nothing is drawn yet.
const failed = (error, file) => {
  const report = String(error?.stack ?? error);
  const blank = !document.querySelector('#app > *, #panel > *');
  if (error instanceof WebAssembly.RuntimeError || (blank && `${report} ${file}`.includes(program().js))) {
    showCrash(STOPPED, report);
  }
};
addEventListener('error', (event) => failed(event.error, event.filename));
addEventListener('unhandledrejection', (event) => failed(event.reason));

document.getElementById('blank').hidden = true;
mendStyles();
start().catch((error) => {
  if (error instanceof WebAssembly.RuntimeError) return; // the panic hook has spoken already
  showCrash(NOT_LOADED, String(error?.stack ?? error));
});
