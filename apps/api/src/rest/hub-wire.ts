import type { HubField, HubFieldType, HubObject, HubObjectDetails } from '../hubs/ports.js';

/** An object as `/objects` tells of it to clients that send `Elements-Version: Helium`. */
export const toObjectResource = ({ name, vendorName, isResource }: HubObject) => ({
  name,
  vendorName,
  type: isResource ? ('ceCanonical' as const) : ('vendor' as const),
});

const types = {
  text: 'string',
  secret: 'string',
  integer: 'integer',
  decimal: 'number',
  boolean: 'boolean',
  flag: 'integer',
  moment: 'date',
  day: 'date',
} as const satisfies Record<HubFieldType, string>;

/** An object as `/objects/{objectName}/metadata` tells of it; of its fields all, or those of the account's own making. */
export const toMetadataResource = ({ object, fields }: HubObjectDetails, customFieldsOnly: boolean) => ({
  ...toObjectResource(object),
  fields: fields.filter(({ isCustom }) => isCustom || !customFieldsOnly).map(toFieldResource),
});

const toFieldResource = (field: HubField) => ({
  path: field.name,
  vendorPath: field.vendorName,
  vendorDisplayName: field.label,
  ...(field.description !== '' && { description: field.description }),
  type: types[field.type],
  vendorRequired: field.isRequired,
  vendorReadOnly: field.isReadOnly,
  filterable: field.isFilterable,
  custom: field.isCustom,
  ...(field.length > 0 && { maxLength: field.length }),
  ...(field.reference !== undefined && { reference: field.reference }),
  ...(field.options.length > 0 && {
    picklistValues: field.options.map(({ value, label, isActive, isDefault }) => ({
      value,
      displayValue: label,
      active: isActive,
      default: isDefault,
    })),
  }),
});
