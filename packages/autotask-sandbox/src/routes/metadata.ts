import type { FastifyInstance } from 'fastify';
import type { Entity, UserDefinedField } from '../entities/entity.js';
import type { Field, PicklistValue } from '../entities/field.js';
import { isDenied, type Verb } from '../access/rights.js';
import type { Faults } from '../faults.js';
import type { SandboxState } from '../state.js';

/** What may be done with an entity, and which fields it has. */
export const addMetadataRoutes = (app: FastifyInstance, state: SandboxState, entity: Entity): void => {
  const base = `/V1.0/${entity.path}/entityInformation`;
  const options = { config: { object: entity.path, isMetadata: true } };
  app.get(base, options, () => ({ info: info(entity, state.faults.current()) }));
  app.get(`${base}/fields`, options, () => ({ fields: entity.fields.map((each) => standardField(entity, each)) }));
  app.get(`${base}/userDefinedFields`, options, () => ({ fields: entity.userDefinedFields.map(userDefinedField) }));
};

const access = (isAllowed: boolean): string => (isAllowed ? 'All' : 'None');

const info = (entity: Entity, faults: Faults) => {
  const may = (verb: Verb, isPossible: boolean): boolean => isPossible && !isDenied(faults, entity.path, verb);
  const canCreate = may('create', entity.canCreate);
  const canDelete = may('delete', entity.canDelete);
  const canQuery = may('query', faults.isReadingAllowed);
  const canUpdate = may('update', entity.canUpdate);
  return {
    name: entity.name,
    canCreate,
    canDelete,
    canQuery,
    canUpdate,
    userAccessForCreate: access(canCreate),
    userAccessForDelete: access(canDelete),
    userAccessForQuery: access(canQuery),
    userAccessForUpdate: access(canUpdate),
    hasUserDefinedFields: entity.userDefinedFields.length > 0,
    supportsWebhookCallouts: entity.hasWebhooks,
  };
};

const standardField = (entity: Entity, field: Field) => ({
  name: field.name,
  label: labelOf(field.name),
  dataType: field.type,
  length: field.length ?? 0,
  isRequired: field.isRequired ?? false,
  isReadOnly: field.isReadOnly ?? false,
  isQueryable: field.isQueryable ?? true,
  isReference: field.reference !== undefined,
  referenceEntityType: field.reference ?? '',
  isPickList: field.picklist !== undefined,
  picklistValues: field.picklist?.map(picklistValue) ?? null,
  picklistParentValueField: '',
  isSupportedWebhookField: entity.hasWebhooks && field.name !== 'id',
});

// `companyID` is read as “Company ID”, `address1` as “Address 1”.
const labelOf = (name: string): string =>
  name
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/^./, (first) => first.toUpperCase());

const picklistValue = (each: PicklistValue, index: number) => ({
  value: each.value,
  label: each.label,
  isDefaultValue: each.isDefault ?? false,
  sortOrder: index,
  parentValue: '',
  isActive: true,
  isSystem: each.isSystem ?? false,
});

const userDefinedField = (each: UserDefinedField) => ({
  ...each,
  type: 'string',
  description: '',
  isRequired: false,
  isReadOnly: false,
  isQueryable: true,
  isReference: false,
  referenceEntityType: '',
  isPickList: false,
  picklistValues: null,
  picklistParentValueField: '',
  defaultValue: null,
  isSupportedWebhookField: false,
});
