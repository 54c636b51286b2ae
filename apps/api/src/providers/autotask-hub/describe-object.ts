import type { CallOptions, FieldDefinition } from '@isotope/autotask';
import type { HubField, HubObject, HubObjectDetails } from '../../hubs/ports.js';
import { type FieldTable, typeOf } from './fields.js';
import { type Source, tellFields } from './source.js';

/** An object as the account has it today: what may be done with it, its fields and what its picklists offer. */
export async function describeObject(
  source: Source,
  object: HubObject,
  options: CallOptions,
): Promise<HubObjectDetails> {
  const { client, definition, table } = source;
  const [information, told] = await Promise.all([
    client.entityInformation(definition.entity, options),
    tellFields(source, options),
  ]);
  return {
    object,
    fields: told.map((field) => toHubField(table, field)),
    canRead: information.canQuery,
    canCreate: object.canWrite && information.canCreate,
    canUpdate: object.canWrite && information.canUpdate,
  };
}

function toHubField(table: FieldTable, told: FieldDefinition): HubField {
  const known = told.isUserDefined ? undefined : table.findByVendorName(told.name);
  const type = known?.type ?? typeOf(told);
  return {
    name: known?.name ?? told.name,
    vendorName: told.name,
    label: told.label || told.name,
    description: told.description,
    type,
    length: type === 'text' ? told.length : 0,
    isRequired: told.isRequired,
    isReadOnly: told.isReadOnly || known?.isReadOnly === true,
    isFilterable: told.isQueryable && type !== 'secret',
    isCustom: told.isUserDefined,
    reference: told.isReference ? told.referenceEntityType : undefined,
    options: told.picklistValues.map(({ value, label, isActive, isDefaultValue }) => ({
      value,
      label,
      isActive,
      isDefault: isDefaultValue,
    })),
  };
}
