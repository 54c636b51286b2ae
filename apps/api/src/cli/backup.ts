import { resolve } from 'node:path';
import { Command } from 'commander';
import { below } from './help.js';
import type { WithMaintenance } from './services.js';
import { counted } from './words.js';

/** `isotope backup <file>`: the database in one file, made while Isotope runs. */
export function backupCommand(withMaintenance: WithMaintenance): Command {
  return new Command('backup')
    .description(
      'Copy the database into one file, while Isotope runs. The copy is looked through before it gets its name.',
    )
    .argument('<file>', 'where to; nothing is overwritten')
    .option('--with-keys', 'write the key ring beside it, into <file>.keyring.json')
    .option('--json', 'print JSON: {"file", "keysFile", "keyIds", "instances", "deletedInstances", "organizations"}')
    .addHelpText('after', below('Whoever has both the backup and the key ring can read every secret: keep them apart.'))
    .action((file: string, { withKeys = false, json }: { withKeys?: boolean; json?: true }) =>
      withMaintenance(async ({ backUp, env, print }) => {
        const { canary: _, ...backup } = await backUp(env, resolve(file), withKeys);
        if (json) return print(JSON.stringify({ file: resolve(file), ...backup, keysFile: backup.keysFile ?? null }));
        print(`${file} holds ${told(backup)}, whole and checked.`);
        if (backup.keysFile) print(`Its key ring is in ${backup.keysFile}. Keep the two apart.`);
        else
          print(`The key ring is NOT in it. Without key ${backup.keyIds.join(' or ')} no secret in it can be opened.`);
      }),
    );
}

/** `isotope restore <file>`: a backup into a data directory that has no database yet. */
export function restoreCommand(withMaintenance: WithMaintenance): Command {
  return new Command('restore')
    .description('Put a backup into the data directory, which must have no database yet. Signs everybody out.')
    .argument('<file>', 'a backup made by "isotope backup"')
    .option('--keys <file>', 'the key ring that belongs to it; <backup>.keyring.json is found by itself')
    .option('--json', 'print JSON: {"instances", "deletedInstances", "organizations"}')
    .addHelpText(
      'after',
      below(
        'Everything is as it was when the backup was made: tokens and secrets replaced since work again, so replace anew ' +
          'those that had leaked. Sessions, sign-in links and open invites are ended. "isotope sign-in-link" leads back in.',
      ),
    )
    .action((file: string, { keys, json }: { keys?: string; json?: true }) =>
      withMaintenance(async ({ restore, env, print }) => {
        const { canary: _, ...counts } = await restore(
          env,
          resolve(file),
          keys === undefined ? undefined : resolve(keys),
        );
        if (json) return print(JSON.stringify(counts));
        print(`${env.dataDir} now holds ${told(counts)}.`);
        print('Everybody is signed out. Start Isotope, then run "isotope sign-in-link" for a way in.');
        print('Bulk queries are to be started anew: what they had gathered is in no backup.');
        print(
          'User and organisation secrets are those of then. credentials.json, which names the first ones, is in no backup: ' +
            'bring your copy of it, or read both with a session by GET /elements/api-v2/authentication/secrets.',
        );
      }),
    );
}

interface Counts {
  readonly instances: number;
  readonly deletedInstances: number;
  readonly organizations: number;
}

function told({ instances, deletedInstances, organizations }: Counts): string {
  const deleted = deletedInstances > 0 ? `, ${counted(deletedInstances, 'deleted instance')} to bring back` : '';
  return `${counted(instances, 'instance')} of ${counted(organizations, 'organisation')}${deleted}`;
}
