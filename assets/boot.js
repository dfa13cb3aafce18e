// Loads the program, and shows a readable screen when it can't load or stops.
// It stands on its own: no import at the top, nothing from the program, so that it works when the program does not.
// Deliberately absent: any touch of the region frames. A live call goes on while this screen is up.

/** What the crash screen says, by language. The other texts are in `locales/`; these have to be here when nothing else is. */
const TEXTS = {
  en: {
    stopped: 'The desk has stopped working',
    stoppedHelp: 'Reload the desk. If this comes back, send the report to the person who runs it.',
    notLoaded: 'The desk could not load',
    notLoadedHelp:
      'A part of it did not arrive or was refused. Check your connection, then reload. If this comes back, send the report to the person who runs the desk.',
    live: 'You have a live contact. It goes on in the Contact Control Panel; finish it before you reload.',
    reload: 'Reload the desk',
    copy: 'Copy the report',
    copied: 'Copied',
    report: 'Report',
    question: 'Reload with a live contact?',
    cost: 'Reloading closes the Contact Control Panel for a moment. A call over the browser is cut off.',
    stay: 'Keep the contact',
    anyway: 'Reload anyway',
  },
  de: {
    stopped: 'Der Desk arbeitet nicht mehr',
    stoppedHelp: 'Laden Sie den Desk neu. Wenn das wiederkommt, schicken Sie den Bericht der Person, die ihn betreibt.',
    notLoaded: 'Der Desk konnte nicht geladen werden',
    notLoadedHelp:
      'Ein Teil davon ist nicht angekommen oder wurde abgelehnt. Prüfen Sie Ihre Verbindung, und laden Sie dann neu. Wenn das wiederkommt, schicken Sie den Bericht der Person, die den Desk betreibt.',
    live: 'Sie haben einen laufenden Kontakt. Er geht im Contact Control Panel weiter; beenden Sie ihn, bevor Sie neu laden.',
    reload: 'Desk neu laden',
    copy: 'Bericht kopieren',
    copied: 'Kopiert',
    report: 'Bericht',
    question: 'Trotz laufenden Kontakts neu laden?',
    cost: 'Beim Neuladen schließt sich das Contact Control Panel für einen Moment. Ein Gespräch über den Browser bricht ab.',
    stay: 'Kontakt behalten',
    anyway: 'Trotzdem neu laden',
  },
  ja: {
    stopped: 'デスクが動作を停止しました',
    stoppedHelp: 'デスクを再読み込みしてください。繰り返す場合は、レポートをデスクの管理者に送ってください。',
    notLoaded: 'デスクを読み込めませんでした',
    notLoadedHelp:
      '一部が届かなかったか、拒否されました。接続を確認してから、再読み込みしてください。繰り返す場合は、レポートをデスクの管理者に送ってください。',
    live: '対応中のコンタクトがあります。Contact Control Panel で対応を続けられます。再読み込みする前に終了してください。',
    reload: 'デスクを再読み込み',
    copy: 'レポートをコピー',
    copied: 'コピーしました',
    report: 'レポート',
    question: '対応中のコンタクトがあるまま再読み込みしますか？',
    cost: '再読み込みすると、Contact Control Panel がしばらく閉じます。ブラウザでの通話は切断されます。',
    stay: 'コンタクトを続ける',
    anyway: '再読み込みする',
  },
};

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
  const codes = [chosen ?? '', ...navigator.languages].map((code) => code.split('-')[0].toLowerCase());
  const code = codes.find((code) => Object.hasOwn(TEXTS, code)) ?? 'en';
  document.documentElement.lang = code;
  if (code === 'en') return;
  const answer = fetch(`locales/${code}.ftl`, { cache: 'no-cache', signal: AbortSignal.timeout(3000) });
  answer.catch(() => {}); // whoever reads it falls back to English
  globalThis.ambideskTexts = { code, answer };
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
function showCrash(cause, detail) {
  if (document.getElementById('crash')) return;
  const screen = document.getElementById('crash-screen').content.firstElementChild.cloneNode(true);
  const part = (name) => screen.querySelector(`[data-part="${name}"]`);
  const live = document.documentElement.dataset.liveContact === 'true';
  const text = report(TEXTS.en[cause], detail);
  const words = TEXTS[document.documentElement.lang] ?? TEXTS.en;

  for (const place of screen.querySelectorAll('[data-text]')) place.textContent = words[place.dataset.text];
  screen.querySelector('h2').textContent = words[cause];
  part('help').textContent = words[`${cause}Help`];
  part('live').hidden = !live;
  part('report').textContent = text;
  part('reload').addEventListener('click', () => (live ? part('confirm').showModal() : location.reload()));
  part('confirm').addEventListener('close', () => {
    if (part('confirm').returnValue === 'reload') location.reload();
  });
  part('copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      part('copy').textContent = words.copied;
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
applyLanguage();

// The program's panic hook reports here; a trap without a panic (a full stack, say) arrives as an error of the page.
addEventListener('ambidesk:panic', (event) => {
  showCrash('stopped', event.detail);
});
addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) {
    showCrash('stopped', event.error.stack ?? event.message);
  }
});

start().catch((error) => {
  if (error instanceof WebAssembly.RuntimeError) return; // the panic hook has spoken already
  showCrash('notLoaded', String(error?.stack ?? error));
});
