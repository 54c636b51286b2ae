import type { FastifyInstance } from 'fastify';
import type { Entity, UserDefinedField } from '../entities/entity.js';
import type { Field, PicklistValue } from '../entities/field.js';
import type { SandboxState } from '../state.js';

/** What may be done with an entity, and which fields it has. */
export const addMetadataRoutes = (app: FastifyInstance, state: SandboxState, entity: Entity): void => {
  const base = `/V1.0/${entity.path}/entityInformation`;
  const options = { config: { object: entity.path, isMetadata: true } };
  app.get(base, options, () => ({ info: info(entity, state.faults.current().isReadingAllowed) }));
  app.get(`${base}/fields`, options, () => ({ fields: entity.fields.map((each) => standardField(entity, each)) }));
  app.get(`${base}/userDefinedFields`, options, () => ({ fields: entity.userDefinedFields.map(userDefinedField) }));
};

const access = (isAllowed: boolean): string => (isAllowed ? 'All' : 'None');

const info = (entity: Entity, canQuery: boolean) => ({
  name: entity.name,
  canCreate: entity.canCreate,
  canDelete: false,
  canQuery,
  canUpdate: true,
  userAccessForCreate: access(entity.canCreate),
  userAccessForDelete: access(false),
  userAccessForQuery: access(canQuery),
  userAccessForUpdate: access(true),
  hasUserDefinedFields: entity.userDefinedFields.length > 0,
  supportsWebhookCallouts: entity.hasWebhooks,
});

const standardField = (entity: Entity, field: Field) => ({
  name: field.name,
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
