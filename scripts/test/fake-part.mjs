/**
 * A part for the tests of the supervisor: answers GET /healthz on PORT, and behaves as its environment says. STUBBORN
 * ignores SIGTERM, SLOW_TO_END takes its milliseconds, FAILS ends at once with words on stderr, CHILD starts a process of
 * its own, NOISY prints each request; GET /crash ends it.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

const { PORT, STUBBORN, SLOW_TO_END, FAILS, CHILD, NOISY } = process.env;

if (FAILS) {
  console.error(FAILS);
  process.exit(1);
}
process.on('exit', () => console.log('ending'));
if (SLOW_TO_END) process.on('SIGTERM', () => setTimeout(() => process.exit(0), Number(SLOW_TO_END)));
if (STUBBORN) process.on('SIGTERM', () => console.log('not yet'));
const child = CHILD && spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);

createServer((request, response) => {
  if (NOISY) console.log(request.url);
  if (request.url === '/crash') process.exit(3);
  response.end(JSON.stringify({ pid: process.pid, child: child?.pid }));
}).listen(Number(PORT), '127.0.0.1', () => console.log('listening'));
