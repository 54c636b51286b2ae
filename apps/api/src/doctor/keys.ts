import { existsSync } from 'node:fs';
import { createSealedRows } from '../db/sealed-rows.js';
import type { DatabaseLook } from '../db/look.js';
import type { Env } from '../env.js';
import { type KeyRing, KeyRingError, keyRingFile, parseKeyRing, readRing } from '../vault/key-ring.js';
import { checkRingFits } from '../vault/open-vault.js';
import { findUnopened } from '../vault/unopened.js';
import { type Finding, broken, fine, warning } from './finding.js';

const subject = 'Keys';
const namedAtMost = 5;

/** Whether the key ring can be read, fits the database, and opens every sealed value in it. */
export async function examineKeys(env: Env, look: DatabaseLook | undefined): Promise<readonly Finding[]> {
  try {
    const canary = await look?.readCanary();
    if (env.masterKeys === undefined && !existsSync(keyRingFile(env.dataDir))) return [missing(env, canary)];
    const ring = readRing(env);
    if (canary !== undefined) checkRingFits(ring, canary);
    const unused = ofUnusedFile(env, ring);
    return [...unused, look ? await ofRows(ring, look) : fine(subject, `The key ring holds ${inWords(ring)}.`)];
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error;
    return [
      broken(
        subject,
        error.message,
        'Isotope does not start without the keys its secrets are sealed under, so that nothing is sealed under others.',
        `Restore ${keyRingFile(env.dataDir)} from its copy, or set ISOTOPE_MASTER_KEY as it was.`,
      ),
    ];
  }
}

const inWords = (ring: KeyRing): string => (ring.length === 1 ? 'one key' : `${ring.length} keys`);

function missing({ dataDir }: Env, canary: string | undefined): Finding {
  if (canary === undefined) return fine(subject, 'There is no key ring yet; Isotope makes it at its first start.');
  return broken(
    subject,
    `${keyRingFile(dataDir)} is missing, and the database has secrets.`,
    'Without it no secret in the database can be opened, and Isotope does not start.',
    'Restore it from its copy, or set ISOTOPE_MASTER_KEY to the key it held.',
  );
}

/** A file that is passed over because the environment names keys, and holds one that is not among them. */
function ofUnusedFile({ masterKeys, dataDir }: Env, ring: KeyRing): readonly Finding[] {
  if (masterKeys === undefined || !existsSync(keyRingFile(dataDir))) return [];
  const lost = parseKeyRing(keyRingFile(dataDir)).filter(({ id }) => !ring.some((key) => key.id === id));
  if (lost.length === 0) return [];
  const message = `ISOTOPE_MASTER_KEY is set, so that ${keyRingFile(dataDir)} is not read; it holds other keys.`;
  const why = 'What is sealed under those cannot be opened.';
  return [
    warning(
      subject,
      message,
      why,
      'Name those keys in ISOTOPE_MASTER_KEY too, or move the file to where its copies are kept.',
    ),
  ];
}

async function ofRows(ring: KeyRing, look: DatabaseLook): Promise<Finding> {
  if ((await look.readMigrations()) !== 'CURRENT') return fine(subject, 'The key ring fits the database.');
  const { total, unopened } = await findUnopened(ring, createSealedRows(look));
  if (unopened.length === 0)
    return fine(subject, `The key ring holds ${inWords(ring)} and opens all ${total} sealed values.`);
  const more = unopened.length > namedAtMost ? `, and ${unopened.length - namedAtMost} more` : '';
  return broken(
    subject,
    `${unopened.length} of ${total} sealed values do not open: ${unopened.slice(0, namedAtMost).join(', ')}${more}.`,
    'Each was changed past Isotope, or lies under a key that is gone. Everything else works.',
    '"isotope keys list" tells which keys are missing. Put those back on the ring; else put a backup back, or make those instances anew.',
  );
}
