/** `npm run isotope -- …`: the `isotope` command on the same settings as `npm start`, with nothing of ours on its stdout. */
import { endWithNpm } from './lib/end-with-npm.mjs';
import { commandEnvironment } from './lib/environment.mjs';
import { isotopeScript } from './lib/isotope-command.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { logFolderOf } from './lib/parts.mjs';
import { passThrough } from './lib/pass-through.mjs';
import { readyTree } from './lib/ready-tree.mjs';
import { createSay } from './lib/say.mjs';
import { dataFolderIn } from './lib/settings.mjs';
import { main } from './lib/trouble.mjs';

endWithNpm();
await main(async () => {
  checkNodeVersion();
  const say = createSay(process.stderr);
  await readyTree({ say, logFolder: logFolderOf({ dataFolder: dataFolderIn() }), packages: ['@isotope/api'] });
  // Paths among the arguments mean what they mean where the person typed them.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  await passThrough([process.execPath, isotopeScript, ...process.argv.slice(2)], {
    cwd,
    env: commandEnvironment(),
  });
});
