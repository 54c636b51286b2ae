import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createOpenapi } from './src/docs/openapi.js';

/** Writes the description of the REST API to where people and tools find it without a running Isotope. */
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at('./package.json'), 'utf8')) as { readonly version: string };

writeFileSync(at('../../docs/openapi.json'), `${JSON.stringify(createOpenapi(version), null, 2)}\n`);
