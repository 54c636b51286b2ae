/**
 * `npm run audit`: what is known against the packages Isotope runs on. Fails for what is critical; says so where no
 * registry answers, as on a machine without a network.
 */
import { readAudit } from './lib/advisories.mjs';
import { runCommand } from './lib/command.mjs';
import { pnpm, toolEnvironment } from './lib/pnpm.mjs';
import { root } from './lib/root.mjs';
import { main } from './lib/trouble.mjs';

await main(async () => {
  const command = pnpm('audit', '--prod', '--json');
  const { output } = await runCommand(command, { cwd: root, env: toolEnvironment(), timeoutMs: 60_000 });
  const { wasAsked, lines, isCritical } = readAudit(output);
  lines.forEach((line) => console.log(line));
  if (!wasAsked) console.log('No registry answered: nothing was audited.');
  else if (lines.length === 0) console.log('Nothing is known against the packages Isotope runs on.');
  process.exitCode = isCritical ? 1 : 0;
});
