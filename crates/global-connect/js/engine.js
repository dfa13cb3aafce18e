/** Loads the desk's WebAssembly, once; a failed load may be tried again. */

/**
 * @param {() => Promise<any>} importGlue imports the generated module
 * @param {string} wasmUrl where its WebAssembly is
 */
export const engineLoader = (importGlue, wasmUrl) => {
  let loaded = null;
  const load = async () => {
    const glue = await importGlue();
    await glue.default({ module_or_path: wasmUrl });
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
