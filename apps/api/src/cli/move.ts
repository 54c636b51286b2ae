import { Command } from 'commander';
import { below } from './help.js';
import type { WithMaintenance } from './services.js';
import { counted } from './words.js';

/** `isotope move`: the SQLite database of the data directory into PostgreSQL. */
export function moveCommand(withMaintenance: WithMaintenance): Command {
  return new Command('move')
    .description('Copy the SQLite database of the data directory into an empty PostgreSQL one, verified row by row.')
    .option('--to <url>', 'postgres://…; what DATABASE_URL names without it, which shows no password to other users')
    .option('--json', 'print JSON: {"rows", "tables": [{"table", "rows", "digest"}]}')
    .addHelpText('after', lesson)
    .action(({ to, json }: { to?: string; json?: true }, command: Command) =>
      withMaintenance(async ({ move, env, print, note }) => {
        const target = to ?? env.databaseUrl;
        if (target === undefined) command.error('error: say where to, by --to or by DATABASE_URL');
        const tables = await move(env, target, (table, rows) => note(`${table}: ${counted(rows, 'row')}`));
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        if (json) return print(JSON.stringify({ rows, tables }));
        for (const { table, rows: count, digest } of tables) {
          print(`${String(count).padStart(9)}  ${table.padEnd(24)} ${digest.slice(0, 16)}`);
        }
        print(`\nMoved, and each of them compared: ${counted(rows, 'row')}.`);
        print(
          'Start Isotope with DATABASE_URL and the same data directory: the key ring lies there, without which no secret ' +
            'can be opened, and so do the files of bulk jobs, which the start brings into the database.',
        );
      }),
    );
}

const lesson = below(
  'End Isotope first. The SQLite database is only read, and stays as it is. May be ended at any point: the same command goes ' +
    'on where it was. Refused while the target holds anything else, or all of it from a move that was finished.',
  '',
  'Ends with 1 when it was refused or a row differs, with 2 when it is called wrongly.',
);
