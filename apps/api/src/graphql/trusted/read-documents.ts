import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { parse } from 'graphql';
import { z } from 'zod';
import { StartError } from '../../env.js';

/** A file of trusted documents that cannot be used, in a sentence that names it and says what to do. */
class TrustedDocumentsError extends StartError {
  override readonly name = 'TrustedDocumentsError';
}

/** Documents by their ids. */
export type Documents = ReadonlyMap<string, string>;

/** `{"<id>": "<document>"}`, as most generators write it, or Apollo's manifest. */
const manifest = z.union([
  z
    .object({
      format: z.literal('apollo-persisted-query-manifest'),
      operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
    })
    .transform(({ operations }) => operations.map(({ id, body }) => [id, body] as const)),
  z.record(z.string().min(1), z.string()).transform((known) => Object.entries(known)),
]);

/**
 * Reads the documents of a file, or of every `.json` and `.graphql` file of a folder: JSON by the ids it gives, GraphQL by
 * the SHA-256 of the file. Throws a TrustedDocumentsError for what is no document, or an id that is given to two.
 */
export function readDocuments(path: string): Documents {
  const documents = new Map<string, string>();
  for (const file of filesOf(path)) {
    for (const [id, text] of documentsOf(file)) {
      const bare = bareId(id);
      if ((documents.get(bare) ?? text) !== text)
        throw unusable(file, `gives the id ${id} to another document than before`);
      checkSyntax(file, id, text);
      documents.set(bare, text);
    }
  }
  return documents;
}

/** The documents of the console of this release, which is built with the api. */
export function readConsoleDocuments(): Documents {
  const path = createRequire(import.meta.url).resolve('@isotope/core/console-documents.json');
  return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>));
}

/** Ids are the same with the prefix that says how they were made and without. */
export const bareId = (id: string): string => id.replace(/^sha256:/i, '');

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function filesOf(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => ['.json', '.graphql', '.gql'].includes(extname(name)));
    return names.sort().map((name) => join(path, name));
  } catch (error) {
    throw unusable(path, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function documentsOf(file: string): readonly (readonly [string, string])[] {
  const text = readFileSync(file, 'utf8');
  if (extname(file) !== '.json') return [[hashOf(text), text]];
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    throw unusable(file, 'is neither {"<id>": "<document>"} nor a manifest of persisted queries');
  }
}

function checkSyntax(file: string, id: string, text: string): void {
  try {
    parse(text, { noLocation: true });
  } catch (error) {
    throw unusable(file, `holds no GraphQL under ${id}: ${(error as Error).message}`);
  }
}

const unusable = (file: string, what: string) =>
  new TrustedDocumentsError(`${file} ${what}. Correct it, or set ISOTOPE_TRUSTED_DOCUMENTS to another file or folder.`);
