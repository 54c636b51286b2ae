import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema } from 'graphql';
import { collectDocuments } from './collect-documents';

/*
 * Writes down every document the console sends: for the api, by their ids, and for the console, which sends nothing else,
 * the hashes its ids are made of. `--check` writes nothing and fails where they are not current, so that no console is built
 * whose ids stand for what it no longer asks.
 */

/** How much of a text's SHA-256 follows the name in an id: it tells one release's document of a name from another's. */
const hashLength = 16;

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, hashLength);
const json = (entries: readonly (readonly [string, string])[]) => JSON.stringify(Object.fromEntries(entries), null, 2);

const schemaPath = createRequire(import.meta.url).resolve('@isotope/core/schema.graphql');
const documents = collectDocuments(here('src'), buildSchema(readFileSync(schemaPath, 'utf8')));
const manifest = documents.map(({ name, text }) => [`${name}.${hashOf(text)}`, text] as const);
const hashes = documents.map(({ name, text }) => [name, hashOf(text)] as const);
const outputs = {
  [path.join(path.dirname(schemaPath), 'console-documents.generated.json')]: `${json(manifest)}\n`,
  [here('src/graphql/document-hashes.generated.ts')]: [
    '/* Written by `npm run generate` from the documents of the console. Not to be edited. */',
    `export const documentHashes = ${json(hashes)} as const;\n`,
  ].join('\n'),
};
const isCurrent = ([file, content]: readonly [string, string]) =>
  existsSync(file) && readFileSync(file, 'utf8') === content;
const stale = Object.entries(outputs).filter((output) => !isCurrent(output));

if (!process.argv.includes('--check')) stale.forEach(([file, content]) => writeFileSync(file, content));
else if (stale.length > 0) {
  console.error('The documents of the console have changed: run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
