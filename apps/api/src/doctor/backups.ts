import { existsSync } from 'node:fs';
import { type Finding, fine, warning } from './finding.js';
import { span } from './clock.js';
import { dayMs } from '../milliseconds.js';

const subject = 'Backup';
const oldMs = 7 * dayMs;

/** How old the last backup is, of a database with so many instances. One that is no longer there may be kept elsewhere, as it should be. */
export function examineBackups(
  now: Date,
  last: { readonly at: Date; readonly file: string } | undefined,
  instances: number,
): Finding {
  const why = 'What is on this disk alone is lost with it.';
  const remedy = 'Run "isotope backup <file>" now and then daily; keep keyring.json apart from it.';
  if (last === undefined) {
    if (instances === 0) return fine(subject, 'There is no instance yet, so there is nothing to back up.');
    return warning(subject, `None was ever made by "isotope backup" of these ${instances} instances.`, why, remedy);
  }
  const age = span(Math.max(0, now.getTime() - last.at.getTime()));
  const gone = existsSync(last.file) ? '' : ' It is not there any more; make sure that it is kept elsewhere.';
  const message = `The last one was made ${age} ago, into ${last.file}.${gone}`;
  return now.getTime() - last.at.getTime() > oldMs ? warning(subject, message, why, remedy) : fine(subject, message);
}
