import { readIfPresent } from './files.mjs';

/** What Linux tells of a process: its name, state and parent. Undefined for one that is gone, and on other systems. */
export const statOf = (pid) => {
  if (process.platform !== 'linux') return undefined;
  const text = readStat(pid);
  if (!text) return undefined;
  // The name stands in brackets and may hold brackets itself.
  const nameEnds = text.lastIndexOf(')');
  const [state, parent] = text.slice(nameEnds + 2).split(' ');
  return { name: text.slice(text.indexOf('(') + 1, nameEnds), state, parent: Number(parent) };
};

const readStat = (pid) => {
  try {
    return readIfPresent(`/proc/${pid}/stat`)?.toString();
  } catch {
    return undefined;
  }
};
