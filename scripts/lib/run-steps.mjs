import { join } from 'node:path';
import { tail } from './command.mjs';
import { Trouble } from './trouble.mjs';

const shownLines = 400;

/**
 * Runs test steps one after the other, going on after a failure, with each failure's output shown at once. Resolves to what
 * passed, failed and was skipped in all.
 */
export const runSteps = async (steps, { say, resultsFolder, env }) => {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const counts = await runStep(step, { say, resultsFolder, env });
    for (const word of Object.keys(sum)) sum[word] += counts[word];
  }
  return sum;
};

/** The steps a person asked for: those of the key, or below it (`unit` is `unit/core`, `unit/api`, …). */
export const stepsOnly = (steps, only) => {
  const wanted = steps.filter(({ key }) => key === only || key.startsWith(`${only}/`));
  if (wanted.length > 0) return wanted;
  throw new Trouble(`There is no step ${only}; there are unit, ${steps.map(({ key }) => key).join(', ')}.`);
};

const runStep = async ({ key, title, run }, { say, resultsFolder, env }) => {
  const progress = say.progress(title);
  const logFile = join(resultsFolder, `${key.replace('/', '-')}.log`);
  const counts = await run({ env, logFile, onLine: progress.glimpse }).catch(brokenDown);
  if (counts.failed === 0) progress.done(inWords(counts));
  else {
    progress.failed(inWords(counts));
    say.line(`${tail(counts.output, shownLines)}\n`);
  }
  return counts;
};

const brokenDown = (error) => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  output: error instanceof Trouble ? error.message : error.stack,
});

const inWords = ({ passed, failed, skipped }) =>
  [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`]
    .filter(Boolean)
    .join(', ');
