import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { root } from './root.mjs';
import { Trouble } from './trouble.mjs';

/** How Isotope is to run here, read from the environment; what cannot be meant is refused naming the variable. */
export const readSettings = (env = process.env) => {
  const host = env.ISOTOPE_HOST || '127.0.0.1';
  const ports = {
    ISOTOPE_API_PORT: portIn(env, 'ISOTOPE_API_PORT', 4000),
    ISOTOPE_WEB_PORT: portIn(env, 'ISOTOPE_WEB_PORT', 3000),
    ISOTOPE_SANDBOX_PORT: portIn(env, 'ISOTOPE_SANDBOX_PORT', 4010),
  };
  const hasSandbox = oneOf(env, 'ISOTOPE_SANDBOX', ['on', 'off']) === 'on';
  refuseSharedPorts(ports, hasSandbox);
  refuseOpenDoor(host, env.ISOTOPE_PUBLIC_URL);
  return {
    host,
    ports,
    hasSandbox,
    dataFolder: resolve(root, env.ISOTOPE_DATA_DIR || '.isotope'),
    apiUrl: urlOf(host, ports.ISOTOPE_API_PORT),
    sandboxUrl: urlOf(host, ports.ISOTOPE_SANDBOX_PORT),
    consoleUrl: (env.ISOTOPE_PUBLIC_URL || urlOf(host, ports.ISOTOPE_WEB_PORT)).replace(/\/+$/, ''),
    localConsoleUrl: urlOf(host, ports.ISOTOPE_WEB_PORT),
  };
};

/** The address under which this machine reaches what listens on a host and port. */
export const urlOf = (host, port) => {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${isIP(reachable) === 6 ? `[${reachable}]` : reachable}:${port}`;
};

/** Whether only this machine can reach the host. */
export const isLoopback = (host) => host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);

const portIn = (env, name, otherwise) => {
  const text = env[name] || String(otherwise);
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Trouble(`${name} is "${text}", which is no port: give a number from 1 to 65535.`);
};

const oneOf = (env, name, values) => {
  const value = env[name] || values[0];
  if (values.includes(value)) return value;
  throw new Trouble(`${name} is "${value}": give ${values.map((one) => `"${one}"`).join(' or ')}.`);
};

const refuseSharedPorts = (ports, hasSandbox) => {
  const used = Object.entries(ports).filter(([name]) => hasSandbox || name !== 'ISOTOPE_SANDBOX_PORT');
  for (const [name, port] of used) {
    const [other] = used.find(([one, same]) => one !== name && same === port) ?? [];
    if (other) throw new Trouble(`${name} and ${other} are both ${port}: give each its own port.`);
  }
};

const refuseOpenDoor = (host, publicUrl) => {
  if (isLoopback(host) || publicUrl) return;
  throw new Trouble(
    `ISOTOPE_HOST is ${host}, which others can reach: put HTTPS in front of the console and set ISOTOPE_PUBLIC_URL to the address people open (https://…).`,
  );
};
