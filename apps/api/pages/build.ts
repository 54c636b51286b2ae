import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the pages people open at the API itself, so that they need nothing from anywhere else. */
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const bundle = async (page: string, entry: string) => {
  const folder = at(`../dist/pages/${page}`);
  await mkdir(folder, { recursive: true });
  await copyFile(at(`./${page}/index.html`), `${folder}/index.html`);
  await build({
    entryPoints: { page: at(`./${page}/${entry}`) },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'eof',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl' },
    logLevel: 'warning',
  });
};

await Promise.all([bundle('graphiql', 'main.tsx'), bundle('openapi', 'main.ts')]);
