import { actionTypeFields } from '../entities/action-type-fields.js';
import { actionTypeValues } from '../entities/activity-picklists.js';
import { companyLocationFields } from '../entities/company-location-fields.js';
import { companyNoteFields } from '../entities/company-note-fields.js';
import { companyToDoFields } from '../entities/company-to-do-fields.js';
import { fillRecord, type SandboxRecord } from '../entities/entity.js';
import { companies } from './companies.js';
import { contacts } from './contacts.js';
import { ownerIds } from './resources.js';
import { cycle, moment } from './words.js';

const subjects = ['Called about the renewal', 'Met at the office', 'Asked for a quote', 'Reported slow mail'];
const customers = companies.slice(1);
const contactOf = (company: SandboxRecord): unknown =>
  contacts.find((each) => each['companyID'] === company['id'])?.['id'];

const note = (index: number): SandboxRecord => {
  const company = cycle(customers, index * 5);
  return {
    id: 29_688_000 + index * 2,
    companyID: company['id'],
    contactID: contactOf(company),
    actionType: 1 + (index % 3),
    assignedResourceID: cycle(ownerIds, index),
    name: cycle(subjects, index),
    note: `${cycle(subjects, index)}. Nothing urgent.`,
    startDateTime: moment(10_000 + index * 17),
    endDateTime: moment(10_001 + index * 17),
    createDateTime: moment(10_001 + index * 17),
    lastModifiedDate: moment(10_002 + index * 17),
  };
};

const toDo = (index: number): SandboxRecord => {
  const company = cycle(customers, index * 4);
  return {
    id: 29_689_000 + index * 2,
    companyID: company['id'],
    contactID: contactOf(company),
    actionType: 1 + (index % 3),
    assignedToResourceID: cycle(ownerIds, index),
    creatorResourceID: ownerIds[0],
    activityDescription: `${cycle(subjects, index)}: call back`,
    startDateTime: moment(11_000 + index * 19),
    endDateTime: moment(11_001 + index * 19),
    completedDate: index % 3 === 0 ? moment(11_002 + index * 19) : null,
    createDateTime: moment(10_900 + index * 19),
    lastModifiedDate: moment(11_002 + index * 19),
  };
};

const location = (company: SandboxRecord, index: number): SandboxRecord => ({
  id: 29_690_000 + index,
  companyID: company['id'],
  name: 'Main office',
  address1: company['address1'],
  city: company['city'],
  state: company['state'],
  postalCode: company['postalCode'],
  countryID: company['countryID'],
  phone: company['phone'],
  isActive: true,
  isPrimary: true,
  isTaxExempt: false,
});

/** What was said and written to companies. */
export const companyNotes = Array.from({ length: 30 }, (_, index) => fillRecord(companyNoteFields, note(index)));
/** What is still to do for companies; every third is done. */
export const companyToDos = Array.from({ length: 20 }, (_, index) => fillRecord(companyToDoFields, toDo(index)));
/** One place for every company. */
export const companyLocations = companies.map((company, index) =>
  fillRecord(companyLocationFields, location(company, index)),
);
/** The kinds that notes and to-dos name as their `actionType`. */
export const actionTypes = actionTypeValues.map(({ value, label, isSystem = false }) =>
  fillRecord(actionTypeFields, {
    id: Number(value),
    name: label,
    isActive: true,
    isSystemActionType: isSystem,
    view: 1,
  }),
);
