const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentPollMs = 1_000;

// npm passes Ctrl-C on to us although the terminal has sent it to us as well.
const echoMs = 1_000;

/**
 * Resolves when Isotope is to end: at Ctrl-C, at being told to, or when the npm that started it has gone without a word.
 * `onImpatience` is called each time it is told so again.
 */
export const untilToldToEnd = ({ onImpatience, env = process.env }) =>
  new Promise((resolve) => {
    let toldAt;
    const tell = () => {
      toldAt ??= Date.now();
      resolve();
      if (Date.now() - toldAt > echoMs) onImpatience();
    };
    for (const signal of signals) process.on(signal, tell);
    if (env.npm_lifecycle_event) whenParentGoes(tell);
  });

const whenParentGoes = (tell) => {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell();
  }, parentPollMs);
  timer.unref();
};
