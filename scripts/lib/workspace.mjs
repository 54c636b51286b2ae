import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from './root.mjs';
import { Trouble } from './trouble.mjs';

const groups = ['packages', 'apps'];

/**
 * Every package of the workspace as `{ name, folder, scripts, needs }`, each after the ones it needs; `needs` names our
 * own packages only.
 */
export const readWorkspace = (base = root) => {
  const found = groups.flatMap((group) => packagesIn(join(base, group)));
  const names = new Set(found.map(({ name }) => name));
  const all = new Map(found.map((one) => [one.name, { ...one, needs: one.needs.filter((name) => names.has(name)) }]));
  return inOrder(all, [...all.keys()]);
};

/** The named packages and everything they need, in order of need. */
export const withNeeds = (workspace, names) => {
  const all = new Map(workspace.map((one) => [one.name, one]));
  const unknown = names.find((name) => !all.has(name));
  if (unknown) {
    throw new Trouble(`There is no package ${unknown} here; there are ${[...all.keys()].join(', ')}.`);
  }
  return inOrder(all, names);
};

const packagesIn = (group) => {
  if (!existsSync(group)) return [];
  return readdirSync(group)
    .map((name) => join(group, name))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => describe(folder, readJson(join(folder, 'package.json'))));
};

const describe = (folder, { name, scripts = {}, dependencies = {}, devDependencies = {} }) => ({
  name,
  folder,
  scripts,
  needs: [...Object.keys(dependencies), ...Object.keys(devDependencies)],
});

const inOrder = (all, names) => {
  const ordered = new Set();
  const visit = (name) => {
    const one = all.get(name);
    if (ordered.has(one)) return;
    one.needs.forEach(visit);
    ordered.add(one);
  };
  names.forEach(visit);
  return [...ordered];
};
