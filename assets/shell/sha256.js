/** What the page and the worker know contents by. */

/** The SHA-256 of bytes, in hexadecimal digits. */
export const sha256 = async (bytes) => {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};
