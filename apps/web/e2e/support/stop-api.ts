import { readdirSync, readFileSync } from 'node:fs';
import { apiUrl, environment } from './isotope';

/** Ends the API as a crash would; `npm start` brings it back by itself. Processes are found where Linux lists them. */
export function crashApi(): void {
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isApi(name));
  if (found.length === 0) throw new Error(`Nothing answers at ${apiUrl}.`);
  for (const id of found) process.kill(Number(id), 'SIGKILL');
}

function isApi(id: string): boolean {
  try {
    const [command, variables] = ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${id}/${name}`, 'utf8'));
    const folder = `ISOTOPE_DATA_DIR=${environment()['ISOTOPE_DATA_DIR']}`;
    return /apps\/api\/dist\/main\.js/.test(command ?? '') && (variables ?? '').split('\0').includes(folder);
  } catch {
    return false;
  }
}
