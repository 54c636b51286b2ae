import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { checkPortsAreFree } from './ports.mjs';

const host = '127.0.0.1';
const door = (port) => ({ variable: 'ISOTOPE_API_PORT', host, port });

const aTakenPort = async (t) => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  t.after(() => server.close());
  return { server, port: server.address().port };
};

test('names the variable and the port that is taken', async (t) => {
  const { port } = await aTakenPort(t);
  await assert.rejects(checkPortsAreFree([door(port)], { waitMs: 0 }), {
    message: new RegExp(`^Port ${port} is taken.*ISOTOPE_API_PORT`),
  });
});

test('waits for a port that is just being let go', async (t) => {
  const { server, port } = await aTakenPort(t);
  setTimeout(() => server.close(), 200);
  await checkPortsAreFree([door(port)]);
});

test('leaves the ports free that it has looked at', async (t) => {
  const { server, port } = await aTakenPort(t);
  server.close();
  await once(server, 'close');
  await checkPortsAreFree([door(port)]);
  await checkPortsAreFree([door(port)], { waitMs: 0 });
});

test('says when the host is no address of this machine', async () => {
  await assert.rejects(checkPortsAreFree([{ ...door(4999), host: '203.0.113.7' }]), /ISOTOPE_HOST is 203\.0\.113\.7/);
});
