import type { Entity, SandboxRecord } from '../entities/entity.js';

const whenCreated = ['createDate', 'createDateTime', 'createdTime'];
const whenChanged = [
  'lastActivity',
  'lastActivityDate',
  'lastActivityDateTime',
  'lastModifiedDate',
  'lastTrackedModifiedDateTime',
];
const byWhom = ['creatorResourceID', 'createdByResourceID'];

const of = (entity: Entity, names: readonly string[], value: unknown): SandboxRecord =>
  Object.fromEntries(entity.fields.filter(({ name }) => names.includes(name)).map(({ name }) => [name, value]));

/** What the vendor notes on a new record by itself. */
export const creationStamps = (entity: Entity, moment: string, resourceId: unknown): SandboxRecord => ({
  ...of(entity, [...whenCreated, ...whenChanged], moment),
  ...of(entity, byWhom, resourceId),
});

/** What the vendor notes on a record that is changed. */
export const changeStamps = (entity: Entity, moment: string): SandboxRecord => of(entity, whenChanged, moment);
