import { companyFields } from '../entities/company-fields.js';
import { fillRecord, type SandboxRecord } from '../entities/entity.js';
import { ownerIds } from './resources.js';
import { cycle, moment, phone } from './words.js';

const firstWords = [
  ...[
    'Alder',
    'Brightwater',
    'Cobalt',
    'Dunmore',
    'Eastfold',
    'Fernhill',
    'Graywick',
    'Harrow',
    'Inglenook',
    'Juniper',
  ],
  ...[
    'Kestrel',
    'Larkspur',
    'Millbrook',
    'Northgate',
    'Oakhurst',
    'Pinecrest',
    'Quarry',
    'Redfern',
    'Saltmarsh',
    'Thornbury',
  ],
  ...[
    'Umber',
    'Valebridge',
    'Westerly',
    'Yarrow',
    'Zephyr',
    'Ashdown',
    'Blackthorn',
    'Cedarline',
    'Driftwood',
    'Elmstead',
  ],
  ...['Foxglove', 'Goldcrest', 'Hazelmere', 'Ironbark', 'Kingfisher', 'Lindenhall', 'Marlow', 'Nettlefield', 'Orchard'],
];
const trades = ['Dental Group', 'Logistics', 'Law Offices', 'Foods', 'Architects', 'Clinic', 'Metalworks', 'Travel'];
const cities = [
  { city: 'Albany', state: 'NY', postalCode: '12207' },
  { city: 'Burlington', state: 'VT', postalCode: '05401' },
  { city: 'Portland', state: 'ME', postalCode: '04101' },
  { city: 'Concord', state: 'NH', postalCode: '03301' },
  { city: 'Providence', state: 'RI', postalCode: '02903' },
];
const types = [1, 1, 3, 1, 2, 1, 7, 1, 3, 8, 1, 4, 6];
const rankings = ['Gold', 'Silver', 'Bronze'];
const unitedStates = 237;

/** The domain a company's addresses end in. */
export const domainOf = (company: SandboxRecord): string => String(company['webAddress']).replace('https://www.', '');

const company = (firstWord: string, index: number): SandboxRecord => ({
  id: 29_683_000 + index * 7,
  companyName: `${firstWord} ${cycle(trades, index)}`,
  companyNumber: `C-${1001 + index}`,
  companyType: cycle(types, index),
  ownerResourceID: cycle(ownerIds, index),
  phone: phone(index),
  webAddress: `https://www.${firstWord.toLowerCase()}.example`,
  address1: `${11 + index * 3} ${cycle(['Mill Street', 'Harbor Road', 'Station Avenue'], index)}`,
  ...cycle(cities, index),
  isActive: index % 11 !== 10,
  marketSegmentID: 1 + (index % 5),
  territoryID: 1 + (index % 4),
  createDate: moment(index * 51),
  lastActivityDate: moment(9_000 + index * 13),
  lastTrackedModifiedDateTime: moment(9_000 + index * 29),
});

const own: SandboxRecord = {
  id: 0,
  companyName: 'Keelhaven IT Services',
  companyType: 1,
  ownerResourceID: ownerIds[0],
  phone: phone(99),
  webAddress: 'https://www.keelhaven.example',
  address1: '1 Quay Street',
  ...cycle(cities, 0),
  isActive: true,
  createDate: moment(-100),
  lastActivityDate: moment(12_000),
  lastTrackedModifiedDateTime: moment(12_000),
};

const shared: SandboxRecord = {
  billToAddressToUse: 1,
  countryID: unitedStates,
  currencyID: 1,
  invoiceTemplateID: 102,
  quoteTemplateID: 1,
  invoiceEmailMessageID: 1,
  quoteEmailMessageID: 1,
  createdByResourceID: ownerIds[0],
  isClientPortalActive: false,
  isEnabledForComanaged: false,
  isSample: false,
  isTaskFireActive: false,
  isTaxExempt: false,
};

/** The tenant's own company, whose id is always 0, and thirty-nine others. */
export const companies: readonly SandboxRecord[] = [own, ...firstWords.map(company)].map((values, index) =>
  fillRecord(companyFields, { ...shared, ...values }, [{ name: 'Customer Ranking', value: cycle(rankings, index) }]),
);
