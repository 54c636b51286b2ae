/** `npm test`: brings the tree up to date, then checks and tests everything; the last line is `N passed, N failed`. */
import { mkdirSync, rmSync } from 'node:fs';
import { chromiumFor } from './lib/chromium.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { readyTree } from './lib/ready-tree.mjs';
import { inRoot } from './lib/root.mjs';
import { runSteps, stepsOnly } from './lib/run-steps.mjs';
import { createSay, duration } from './lib/say.mjs';
import { testEnvironment } from './lib/test-environment.mjs';
import { furtherSteps, testSteps } from './lib/test-steps.mjs';
import { Trouble } from './lib/trouble.mjs';
import { readWorkspace } from './lib/workspace.mjs';

const say = createSay();
const resultsFolder = inRoot('.test-results');

const stepsFor = (args) => {
  const getChromium = () => chromiumFor({ say, logFolder: resultsFolder });
  const steps = testSteps({ workspace: readWorkspace(), resultsFolder, getChromium });
  const all = [...steps, ...furtherSteps({ harnessMinutes: 10 })];
  if (args.length === 0) return steps;
  const [flag, key, ...rest] = args;
  if (flag === '--all' && key === undefined) return all;
  if (flag === '--only' && key && rest.length === 0) return stepsOnly(all, key);
  throw new Trouble(
    `npm test takes nothing; --all, for what continuous integration does besides; or one step: npm test -- --only unit (or ${all.map((one) => one.key).join(', ')})`,
  );
};

const test = async (args) => {
  checkNodeVersion();
  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder, { recursive: true });
  const steps = stepsFor(args);
  await readyTree({ say, logFolder: resultsFolder });
  return runSteps(steps, { say, resultsFolder, env: testEnvironment() });
};

const couldNotBegin = (error) => {
  say.line(error instanceof Trouble ? error.message : error.stack);
  return { passed: 0, failed: 1, skipped: 0 };
};

endWithNpm();
const { passed, failed, skipped } = await test(process.argv.slice(2)).catch(couldNotBegin);
say.line(`\nIn all ${duration(performance.now())}; every output is in ${resultsFolder}.`);
if (skipped > 0) say.line(`${skipped} were skipped.`);
say.line(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
