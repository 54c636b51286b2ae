import type { Editable, EditableValue } from './draft';
import type { EditorEntry, EditorInstance } from './editable';

/** A line of the configuration: an entry, what is set of it, both or one of them. */
export interface ConfigurationRow {
  readonly key: string;
  /** Undefined for a key the element does not know. */
  readonly entry: EditorEntry | undefined;
  /** Undefined while nothing is set. */
  readonly value: EditableValue | undefined;
}

/**
 * The lines of a configuration: the element’s own entries in their order, set or not; then what it does not know; apart
 * from them what every element takes. Hidden entries show only where they are set.
 */
export function rowsOf({ element }: Pick<EditorInstance, 'element'>, { values }: Editable) {
  const known = new Set([...element.configuration, ...element.commonConfiguration].map(({ key }) => key));
  const rowOf = (entry: EditorEntry): ConfigurationRow => ({ key: entry.key, entry, value: values[entry.key] });
  const isShown = ({ entry, value }: ConfigurationRow) => value !== undefined || !entry?.isHidden;
  const unknown = Object.entries(values).filter(([key]) => !known.has(key));
  return {
    own: [
      ...element.configuration.map(rowOf).filter(isShown),
      ...unknown.map(([key, value]): ConfigurationRow => ({ key, entry: undefined, value })),
    ],
    common: element.commonConfiguration.map(rowOf).filter(({ value }) => value !== undefined),
  };
}

/** The entry a field is drawn from; one the element does not know is a plain or a secret line of text. */
export const entryOf = ({ key, entry, value }: ConfigurationRow): EditorEntry =>
  entry ?? {
    key,
    label: key,
    description: null,
    type: value?.isSecret ? 'PASSWORD' : 'TEXTAREA',
    isRequired: false,
    isSecret: value?.isSecret ?? false,
    isHidden: false,
    isCommon: false,
    defaultValue: null,
    example: null,
    helpUrl: null,
    options: [],
  };
