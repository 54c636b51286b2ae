/** The addresses the snippets speak to. */
export interface SnippetService {
  readonly restUrl: string;
  readonly graphqlUrl: string;
}

/** What the snippets create: the form as it stands. Secret values never get here, only that they are secret. */
export interface SnippetDraft {
  readonly elementKey: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly configuration: readonly SnippetValue[];
}

interface SnippetValue {
  readonly key: string;
  /** The value to write out; undefined for a secret, which becomes a variable. */
  readonly value: string | undefined;
}

/** Code in one language. */
export interface Snippet {
  readonly language: 'curl' | 'GraphQL' | 'TypeScript';
  readonly code: string;
}

/** The shell variable a secret is read from: `AUTOTASK_PASSWORD` for `crm.autotask.password`. */
export function variableOf(key: string): string {
  const words = key.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return (words.length > 1 ? words.slice(1) : words).join('_').toUpperCase();
}

/** The same in camel case, as GraphQL and TypeScript write names: `autotaskPassword`. */
export const camelVariableOf = (key: string): string =>
  variableOf(key)
    .toLowerCase()
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Lines, each set in by so many spaces. */
export const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));
