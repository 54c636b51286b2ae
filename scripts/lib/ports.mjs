import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble } from './trouble.mjs';

// Parts of an Isotope that was just ended may need a moment to let go.
const patienceMs = 1_500;
const retryMs = 150;

/** Refuses unless every port is free; each of `doors` has a host, a port and the variable that sets it. */
export const checkPortsAreFree = async (doors, { waitMs = patienceMs } = {}) => {
  for (const { variable, host, port } of doors) {
    const code = await codeAfterPatience(host, port, Date.now() + waitMs);
    if (code) throw new Trouble(sentence(code, { host, variable, port }));
  }
};

const codeAfterPatience = async (host, port, until) => {
  for (;;) {
    const code = await listenCode(host, port);
    if (code !== 'EADDRINUSE' || Date.now() >= until) return code;
    await sleep(retryMs);
  }
};

const listenCode = (host, port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });

const sentence = (code, { host, variable, port }) => {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: end that one, or set ${variable} to a free port (${variable}=${port + 1} npm start).`;
  }
  if (code === 'EACCES') return `This user may not listen on port ${port}: set ${variable} to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `ISOTOPE_HOST is ${host}, which is no address of this machine.`;
  return `Port ${port} (${variable}) cannot be listened on: ${code}.`;
};
