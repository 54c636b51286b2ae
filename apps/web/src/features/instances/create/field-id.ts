import type { ElementShape } from './form-values';

/** The ids of the two fields every element has. */
export const nameFieldId = 'field-name';
export const tagsFieldId = 'field-tags';

/** The id of a configuration entry's field. */
export const entryFieldId = (key: string): string => `field-entry-${key}`;

/** The field a problem lies on, by the key the API gives; undefined when no field has it. */
export function fieldIdOf(element: ElementShape, key: string): string | undefined {
  if (element.configuration.some((entry) => entry.key === key)) return entryFieldId(key);
  return { name: nameFieldId, tags: tagsFieldId }[key];
}
