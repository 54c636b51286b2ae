/**
 * Loaded before the API (`--import`): has it die as by a mistake of its own, of an error that says and holds what
 * `THROWING_TEXT` says. SIGUSR2 throws it, SIGWINCH rejects a promise with it.
 */
const makeError = () =>
  Object.assign(new Error(`It went wrong with ${process.env.THROWING_TEXT}`, { cause: process.env.THROWING_TEXT }), {
    details: { deep: { down: process.env.THROWING_TEXT } },
  });

process.on('SIGUSR2', () => {
  throw makeError();
});
process.on('SIGWINCH', () => void Promise.reject(makeError()));
