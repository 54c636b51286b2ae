import type { SnippetDraft } from '@/features/snippets/draft';
import type { VariablesOf } from '@/graphql/graphql';
import type { CreateMutation } from './create-documents';
import type { Filled } from '@/ui/standing';
import type { FormElement } from './create-query';
import { entryFieldId, nameFieldId, tagsFieldId } from './field-id';
import { readTags } from '../read-tags';

/** What has been typed. */
export interface FormValues {
  readonly name: string;
  /** As typed, with commas between. */
  readonly tags: string;
  readonly configuration: Readonly<Record<string, string>>;
}

/** What the rules of a form need of its element. */
export type ElementShape = {
  readonly key: string;
  readonly name: string;
  readonly configuration: readonly {
    readonly key: string;
    readonly label: string;
    readonly isRequired: boolean;
    readonly isSecret: boolean;
    readonly defaultValue: string | null;
  }[];
  readonly sandboxConfiguration: FormElement['sandboxConfiguration'];
};

export type CreateInput = VariablesOf<typeof CreateMutation>['input'];

/** A form nobody has touched: the element's defaults, and nothing else. */
export const initialValues = (element: ElementShape): FormValues => ({
  name: '',
  tags: '',
  configuration: Object.fromEntries(element.configuration.map(({ key, defaultValue }) => [key, defaultValue ?? ''])),
});

/** Whether anything would be lost by leaving. */
export const isTouched = (element: ElementShape, values: FormValues): boolean =>
  JSON.stringify(values) !== JSON.stringify(initialValues(element));

/** The form with the sandbox's account in it, and a name if it has none. */
export const withSandboxAccount = (element: ElementShape, values: FormValues, name: string): FormValues => ({
  ...values,
  name: values.name || name,
  configuration: {
    ...values.configuration,
    ...Object.fromEntries(element.sandboxConfiguration.map(({ key, value }) => [key, value])),
  },
});

/** What stands in each field, by the field's id. */
export const filledIn = ({ name, tags, configuration }: FormValues): Filled => ({
  [nameFieldId]: name,
  [tagsFieldId]: tags,
  ...Object.fromEntries(Object.entries(configuration).map(([key, value]) => [entryFieldId(key), value])),
});

/** What the API is asked for. An entry left empty is left out; a secret is sent to the sign as it was typed. */
export const inputOf = (element: ElementShape, { name, tags, configuration }: FormValues): CreateInput => ({
  elementKey: element.key,
  name,
  tags: [...readTags(tags)],
  configuration: element.configuration.flatMap(({ key }) => {
    const value = configuration[key] ?? '';
    return value === '' ? [] : [{ key, value }];
  }),
});

/** What the snippets show: the form as it stands, with a placeholder for what is required and still empty. */
export const snippetDraftOf = (element: ElementShape, { name, tags, configuration }: FormValues): SnippetDraft => ({
  elementKey: element.key,
  name: name || '<name>',
  tags: [...readTags(tags)],
  configuration: element.configuration.flatMap(({ key, label, isRequired, isSecret }) => {
    const typed = configuration[key] ?? '';
    if (typed === '' && !isRequired) return [];
    return [{ key, value: isSecret ? undefined : typed || `<${label.toLowerCase()}>` }];
  }),
});
