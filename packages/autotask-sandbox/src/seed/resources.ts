import { fillRecord, type SandboxRecord } from '../entities/entity.js';
import { resourceFields } from '../entities/resource-fields.js';
import { day, phone } from './words.js';

const person = (id: number, firstName: string, lastName: string, title: string): SandboxRecord => ({
  id,
  firstName,
  lastName,
  title,
  userName: `${firstName}.${lastName}`.toLowerCase(),
  email: `${firstName}.${lastName}@keelhaven.example`.toLowerCase(),
  officePhone: phone(id),
  userType: 1,
  licenseType: 1,
});

const apiUser: SandboxRecord = {
  id: 29_682_890,
  firstName: 'API',
  lastName: 'User',
  userName: 'api-user@sandbox.isotope.test',
  email: 'integrations@keelhaven.example',
  userType: 3,
  licenseType: 6,
};

const shared: SandboxRecord = {
  emailTypeCode: 'PRIMARY',
  isActive: true,
  hireDate: day(0),
  locationID: 1,
  payrollType: 1,
  resourceType: 'Employee',
  dateFormat: 'yyyy/MM/dd',
  timeFormat: 'HH:mm',
  numberFormat: 'X,XXX.XX',
};

/** The people who may own a record. The API user is not among them: the vendor lets it create, not own. */
export const ownerIds = [4, 29_682_885, 29_682_886] as const;

/** Three people and the API user. */
export const resources: readonly SandboxRecord[] = [
  person(ownerIds[0], 'Maren', 'Holloway', 'Account manager'),
  person(ownerIds[1], 'Tobias', 'Quist', 'Service lead'),
  person(ownerIds[2], 'Ines', 'Vardanyan', 'Sales engineer'),
  apiUser,
].map((values) => fillRecord(resourceFields, { ...shared, ...values }));
