import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that let Isotope be used, changed and passed on under its own. */
const free = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib'],
  ...['Python-2.0', 'PSF-2.0', 'CC0-1.0', 'Unlicense', 'WTFPL'],
]);

/** Packages under other licences that may be here all the same, and why. */
const exceptions = [
  { name: /^(@axe-core\/playwright|axe-core)$/, license: 'MPL-2.0', why: 'used by tests, passed on to nobody' },
  { name: /^lightningcss(-|$)/, license: 'MPL-2.0', why: 'builds the styles, unchanged' },
  { name: /^@fontsource(-variable)?\//, license: 'OFL-1.1', why: 'typefaces, served as they are' },
  { name: /^@img\/sharp-/, license: /LGPL-3\.0-or-later/, why: 'an optional library of Next, linked, unchanged' },
  { name: /^parse-cache-control$/, license: '(BSD)', why: 'three clauses by its licence file; used by tests' },
  { name: /^caniuse-lite$/, license: 'CC-BY-4.0', why: 'data about browsers, read by the build' },
];

/** The packages installed below a `node_modules/.pnpm` folder: `{ name, version, license }`, each once. */
export const installedPackages = (folder) => {
  const found = new Map();
  for (const path of readdirSync(folder).map((entry) => join(folder, entry, 'node_modules'))) {
    if (!existsSync(path)) continue;
    for (const name of namesIn(path)) {
      const one = readPackage(join(path, name));
      if (one) found.set(`${one.name}@${one.version}`, one);
    }
  }
  return [...found.values()];
};

const namesIn = (path) =>
  readdirSync(path)
    .filter((entry) => !entry.startsWith('.'))
    .flatMap((entry) =>
      entry.startsWith('@') ? readdirSync(join(path, entry)).map((name) => `${entry}/${name}`) : entry,
    );

/** Undefined for a link: what it leads to is read where it lies. */
const readPackage = (path) => {
  const file = join(path, 'package.json');
  if (lstatSync(path).isSymbolicLink() || !existsSync(file)) return undefined;
  const { name, version, license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  return { name, version, license: textOf(license ?? licenses) };
};

/** Old packages name an object, or several. */
const textOf = (license) => {
  if (Array.isArray(license)) return `(${license.map(textOf).join(' OR ')})`;
  return typeof license === 'string' ? license : (license?.type ?? 'none');
};

/** The packages whose licence is neither free nor excepted. */
export const unfitPackages = (packages) =>
  packages.filter(({ name, license }) => !isFree(license) && !isExcepted(name, license));

/** Of `A OR B` one has to be free, of `A AND B` both. */
export const isFree = (license) =>
  license
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((one) => free.has(one.trim())));

const isExcepted = (name, license) =>
  exceptions.some(
    (one) =>
      one.name.test(name) && (one.license instanceof RegExp ? one.license.test(license) : one.license === license),
  );
