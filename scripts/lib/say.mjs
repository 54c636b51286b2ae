import { Trouble } from './trouble.mjs';

const quietMs = 15_000;
const liveMs = 1_000;

/** A duration as a person says it: `0.4 s`, `12 s`, `3 min 5 s`. */
export const duration = (ms) => {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

// Colours and cursor movements of what others print would garble a line of ours.
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[ -/]*[@-~]`, 'g');
const plain = (text) => text.replace(escapes, '');

/**
 * Talks to the person at the terminal. On a terminal work in progress is one line, rewritten each second; on a pipe it is
 * a line at its start and another after fifteen seconds and after ever twice as long, so nobody wonders whether it still
 * runs, and no log fills up with it.
 */
export const createSay = (stream = process.stdout) => {
  const isLive = Boolean(stream.isTTY);
  const line = (text = '') => stream.write(isLive ? `\r\u001B[K${text}\n` : `${plain(text)}\n`);

  const progress = (title) => {
    const startedAt = Date.now();
    let last = '';
    let glimpsed = '';
    const elapsed = () => duration(Date.now() - startedAt);
    const show = () => {
      const said = isLive ? glimpsed || last : last;
      const text = `${title} … ${elapsed()}${said && `  ${said}`}`;
      if (isLive) stream.write(`\r\u001B[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
      else line(text);
    };
    if (isLive) show();
    else line(`${title} …`);
    let timer;
    const showAfter = (ms) => {
      timer = setTimeout(() => {
        show();
        showAfter(isLive ? ms : ms * 2);
      }, ms);
    };
    showAfter(isLive ? liveMs : quietMs);
    const end = (text) => {
      clearTimeout(timer);
      line(text);
    };
    return {
      /** Says beside the title what the work is at. */
      note: (text) => void (last = plain(text).trim() || last),
      /** The same of a line some tool has printed, which is worth a look on a terminal and none in a log. */
      glimpse: (text) => void (glimpsed = plain(text).trim() || glimpsed),
      done: (outcome = 'done') => end(`${title}: ${outcome} (${elapsed()})`),
      failed: (outcome = 'failed') => end(`${title}: ${outcome} (${elapsed()})`),
    };
  };

  /** Shows progress while work runs; the work is handed the progress, to note what it is at. */
  const during = async (title, work) => {
    const shown = progress(title);
    try {
      const result = await work(shown);
      shown.done();
      return result;
    } catch (error) {
      shown.failed(error instanceof Trouble ? 'failed' : 'broke');
      throw error;
    }
  };

  return { line, progress, during };
};
