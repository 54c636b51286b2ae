import { createServer } from 'node:net';
import type { Env } from '../env.js';
import { type Finding, broken, fine } from './finding.js';

const subject = 'Ports';

/** Where the sandbox listens, whatever ISOTOPE_HOST says. */
const loopback = '127.0.0.1';

/** Whether the ports Isotope is to listen on are free. */
export async function examinePorts({ host, apiUrl, consoleUrl, sandboxUrl }: Env): Promise<readonly Finding[]> {
  const wanted = Object.entries({
    ISOTOPE_API_PORT: apiUrl,
    ISOTOPE_WEB_PORT: consoleUrl,
    ISOTOPE_SANDBOX_PORT: sandboxUrl,
  });
  const findings: Finding[] = [];
  for (const [variable, url] of wanted) {
    if (url === undefined) continue;
    const { port } = new URL(url);
    const code = await listenCode(url === sandboxUrl ? loopback : host, Number(port || 80));
    if (code !== undefined) findings.push(refused(variable, port || '80', code));
  }
  return findings.length > 0 ? findings : [fine(subject, 'All that Isotope is to listen on are free.')];
}

function refused(variable: string, port: string, code: string): Finding {
  const why = 'Isotope does not start.';
  if (code === 'EADDRINUSE') {
    const remedy = `End it, or set ${variable} to a free port.`;
    return broken(
      subject,
      `Port ${port} (${variable}) is taken by another program, or by an Isotope on another data directory.`,
      why,
      remedy,
    );
  }
  if (code === 'EACCES') {
    return broken(subject, `This user may not listen on port ${port}.`, why, `Set ${variable} to one above 1023.`);
  }
  return broken(
    subject,
    `Port ${port} (${variable}) cannot be listened on (${code}).`,
    why,
    'Check ISOTOPE_HOST: it must be an address of this machine.',
  );
}

const listenCode = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
