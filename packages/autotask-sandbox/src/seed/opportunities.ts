import { fillRecord, type SandboxRecord } from '../entities/entity.js';
import { opportunityFields } from '../entities/opportunity-fields.js';
import { companies } from './companies.js';
import { contacts } from './contacts.js';
import { cycle, day, moment } from './words.js';

const wares = [
  'Managed backup',
  'Firewall renewal',
  'Laptop refresh',
  'Cloud migration',
  'Phone system',
  'Security audit',
];
const stageChances = [10, 30, 50, 75, 100];
const count = 60;

const customers = companies.slice(1);

const opportunity = (index: number): SandboxRecord => {
  const company = cycle(customers, index * 7);
  const stage = index % stageChances.length;
  const amount = 1_200 + ((index * 977) % 180) * 125;
  return {
    id: 29_685_000 + index * 5,
    title: `${cycle(wares, index)} for ${String(company['companyName'])}`,
    companyID: company['id'],
    contactID: contacts.find((each) => each['companyID'] === company['id'])?.['id'],
    ownerResourceID: company['ownerResourceID'],
    creatorResourceID: company['ownerResourceID'],
    stage: stage + 1,
    status: stage === 4 ? 3 : 1,
    probability: cycle(stageChances, stage),
    amount,
    cost: Math.round(amount * 62) / 100,
    onetimeRevenue: amount,
    onetimeCost: Math.round(amount * 62) / 100,
    opportunityCategoryID: 1 + (index % 3),
    leadSource: 1 + (index % 4),
    startDate: day(200 + index * 4),
    projectedCloseDate: day(260 + index * 5),
    closedDate: stage === 4 ? day(255 + index * 5) : null,
    useQuoteTotals: index % 4 === 0,
    createDate: moment(4_800 + index * 96),
    lastActivity: moment(5_200 + index * 101),
  };
};

/** Sixty sales in every stage; those in the last stage are won and closed. */
export const opportunities: readonly SandboxRecord[] = Array.from({ length: count }, (_, index) =>
  fillRecord(opportunityFields, opportunity(index)),
);
