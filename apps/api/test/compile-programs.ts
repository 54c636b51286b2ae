import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Plugin, build } from 'esbuild';

const home = join(import.meta.dirname, '..');
const sources = join(home, 'src');
const entryPoints = ['main', 'cli/main', 'db/sqlite/writer'].map((name) => join(sources, `${name}.ts`));

/** The folder that all tests of one run share their programs in, when the run has made one. */
export const sharedFolderVariable = 'ISOTOPE_TEST_PROGRAMS';

/** Makes an empty folder for programs: inside the package, so that their dependencies are found. */
export const makeProgramsFolder = (): string => mkdtempSync(join(home, 'node_modules', '.test-programs-'));

/**
 * Compiles the sources as they stand, types unchecked and what they depend on drawn in, so that a program is up in a
 * third of the time. The first test of a run to need them compiles for all; gives the folder and who removes it.
 */
export async function compileOnce(): Promise<{ readonly folder: string; remove(): void }> {
  const shared = process.env[sharedFolderVariable];
  if (shared !== undefined) {
    await firstOf(shared, () => compileInto(shared));
    return { folder: shared, remove: () => undefined };
  }
  const folder = makeProgramsFolder();
  await compileInto(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

async function compileInto(folder: string): Promise<void> {
  for (const beside of ['package.json', 'migrations']) symlinkSync(join(home, beside), join(folder, beside));
  await build({
    entryPoints,
    outdir: join(folder, 'src'),
    outbase: sources,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['better-sqlite3', '@node-rs/argon2', '@zxcvbn-ts/*'],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    plugins: [keepingPlaces(folder)],
    logLevel: 'error',
  });
}

/** Our own files find what lies beside them by where they are, which stays as it would be without the drawing in. */
const keepingPlaces = (folder: string): Plugin => ({
  name: 'keeping places',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const place = join(folder, 'src', relative(sources, path).replace(/\.ts$/, '.js'));
      const contents = readFileSync(path, 'utf8').replaceAll('import.meta.url', `'${pathToFileURL(place).href}'`);
      return { contents, loader: 'ts' };
    });
  },
});

/** Does work once for all processes of a run; the others wait for the one that was first. */
async function firstOf(folder: string, work: () => Promise<void>): Promise<void> {
  const [taken, done] = [join(folder, 'taken'), join(folder, 'done')];
  if (tryToMake(taken)) {
    await work();
    return writeFileSync(done, '');
  }
  for (let waitedMs = 0; !existsSync(done); waitedMs += 50) {
    if (waitedMs > 120_000) throw new Error('The programs were not compiled by the test that began to.');
    await sleep(50);
  }
}

function tryToMake(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
