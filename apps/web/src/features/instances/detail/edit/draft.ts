import { readTags, writeTags } from '../../read-tags';

/** What is known of one configuration value; of a secret, its date and fingerprint. */
export interface EditableValue {
  readonly value: string | null;
  readonly isSecret: boolean;
  readonly updatedAt: string | null;
  readonly fingerprint: string | null;
}

/** What can be edited of an instance, as it was at one version. */
export interface Editable {
  readonly version: number;
  readonly name: string;
  readonly tags: readonly string[];
  readonly values: Readonly<Record<string, EditableValue>>;
}

/** The names of the two fields that are no configuration entries; no entry’s key begins with this sign. */
export const nameField = '@name';
export const tagsField = '@tags';

/** An edit under way: what it began from, and what has been typed into the fields that were opened. */
export interface Draft {
  readonly base: Editable;
  readonly typed: Readonly<Record<string, string>>;
  /** Secrets to be removed altogether; a blank one is kept. */
  readonly removed: readonly string[];
}

/** What a field holds before anything is typed: never a secret. */
export function initialText({ name, tags, values }: Editable, field: string): string {
  if (field === nameField) return name;
  return field === tagsField ? writeTags(tags) : (values[field]?.value ?? '');
}

/** The edit with a field opened: as it is stored, unless it is open already. */
export const withOpen = ({ base, typed, removed }: Draft, field: string): Draft => ({
  base,
  typed: { [field]: initialText(base, field), ...typed },
  removed: removed.filter((other) => other !== field),
});

/** The fields whose contents would change something. */
export function changedFields({ base, typed, removed }: Draft): readonly string[] {
  const differs = (field: string, text: string) => {
    if (field === tagsField) return !sameTags(readTags(text), base.tags);
    return base.values[field]?.isSecret ? text.trim() !== '' : text !== initialText(base, field);
  };
  const fields = Object.entries(typed).filter(([field, text]) => differs(field, text) && !removed.includes(field));
  return [...fields.map(([field]) => field), ...removed];
}

/** Those of them that differ in what is stored since: a secret typed as it was before is none. */
export const savedFields = (draft: Draft, stored: Editable): readonly string[] =>
  changedFields(draft).filter((field) => factOf(draft.base, field) !== factOf(stored, field));

/** Whether several fields are edited, so that leaving one is not the same as leaving all. */
export const isOneOfMany = (draft: Draft | undefined): boolean =>
  draft !== undefined && Object.keys(draft.typed).length + draft.removed.length > 1;

/** What is asked to change, and nothing else. */
export interface Changes {
  readonly name?: string;
  readonly tags?: string[];
  readonly configuration?: { readonly key: string; readonly value: string }[];
  readonly unset?: string[];
}

/** What the API is asked for. A secret is sent to the sign as it was typed. */
export function changesOf(draft: Draft): Changes {
  const { typed, removed } = draft;
  const fields = changedFields(draft).filter((field) => !removed.includes(field));
  const textOf = (field: string) => typed[field] ?? '';
  const entries = fields.filter((field) => field !== nameField && field !== tagsField);
  return {
    ...(fields.includes(nameField) && { name: textOf(nameField) }),
    ...(fields.includes(tagsField) && { tags: [...readTags(textOf(tagsField))] }),
    ...(entries.length > 0 && { configuration: entries.map((key) => ({ key, value: textOf(key) })) }),
    ...(removed.length > 0 && { unset: [...removed] }),
  };
}

/** The fields that this draft and somebody else have changed differently since it began. */
export const conflictsOf = (draft: Draft, theirs: Editable): readonly string[] =>
  changedFields(draft).filter((field) => {
    if (field === tagsField) {
      return !sameTags(theirs.tags, draft.base.tags) && !sameTags(theirs.tags, readTags(draft.typed[field] ?? ''));
    }
    const [before, now] = [factOf(draft.base, field), factOf(theirs, field)];
    const isSameAsMine = !theirs.values[field]?.isSecret && initialText(theirs, field) === draft.typed[field];
    return before !== now && !isSameAsMine;
  });

/** A field as one text that differs when the field does; a secret’s fingerprint and date stand for it. */
function factOf(editable: Editable, field: string): string {
  const secret = editable.values[field];
  return secret?.isSecret ? `${secret.fingerprint} ${secret.updatedAt}` : initialText(editable, field);
}

/** The draft laid over what the instance is now, without the fields that are to stay as the other has made them. */
export function rebased({ typed, removed }: Draft, theirs: Editable, givenUp: readonly string[] = []): Draft {
  const kept = Object.entries(typed).filter(([field]) => !givenUp.includes(field));
  return {
    base: theirs,
    typed: Object.fromEntries(kept),
    removed: removed.filter((field) => !givenUp.includes(field)),
  };
}

const sameTags = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((tag, index) => tag === other[index]);
