import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './process-group.mjs';
import { inRoot } from './root.mjs';

const retryMs = 250;

/**
 * Does work that two commands must not do at once in this tree, in the order in which they asked. Whoever is before is
 * waited for, having been named once to `onWait`; one that no longer lives is passed over.
 */
export const alone = async (work, { path = inRoot('.turbo', 'isotope.lock'), onWait = () => {} } = {}) => {
  mkdirSync(dirname(path), { recursive: true });
  const ticket = draw(path);
  try {
    for (let named = false; ; named = true) {
      const before = ticketsOf(path).find((other) => compare(other, ticket) < 0 && isHeld(path, other));
      if (!before) return await work();
      if (!named) onWait(before.pid);
      await sleep(retryMs);
    }
  } finally {
    giveBack(fileOf(path, ticket));
  }
};

/*
 * A ticket is an empty file with its number and its process in its name. So none is ever half written, and whoever drops
 * the ticket of a process that has ended drops nobody else's.
 */
const fileOf = (path, { number, pid }) => `${path}.${number}.${pid}`;

/** Every ticket, in the order in which it is their turn. */
const ticketsOf = (path) =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${basename(path)}.`))
    .map((name) => /^(\d+)\.(\d+)$/.exec(name.slice(basename(path).length + 1)))
    .filter((match) => match !== null)
    .map(([, number, pid]) => ({ number: Number(number), pid: Number(pid) }))
    .sort(compare);

const compare = (one, other) => one.number - other.number || one.pid - other.pid;

/**
 * Draws a ticket that is behind all there are. One that turns out to be before another was drawn too late, while that one
 * may have had its turn already: it is given back and drawn anew. The last of all has never to, so somebody always goes on.
 */
const draw = (path) => {
  for (;;) {
    const ticket = { number: (ticketsOf(path).at(-1)?.number ?? 0) + 1, pid: process.pid };
    take(fileOf(path, ticket));
    if (compare(ticketsOf(path).at(-1), ticket) <= 0) return ticket;
    giveBack(fileOf(path, ticket));
  }
};

/** The files of this process's tickets: in a container one that was killed before may have had the same id. */
const own = new Set();

const take = (file) => {
  own.add(file);
  writeFileSync(file, '', { flag: 'wx' });
};

const giveBack = (file) => {
  own.delete(file);
  rmSync(file, { force: true });
};

const isHeld = (path, ticket) => {
  if (ticket.pid === process.pid ? own.has(fileOf(path, ticket)) : isAlive(ticket.pid)) return true;
  rmSync(fileOf(path, ticket), { force: true });
  return false;
};
