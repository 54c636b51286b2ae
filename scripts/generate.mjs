/** `npm run generate`: makes every generated file anew, each package's after those of the packages it needs. */
import { turbo } from './lib/build.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { passThrough } from './lib/pass-through.mjs';
import { toolEnvironment } from './lib/pnpm.mjs';
import { readyTree } from './lib/ready-tree.mjs';
import { inRoot, root } from './lib/root.mjs';
import { createSay } from './lib/say.mjs';
import { main } from './lib/trouble.mjs';
import { readWorkspace } from './lib/workspace.mjs';

endWithNpm();
await main(async () => {
  checkNodeVersion();
  await readyTree({ say: createSay(), logFolder: inRoot('.isotope', 'logs'), isBuilt: false });
  await passThrough(turbo('generate', readWorkspace()), { cwd: root, env: toolEnvironment() });
});
