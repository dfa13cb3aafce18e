/**
 * Loads the desk's WebAssembly, once; a failed load may be tried again. What does not arrive is asked for a second time at
 * once, past what the browser has kept: it keeps a failed answer for as long as its headers say.
 */

const again = (url) => fetch(url, { cache: "reload" });

/** Whether an answer is the file: not an error, and not a web page in its place. */
const isFile = (answer) => answer.ok && !answer.headers.get("Content-Type")?.startsWith("text/html");

const fetchWasm = async (url) => {
  const answer = await fetch(url).catch(() => null);
  return answer && isFile(answer) ? answer : again(url);
};

/**
 * Imports a module, and a second time under another name of the same file: some browsers remember for as long as the page
 * lives that the import of an address has failed.
 *
 * @param {string} url
 */
export const importTwice = (url) =>
  import(url).catch(async (error) => {
    const answer = await again(url).catch(() => null);
    if (!answer || !isFile(answer)) throw error;
    await answer.arrayBuffer(); // only an answer that was read to its end is kept
    return import(`${url}#${Date.now()}`);
  });

/**
 * @param {() => Promise<any>} importGlue imports the generated module
 * @param {string} wasmUrl where its WebAssembly is
 */
export const engineLoader = (importGlue, wasmUrl) => {
  let loaded = null;
  const load = async () => {
    const glue = await importGlue();
    await glue.default({ module_or_path: await fetchWasm(wasmUrl) });
    return glue;
  };
  return () => {
    loaded ??= load().catch((error) => {
      loaded = null;
      throw new Error(`globalConnect could not load its WebAssembly from ${wasmUrl}: ${error.message}`, { cause: error });
    });
    return loaded;
  };
};
