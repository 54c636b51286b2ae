import { Command } from 'commander';
import type { Keys } from '../maintain.js';
import { below } from './help.js';
import { FoundTrouble, type WithMaintenance } from './services.js';
import { counted } from './words.js';

type Facts = Awaited<ReturnType<Keys['list']>>[number];

/** `isotope keys`: the keys that secrets are sealed under, changed while Isotope runs. */
export function keysCommand(withMaintenance: WithMaintenance, reading: WithMaintenance): Command {
  return new Command('keys')
    .description('The keys that secrets are sealed under. The first of the ring seals, all open.')
    .addHelpText('after', lesson)
    .addCommand(listCommand(reading))
    .addCommand(addCommand(withMaintenance))
    .addCommand(rotateCommand(withMaintenance))
    .addCommand(retireCommand(withMaintenance));
}

const lesson = below(
  'To change the key, with Isotope running all the while and nobody signed out:',
  '  isotope keys rotate        a fresh key seals, and everything anew under it',
  '  isotope keys list          the old key has no secrets left under it',
  '  isotope keys retire <id>   the old key leaves the ring',
  'What bulk jobs have gathered stays under the old key until it is removed, within 30 hours: so long it is not retired.',
  'Keep a copy of keyring.json after every change, apart from the backups of the database.',
  'Where several processes work on one PostgreSQL database, each has a ring of its own: docs/postgresql.md says how all get ' +
    'the new key. Nothing is sealed under one that any of them lacks.',
);

function listCommand(withMaintenance: WithMaintenance): Command {
  return new Command('list')
    .description(
      'Show the keys, which of them seals, and how much lies under each: secrets, and pages that bulk jobs gathered.',
    )
    .option('--json', 'print JSON: [{"id", "isOnRing", "isSealing", "envelopes", "bulkPages"}]')
    .addHelpText(
      'after',
      below('Ends with 1 when anything lies under a key that is not on the ring: it cannot be opened.'),
    )
    .action(({ json }: { json?: true }) =>
      withMaintenance(async ({ withKeys, env, print }) => {
        const keys = await withKeys(env, (open) => open.list());
        if (json) print(JSON.stringify(keys));
        else keys.forEach((key) => print(lineOf(key)));
        if (keys.some(({ isOnRing }) => !isOnRing)) throw new FoundTrouble();
      }),
    );
}

function lineOf({ id, isOnRing, isSealing, envelopes, bulkPages }: Facts): string {
  const what = !isOnRing ? 'NOT ON THE RING: put it back' : isSealing ? 'seals' : 'opens';
  const gathered = bulkPages === 0 ? '' : `; ${counted(bulkPages, 'page')} of bulk jobs`;
  return `${id}  ${String(envelopes).padStart(8)} ${envelopes === 1 ? 'secret ' : 'secrets'}  ${what}${gathered}`;
}

function addCommand(withMaintenance: WithMaintenance): Command {
  return new Command('add')
    .description('Put a fresh key on the ring, to open only. Prints its id.')
    .option('--json', 'print JSON: {"id"}')
    .addHelpText(
      'after',
      below('Only needed to hand a key out before it is used: "isotope keys rotate" makes its own.'),
    )
    .action(({ json }: { json?: true }) =>
      withMaintenance(async ({ withKeys, env, print }) => {
        const id = await withKeys(env, (keys) => keys.add());
        print(json ? JSON.stringify({ id }) : id);
      }),
    );
}

function rotateCommand(withMaintenance: WithMaintenance): Command {
  return new Command('rotate')
    .description('Seal with a fresh key from now on, and seal anew what lies under the others.')
    .option('--to <id>', 'seal with this key of the ring instead of a fresh one')
    .option('--resume', 'go on with a rotation that was cut short')
    .option('--json', 'print JSON: {"keyId", "resealed", "unreadable"}')
    .addHelpText(
      'after',
      below('May be ended at any point. Ends with 1 when a secret could not be opened; it is named and left.'),
    )
    .action(({ to, resume, json }: { to?: string; resume?: true; json?: true }) =>
      withMaintenance(async ({ withKeys, env, print, note }) => {
        const { keyId, resealed, unreadable } = await withKeys(env, (keys) =>
          keys.rotate({ to, resume }, (progress) => note(`${progress.resealed} sealed anew`)),
        );
        if (json) print(JSON.stringify({ keyId, resealed, unreadable }));
        else print(`Key ${keyId} seals. Sealed anew under it: ${counted(resealed, 'secret')}.`);
        if (unreadable.length === 0) return;
        if (!json) unreadable.forEach((name) => print(`Does not open, left as it is: ${name}`));
        throw new FoundTrouble();
      }),
    );
}

function retireCommand(withMaintenance: WithMaintenance): Command {
  return new Command('retire')
    .description(
      'Take a key off the ring. Refused while any secret, or any page that a bulk job gathered, lies under it.',
    )
    .argument('<id>', 'as "isotope keys list" shows it')
    .option('--json', 'print JSON: {"retired"}')
    .addHelpText('after', below('Backups made before still need it: keep it as long as you keep them.'))
    .action((id: string, { json }: { json?: true }) =>
      withMaintenance(async ({ withKeys, env, print }) => {
        await withKeys(env, (keys) => keys.retire(id));
        print(json ? JSON.stringify({ retired: id }) : `Key ${id} is retired. Backups made before still need it.`);
      }),
    );
}
