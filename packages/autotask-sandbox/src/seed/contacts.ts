import { contactFields } from '../entities/contact-fields.js';
import { fillRecord, type SandboxRecord } from '../entities/entity.js';
import { companies, domainOf } from './companies.js';
import { cycle, moment, phone } from './words.js';

const firstNames = [
  'Ada',
  'Bram',
  'Celia',
  'Dario',
  'Elin',
  'Farid',
  'Greta',
  'Hugo',
  'Iris',
  'Jonas',
  'Katya',
  'Liam',
  'Noor',
];
const lastNames = [
  'Abbott',
  'Bergman',
  'Castell',
  'Doyle',
  'Ekström',
  'Fontaine',
  'Grier',
  'Halvorsen',
  'Ito',
  'Jansen',
  'Kovač',
];
const titles = [
  'Office manager',
  'Director',
  'IT coordinator',
  'Accountant',
  'Owner',
  'Operations lead',
  'Receptionist',
];

/** A low id on purpose: samples of older clients ask for contact 4. */
const lowId = 4;
const firstId = 29_684_000;

const contact = (company: SandboxRecord, index: number, isFirst: boolean): SandboxRecord => {
  const firstName = cycle(firstNames, index);
  const lastName = cycle(lastNames, index);
  return {
    id: index === 0 ? lowId : firstId + index * 3,
    companyID: company['id'],
    firstName,
    lastName,
    title: cycle(titles, index),
    emailAddress: `${plain(firstName)}.${plain(lastName)}@${domainOf(company)}`,
    phone: phone(index + 40),
    addressLine: company['address1'],
    city: company['city'],
    state: company['state'],
    zipCode: company['postalCode'],
    countryID: company['countryID'],
    isActive: index % 13 === 12 ? 0 : 1,
    primaryContact: isFirst,
    billingContact: isFirst,
    receivesEmailNotifications: true,
    isOptedOutFromBulkEmail: index % 6 === 5,
    solicitationOptOut: false,
    surveyOptOut: false,
    createDate: moment(400 + index * 37),
    lastActivityDate: moment(9_100 + index * 11),
    lastModifiedDate: moment(9_100 + index * 23),
  };
};

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const perCompany = [2, 3, 2, 2, 3, 2, 2];
const places = companies.flatMap((company, index) =>
  Array.from({ length: index === 0 ? 1 : cycle(perCompany, index) }, (_, nth) => ({ company, isFirst: nth === 0 })),
);

/** Two or three people at every company; the first of each is its primary contact. */
export const contacts: readonly SandboxRecord[] = places.map(({ company, isFirst }, index) =>
  fillRecord(contactFields, contact(company, index, isFirst)),
);
