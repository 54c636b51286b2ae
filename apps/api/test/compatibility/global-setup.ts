import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import type { TestProject } from 'vitest/node';
import { type Proof, findUnproven } from './evidence.js';
import { compatibilityPage } from './table.js';

const page = fileURLToPath(new URL('../../../../docs/compatibility.md', import.meta.url));

/**
 * After a run of all tests, holds docs/compatibility.md to what they prove: fails the run when a claim has no passing
 * test or the page is another, and writes the page when the run was told to update.
 */
export const setup = (project: TestProject) => async (): Promise<void> => {
  if (!(await isWhole(project))) return;
  const unproven = findUnproven(proofsOf(project));
  if (unproven.length > 0) return fail(`No passing test proves: ${unproven.join(', ')}.`);
  const options = { ...(await prettier.resolveConfig(page)), filepath: page };
  const text = await prettier.format(compatibilityPage(), options);
  if (project.config.snapshotOptions.updateSnapshot === 'all') return writeFileSync(page, text);
  if (readIfThere(page) !== text) fail('It is not what the tests say. Run them with --update and commit it.');
};

function fail(why: string): void {
  console.error(`docs/compatibility.md: ${why}`);
  process.exitCode = 1;
}

/** Whether every test of every file was meant to run. */
async function isWhole(project: TestProject): Promise<boolean> {
  const { testFiles } = await project.globTestFiles();
  return !project.config.testNamePattern && project.vitest.state.getFiles().length === testFiles.length;
}

const proofsOf = ({ vitest }: TestProject): readonly Proof[] =>
  vitest.state
    .getTestModules()
    .flatMap((module) => [...module.children.allTests()])
    .map((test) => ({ claims: test.meta().proves ?? [], hasPassed: test.result().state === 'passed' }));

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
