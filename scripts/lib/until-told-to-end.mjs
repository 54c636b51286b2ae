import { statOf } from './process-stat.mjs';

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
    if (env.npm_lifecycle_event) whenNpmGoes(tell);
  });

const whenNpmGoes = (tell) => {
  const atFirst = lineage();
  const timer = setInterval(() => {
    if (lineage() === atFirst) return;
    clearInterval(timer);
    tell();
  }, parentPollMs);
  timer.unref();
};

// npm runs a script by a shell, which waits for us even when npm is no more; some shells make way for us instead.
const lineage = () => {
  const parent = statOf(process.ppid);
  const isShell = ['sh', 'dash', 'bash', 'ash', 'busybox'].includes(parent?.name);
  return isShell ? `${process.ppid} of ${parent.parent}` : `${process.ppid}`;
};
