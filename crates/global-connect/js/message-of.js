/** The message of whatever was thrown: that need not be an error, nor anything that can be written as a text. */
export const messageOf = (thrown) => {
  try {
    return `${thrown?.message ?? String(thrown)}`;
  } catch {
    return typeof thrown;
  }
};
