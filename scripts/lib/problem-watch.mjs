import { StringDecoder } from 'node:string_decoder';

const errorLevel = 50;
const mostLines = 20;
const windowMs = 10_000;

/**
 * Reads what a part writes and passes on only what a person should see at once: errors of its JSON log, and plain text it
 * writes to stderr. A flood is cut short with a word on where the rest is.
 */
export const createProblemWatch = ({ name, logFile, tell, now = Date.now }) => {
  const limited = createLimit({ tell, now, rest: `[${name}] more of this is in ${logFile}` });
  const pass = (text) => limited(`[${name}] ${text}`);
  return {
    stdout: createLines((line) => {
      const problem = problemIn(line);
      if (problem) pass(problem);
    }),
    stderr: createLines((line) => {
      const problem = line.startsWith('{') ? problemIn(line) : line;
      if (problem) pass(problem);
    }),
  };
};

/** The words of a JSON log line of level error or worse; undefined for every other line. */
export const problemIn = (line) => {
  if (!/"level":[5-9]\d/.test(line)) return undefined;
  try {
    const { level, msg, err } = JSON.parse(line);
    return level >= errorLevel ? [msg, err?.message !== msg && err?.message].filter(Boolean).join(': ') : undefined;
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
