import type { FieldShape } from './records';

/** A field for tests, where what is not named does not matter. */
export const aField = (changes: Partial<FieldShape> = {}): FieldShape => ({
  name: 'city',
  label: 'City',
  type: 'TEXT',
  length: null,
  isRequired: false,
  isReadOnly: false,
  isFilterable: true,
  isCustom: false,
  reference: null,
  options: [],
  ...changes,
});
