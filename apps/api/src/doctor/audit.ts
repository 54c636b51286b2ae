import { existsSync } from 'node:fs';
import { sentenceOf } from '../audit/finding-sentences.js';
import { verifyAll } from '../audit/verify-chains.js';
import { headsFile } from '../compose-audit.js';
import { createAuditChains } from '../db/audit-chains.js';
import type { DatabaseLook } from '../db/look.js';
import { createVaultRecords } from '../db/vault-records.js';
import type { Env } from '../env.js';
import { createHeadMirror } from '../files/head-mirror.js';
import { KeyRingError, keyRingFile, readRing } from '../vault/key-ring.js';
import { type OpenVault, openVault } from '../vault/open-vault.js';
import { type Finding, broken, fine } from './finding.js';

const subject = 'Audit';
const namedAtMost = 5;

/** Whether the database still keeps the audit from being changed, and whether all of it is whole, as `audit verify` sees it. */
export async function examineAudit(env: Env, look: DatabaseLook | undefined): Promise<readonly Finding[]> {
  if (!look || (await look.readMigrations()) !== 'CURRENT') return [];
  return [...ofTriggers(await look.findMissingTriggers()), ...(await ofChains(env, look))];
}

function ofTriggers(missing: readonly string[]): readonly Finding[] {
  if (missing.length === 0) return [];
  return [
    broken(
      subject,
      `Triggers of the database are gone, switched off or changed: ${missing.join(', ')}.`,
      'Somebody has worked on the database past Isotope. Without them what is written down can be changed and deleted.',
      'Find out who it was and run "isotope audit verify". A backup from before has them: "isotope restore <backup>".',
    ),
  ];
}

async function ofChains(env: Env, look: DatabaseLook): Promise<readonly Finding[]> {
  const vault = await tryToOpen(env, look);
  if (!vault) return [];
  const mirror = createHeadMirror(headsFile(env.dataDir));
  const chains = await verifyAll({ chains: createAuditChains(look), chainKeys: vault.chainKey, mirror });
  const found = chains.flatMap(({ organizationId, findings }) =>
    findings.map((finding) => `${organizationId}: ${sentenceOf(finding)}`),
  );
  const sealed = chains.reduce((sum, chain) => sum + chain.sealed, 0);
  if (found.length === 0) return [fine(subject, `All ${sealed} sealed entries are whole.`)];
  const more = found.length > namedAtMost ? ` And ${found.length - namedAtMost} more.` : '';
  return [
    broken(
      subject,
      `It is not whole. ${found.slice(0, namedAtMost).join(' ')}${more}`,
      'Something of what was done was changed, removed or put in past Isotope, or the database is older than it was.',
      '"isotope audit verify" names all of it; docs/audit.md says what each means.',
    ),
  ];
}

/** The vault, as far as there is one; what is wrong with its keys is told where keys are looked at. */
async function tryToOpen(env: Env, look: DatabaseLook): Promise<OpenVault | undefined> {
  if (env.masterKeys === undefined && !existsSync(keyRingFile(env.dataDir))) return undefined;
  const records = createVaultRecords(look);
  if (!(await records.find('canary')) || !(await records.find('pepper'))) return undefined;
  try {
    return await openVault(readRing(env), records);
  } catch (error) {
    if (error instanceof KeyRingError) return undefined;
    throw error;
  }
}
