import { entities } from '../entities/all.js';
import type { Entity } from '../entities/entity.js';
import { generatedCompanies } from '../seed/generated-companies.js';
import { createTable, type Table } from './table.js';

/** The tables of one sandbox. */
export type Tables = {
  of(entity: Entity): Table;
  /** By the entity's name in the singular, as references have it; undefined when the sandbox does not serve it. */
  findNamed(name: string): Table | undefined;
  /** Goes back to the data of the start. */
  reset(): void;
};

/** Tables as the seed has them, with so many companies more. */
export const createTables = (moreCompanies: number): Tables => {
  let tables = fill(moreCompanies);
  return {
    of: ({ name }) => tables.get(name) ?? createTable([]),
    findNamed: (name) => tables.get(name),
    reset: () => void (tables = fill(moreCompanies)),
  };
};

const fill = (moreCompanies: number): ReadonlyMap<string, Table> =>
  new Map(
    entities.map(({ name, seed }) => [
      name,
      name === 'Company' ? createTable(seed, generatedCompanies(moreCompanies)) : createTable(seed),
    ]),
  );
