const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

// npm passes Ctrl-C on to us although the terminal has sent it to us as well.
const echoMs = 1_000;

/** Resolves when Isotope is told to end; `onImpatience` is called each time it is told so again. */
export const untilToldToEnd = ({ onImpatience }) =>
  new Promise((resolve) => {
    let toldAt;
    const tell = () => {
      toldAt ??= Date.now();
      resolve();
      if (Date.now() - toldAt > echoMs) onImpatience();
    };
    for (const signal of signals) process.on(signal, tell);
  });
