/** `node scripts/run.mjs <package> <script> [arguments]`: runs a package's script in a tree that is installed and built. */
import { endWithNpm } from './lib/end-with-npm.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { passThrough } from './lib/pass-through.mjs';
import { pnpm, toolEnvironment } from './lib/pnpm.mjs';
import { readyTree } from './lib/ready-tree.mjs';
import { inRoot } from './lib/root.mjs';
import { createSay } from './lib/say.mjs';
import { main, Trouble } from './lib/trouble.mjs';
import { readWorkspace, withNeeds } from './lib/workspace.mjs';

const run = async ([name, script, ...args]) => {
  if (!name || !script)
    throw new Trouble('Say which package and which script: node scripts/run.mjs @isotope/api bench');
  checkNodeVersion();
  const { folder, scripts } = withNeeds(readWorkspace(), [name]).at(-1);
  if (!scripts[script])
    throw new Trouble(`${name} has no script ${script}; it has ${Object.keys(scripts).join(', ')}.`);
  await readyTree({ say: createSay(process.stderr), logFolder: inRoot('.isotope', 'logs'), packages: [name] });
  await passThrough(pnpm('--dir', folder, 'run', script, ...args), { env: toolEnvironment() });
};

endWithNpm();
await main(() => run(process.argv.slice(2)));
