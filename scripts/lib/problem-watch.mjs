import { StringDecoder } from 'node:string_decoder';

const levels = { error: 50, fatal: 60 };
const errorLevel = 50;
const mostLines = 20;
const windowMs = 10_000;

/**
 * Passes on only what a person should see at once: from a part's log the errors among its JSON lines, and the plain text it
 * writes to stderr. A flood is cut short with a word on where the rest is.
 */
export const createProblemWatch = ({ name, logFile, tell, now = Date.now }) => {
  const limited = createLimit({ tell, now, rest: `[${name}] more of this is in ${logFile}` });
  const pass = (line) => line && limited(`[${name}] ${line}`);
  return {
    log: createLines((line) => pass(problemIn(line))),
    // JSON on stderr comes by again in the log.
    stderr: createLines((line) => pass(line.startsWith('{') ? undefined : line)),
  };
};

/** The words of a JSON log line of level error or worse; undefined for every other line. */
export const problemIn = (line) => {
  if (!/"level":("error"|"fatal"|[5-9]\d)/.test(line)) return undefined;
  try {
    const { level, msg, err } = JSON.parse(line);
    if (!((levels[level] ?? level) >= errorLevel)) return undefined;
    return [msg, err?.message !== msg && err?.message].filter(Boolean).join(': ');
  } catch {
    return undefined;
  }
};

const createLines = (take) => {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return (chunk) => {
    const lines = (rest + decoder.write(chunk)).split(/\r?\n/);
    rest = lines.pop();
    for (const line of lines) if (line.trim()) take(line);
  };
};

const createLimit = ({ tell, now, rest }) => {
  let since = -Infinity;
  let told = 0;
  return (text) => {
    if (now() - since >= windowMs) [since, told] = [now(), 0];
    told += 1;
    if (told <= mostLines) tell(text);
    else if (told === mostLines + 1) tell(rest);
  };
};
