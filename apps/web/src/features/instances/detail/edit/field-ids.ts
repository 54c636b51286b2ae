import { entryFieldId, nameFieldId, tagsFieldId } from '../../create/field-id';
import { nameField, tagsField } from './draft';

/** The id of the control a field is edited in. */
export function controlIdOf(field: string): string {
  if (field === nameField) return nameFieldId;
  return field === tagsField ? tagsFieldId : entryFieldId(field);
}

/** The field a problem lies on, by the key the API gives. */
export const fieldOfKey = (key: string): string => ({ name: nameField, tags: tagsField })[key] ?? key;
