import type { GeneratedRecords } from '../data/table.js';
import type { SandboxRecord } from '../entities/entity.js';
import { ownerIds } from './resources.js';
import { cycle, moment, phone } from './words.js';

const firstId = 40_000_000;
const types = [1, 1, 2, 3, 1, 7];

/** Companies made as they are looked at, for work on amounts nobody would want to keep in memory. */
export const generatedCompanies = (count: number): GeneratedRecords => ({ firstId, count, make });

const make = (index: number): SandboxRecord => ({
  id: firstId + index,
  companyName: `Generated company ${String(index + 1).padStart(7, '0')}`,
  companyNumber: `G-${index + 1}`,
  companyType: cycle(types, index),
  ownerResourceID: cycle(ownerIds, index),
  phone: phone(index),
  isActive: index % 17 !== 16,
  createDate: moment(index % 20_000),
  lastActivityDate: moment(20_000 + (index % 10_000)),
  lastTrackedModifiedDateTime: moment(20_000 + (index % 10_000)),
});
