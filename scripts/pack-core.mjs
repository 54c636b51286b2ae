/**
 * `npm run pack:core [-- <folder>]`: the client as a package for a project elsewhere; says how to install it. pnpm packs
 * it, for npm does not know what `catalog:` in a workspace stands for.
 */
import { resolve } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { pnpm, toolEnvironment } from './lib/pnpm.mjs';
import { readyTree } from './lib/ready-tree.mjs';
import { inRoot, root } from './lib/root.mjs';
import { createSay } from './lib/say.mjs';
import { main, Trouble } from './lib/trouble.mjs';

endWithNpm();
await main(async () => {
  checkNodeVersion();
  const [folder = root] = process.argv.slice(2);
  await readyTree({
    say: createSay(process.stderr),
    logFolder: inRoot('.isotope', 'logs'),
    packages: ['@isotope/core'],
  });
  const command = pnpm('--dir', inRoot('packages/core'), 'pack', '--json', '--pack-destination', resolve(folder));
  const { code, output } = await runCommand(command, { cwd: root, env: toolEnvironment(), timeoutMs: 120_000 });
  if (code !== 0) throw new Trouble(`The package could not be made.\n${output}`);
  console.log(`npm install ${/"filename": "(.*)"/.exec(output)[1]}`);
});
