import { join } from 'node:path';
import { turbo } from './build.mjs';
import { runCommand } from './command.mjs';
import { filesBelow, readIfPresent } from './files.mjs';
import { changedFiles, readGenerated, restore } from './generated-files.mjs';
import { countsOf } from './reports.mjs';
import { inRoot, root } from './root.mjs';

const node = process.execPath;
const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

/**
 * Everything `npm test` does, in order: `{ key, title, run }`, where `run` gets what `runCommand` is to be given besides and
 * resolves to the counts and the output.
 */
export const testSteps = ({ workspace, resultsFolder, getChromium }) => [
  { key: 'generated', title: 'Generated files are current', run: generatedAreCurrent(workspace) },
  check('types', 'Types', turbo('typecheck', workspace)),
  check('lint', 'Lint', [node, inRoot('node_modules', 'eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0']),
  check('format', 'Format', [
    node,
    inRoot('node_modules', 'prettier', 'bin', 'prettier.cjs'),
    '--check',
    '--log-level=warn',
    '.',
  ]),
  check('unused', 'Nothing is exported that nobody imports', [
    node,
    inRoot('node_modules', 'knip', 'bin', 'knip.js'),
    '--no-progress',
  ]),
  check('licenses', 'Licences', [node, inRoot('scripts', 'check-licenses.mjs')]),
  scriptTests(resultsFolder),
  ...workspace.filter(({ scripts }) => scripts.test).map((one) => unitTests(one, resultsFolder)),
  browserTests(resultsFolder, getChromium),
];

/**
 * What continuous integration does besides, after the tests, since beside them it would take their time: asks what is known
 * against the packages, and runs the fault harness for longer than the minute that is among the tests. The harness's seed is
 * in its output, and repeats it.
 */
export const furtherSteps = ({ harnessMinutes }) => [
  check('audit', 'Known faults of the packages', [node, inRoot('scripts', 'audit.mjs')]),
  check('harness', `The fault harness, ${harnessMinutes} minutes`, [
    node,
    inRoot('apps', 'api', 'node_modules', 'tsx', 'dist', 'cli.mjs'),
    inRoot('apps', 'api', 'test', 'harness', 'run.ts'),
    '--minutes',
    String(harnessMinutes),
  ]),
];

const check = (key, title, command) => ({
  key,
  title,
  run: async (options) => {
    const { code, output } = await runCommand(command, { cwd: root, ...options });
    return { ...(code === 0 ? passed : failed), output };
  },
});

const generatedAreCurrent = (workspace) => async (options) => {
  const folders = workspace.map(({ folder }) => folder);
  const before = readGenerated(folders);
  const { code, output } = await runCommand(turbo('generate', workspace), { cwd: root, ...options });
  const after = readGenerated(folders);
  restore(before, after);
  const changed = changedFiles(before, after);
  if (code !== 0) return { ...failed, output };
  if (changed.length === 0) return { ...passed, output };
  return {
    ...failed,
    output: `Not current; run \`npm run generate\` and commit:\n${changed.map((path) => `  ${path}`).join('\n')}`,
  };
};

/** A step whose runner leaves a report of its own, in a file of this name. */
const reported = ({ key, title, kind, report, command, cwd, getEnv = () => ({}), show = (output) => output }) => ({
  key,
  title,
  run: async (options) => {
    const env = { ...options.env, ...(await getEnv()) };
    const { code, output } = await runCommand(command, { ...options, cwd, env });
    return { ...countsOf(kind, readIfPresent(report)?.toString(), code), output: show(output) };
  },
});

const scriptTests = (resultsFolder) => {
  const report = join(resultsFolder, 'scripts.tap');
  const files = filesBelow(inRoot('scripts')).filter((path) => path.endsWith('.test.mjs'));
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
  ];
  return reported({
    key: 'scripts',
    title: 'Tests of the scripts',
    kind: 'node',
    report,
    command: [node, '--disable-warning=ExperimentalWarning', '--test', ...reporters, ...files],
    cwd: root,
    show: (output) => output.slice(Math.max(0, output.indexOf('✖ failing tests:'))),
  });
};

const unitTests = ({ name, folder }, resultsFolder) => {
  const shortName = name.replace('@isotope/', '');
  const report = join(resultsFolder, `unit-${shortName}.json`);
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return reported({
    key: `unit/${shortName}`,
    title: `Tests of ${shortName}`,
    kind: 'vitest',
    report,
    command: [node, vitest, 'run', '--allowOnly=false', ...reporters],
    cwd: folder,
  });
};

const browserTests = (resultsFolder, getChromium) => {
  const report = join(resultsFolder, 'browser.json');
  const playwright = inRoot('apps', 'web', 'node_modules', '@playwright', 'test', 'cli.js');
  return reported({
    key: 'browser',
    title: 'Browser tests',
    kind: 'playwright',
    report,
    command: [node, playwright, 'test', '--forbid-only', '--reporter=list,json'],
    cwd: inRoot('apps', 'web'),
    getEnv: async () => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report, ISOTOPE_CHROMIUM: await getChromium() }),
  });
};
