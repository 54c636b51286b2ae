import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { root } from './root.mjs';
import { Trouble } from './trouble.mjs';

/** The sandbox asks nobody who they are, so it listens on this machine alone, wherever the rest does. */
export const sandboxHost = '127.0.0.1';

/** What holds where the environment says nothing. */
export const defaults = {
  ISOTOPE_HOST: '127.0.0.1',
  ISOTOPE_API_PORT: '4000',
  ISOTOPE_WEB_PORT: '3000',
  ISOTOPE_SANDBOX_PORT: '4010',
  ISOTOPE_SANDBOX: 'on',
};
const portNames = ['ISOTOPE_API_PORT', 'ISOTOPE_WEB_PORT', 'ISOTOPE_SANDBOX_PORT'];

/** Where the data lies; a relative path begins in the repository. */
export const dataFolderIn = (env = process.env) => resolve(root, env.ISOTOPE_DATA_DIR || '.isotope');

/** How Isotope is to run here, read from the environment; what cannot be meant is refused naming every such variable. */
export const readSettings = (env = process.env) => {
  const host = env.ISOTOPE_HOST || defaults.ISOTOPE_HOST;
  const texts = Object.fromEntries(portNames.map((name) => [name, env[name] || defaults[name]]));
  const sandbox = env.ISOTOPE_SANDBOX || defaults.ISOTOPE_SANDBOX;
  const hasSandbox = sandbox === 'on';
  refuse([
    ...portNames.filter((name) => !isPort(texts[name])).map((name) => noPort(name, texts[name])),
    ...(['on', 'off'].includes(sandbox) ? [] : [`ISOTOPE_SANDBOX is "${sandbox}": give "on" or "off".`]),
    ...openDoor(host, env.ISOTOPE_PUBLIC_URL),
  ]);
  const ports = Object.fromEntries(portNames.map((name) => [name, Number(texts[name])]));
  refuse(sharedPorts(ports, hasSandbox));
  const apiUrl = urlOf(host, ports.ISOTOPE_API_PORT);
  return {
    host,
    ports,
    hasSandbox,
    dataFolder: dataFolderIn(env),
    apiUrl,
    publicApiUrl: (env.ISOTOPE_PUBLIC_API_URL || env.ISOTOPE_API_URL || apiUrl).replace(/\/+$/, ''),
    sandboxUrl: urlOf(sandboxHost, ports.ISOTOPE_SANDBOX_PORT),
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

const isPort = (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

const noPort = (name, text) => `${name} is "${text}", which is no port: give a number from 1 to 65535.`;

const refuse = (troubles) => {
  if (troubles.length > 0) throw new Trouble(troubles.join('\n'));
};

const sharedPorts = (ports, hasSandbox) => {
  const used = Object.entries(ports).filter(([name]) => hasSandbox || name !== 'ISOTOPE_SANDBOX_PORT');
  return used.flatMap(([name, port], index) =>
    used
      .slice(index + 1)
      .filter(([, same]) => same === port)
      .map(([other]) => `${name} and ${other} are both ${port}: give each its own port.`),
  );
};

const openDoor = (host, publicUrl) =>
  isLoopback(host) || publicUrl
    ? []
    : [
        `ISOTOPE_HOST is ${host}, which others can reach: put HTTPS in front of the console and set ISOTOPE_PUBLIC_URL to the address people open (https://…).`,
      ];
