'use client';

import { useRouter } from 'next/navigation';
import { createContext, type Dispatch, type ReactNode, type SetStateAction, useContext, useState } from 'react';
import { client } from '@/graphql/browser-client';
import { CheckMutation } from '../../change-documents';
import { sendChange } from '../../send-change';
import { useChecking } from '../checking';
import {
  changedFields,
  changesOf,
  conflictsOf,
  type Draft,
  nameField,
  rebased,
  savedFields,
  tagsField,
  withOpen,
} from './draft';
import { useKeptDraft } from './draft-keeper';
import { type EditorInstance, editableOf } from './editable';
import { stillAnswered } from './still-answered';
import { saveOutcome, type SaveOutcome, type Theirs, UpdateMutation } from './save-outcome';

/** What a save was answered with, while it is not yet settled. */
export type Answer = Exclude<SaveOutcome, { kind: 'saved' }> | { readonly kind: 'mended' };

/** A save that came about. */
export interface Saved {
  /** What the instance is called since. */
  readonly name: string;
  /** False when all of it was stored already. */
  readonly isChanged: boolean;
  /** What the provider said of the account as it is stored, where it was to be asked and none of its values differed. */
  readonly check?: Awaited<ReturnType<typeof checkStored>>;
}

interface Editing {
  readonly instance: EditorInstance;
  /** Who edits. */
  readonly viewerId: string;
  /** Undefined while nothing is being edited. */
  readonly draft: Draft | undefined;
  readonly isSaving: boolean;
  /** As far as it still holds for what has been typed since. */
  readonly answer: Answer | undefined;
  /** Changes with each answer, and with nothing else. */
  readonly answeredAt: number;
  /** The field that was opened last and is to receive the focus. */
  readonly opened: string | undefined;
  open(field: string): void;
  type(field: string, text: string): void;
  /** Leaves a field as it is stored. */
  close(field: string): void;
  remove(field: string): void;
  cancel(): void;
  /** Saves; undefined when that did not come about. */
  save(choice?: { readonly keep: boolean }): Promise<Saved | undefined>;
  /** Goes on after a conflict: the fields named stay as the other has made them, the rest is saved. */
  settle(theirs: Theirs, givenUp: readonly string[]): Promise<Saved | undefined>;
}

const Context = createContext<Editing | undefined>(undefined);

/** The edit of the instance this page is about. */
export function useEditing(): Editing {
  const editing = useContext(Context);
  if (editing === undefined) throw new Error('There is no instance to edit here.');
  return editing;
}

interface EditingProviderProps {
  readonly instance: EditorInstance;
  readonly viewerId: string;
  readonly children: ReactNode;
}

/** Holds what is typed, so that it outlives every refusal and every change that comes from elsewhere meanwhile. */
export function EditingProvider({ instance, viewerId, children }: EditingProviderProps) {
  const [draft, setDraft] = useState<Draft>();
  const [opened, setOpened] = useState<string>();
  const { isSaving, answered, save, forget } = useSave(instance, setDraft);
  const { isDeleted } = useKeptDraft(draft !== undefined && changedFields(draft).length > 0);
  const answer = answered && stillAnswered(answered.answer, answered.draft, draft);
  const change = (work: (before: Draft) => Draft) =>
    setDraft((before) => leftOpen(work(before ?? { base: editableOf(instance), typed: {}, removed: [] })));
  const editing: Editing = {
    instance,
    viewerId,
    draft,
    isSaving,
    // What is gone is told over the page; once it is back, nothing stands in the way any more.
    answer: answer?.kind === 'gone' && !isDeleted ? undefined : answer,
    answeredAt: answered?.at ?? 0,
    opened,
    open: (field) => {
      setOpened(field);
      change((before) => withOpen(before, field));
    },
    type: (field, text) => change(({ typed, ...rest }) => ({ ...rest, typed: { ...typed, [field]: text } })),
    close: (field) => change((before) => rebased(before, before.base, [field])),
    remove: (field) =>
      change((before) => {
        const { base, typed, removed } = rebased(before, before.base, [field]);
        return { base, typed, removed: [...removed, field] };
      }),
    cancel: () => {
      setDraft(undefined);
      forget();
    },
    save: async (choice) => draft && save(draft, choice?.keep ?? false),
    settle: async (theirs, givenUp) => {
      if (draft === undefined) return undefined;
      const next = rebased(draft, editableOf(theirs), givenUp);
      setDraft(leftOpen(next));
      return save(next, false);
    },
  };
  return <Context value={editing}>{children}</Context>;
}

/** An edit in which no field is open any more is none. */
const leftOpen = (draft: Draft): Draft | undefined =>
  Object.keys(draft.typed).length + draft.removed.length > 0 ? draft : undefined;

interface Answered {
  readonly answer: Answer;
  /** What it is the answer to. */
  readonly draft: Draft;
  readonly at: number;
}

function useSave(instance: EditorInstance, setDraft: Dispatch<SetStateAction<Draft | undefined>>) {
  const { id } = instance;
  const [isSaving, setSaving] = useState(false);
  const [answered, setAnswered] = useState<Answered>();
  const { run, showRefusal, forget: forgetCheck } = useChecking();
  const router = useRouter();

  const send = async (draft: Draft, keep: boolean) => {
    const work = async (attemptId: string | null) => {
      const asked = { id, expectedVersion: draft.base.version, ...changesOf(draft), attemptId };
      const input = { ...asked, verify: keep ? ('ALLOW_UNREACHABLE' as const) : ('REQUIRED' as const) };
      const { data, error, extensions } = await client.mutation(UpdateMutation, { input }).toPromise();
      const outcome = saveOutcome({ error, extensions, answer: data?.updateInstance });
      if (outcome.kind !== 'saved') return outcome;
      const changed = savedFields(draft, outcome.stored);
      const isChecked = attemptId === null || keep || isJudged(instance, changed);
      const check = isChecked ? undefined : await checkStored(id, attemptId);
      const { name } = outcome.stored;
      return { kind: 'saved', saved: { name, isChanged: changed.length > 0, ...(check && { check }) } } as const;
    };
    return isJudged(instance, changedFields(draft)) ? run('save', work) : work(null);
  };

  const save = async (draft: Draft, keep: boolean): Promise<Saved | undefined> => {
    setSaving(true);
    let sent = draft;
    let outcome = await send(sent, keep);
    // Somebody was quicker, but elsewhere: what is theirs stays, and this goes on top of it.
    if (outcome?.kind === 'conflict' && conflictsOf(draft, editableOf(outcome.theirs)).length === 0) {
      sent = rebased(draft, editableOf(outcome.theirs));
      outcome = await send(sent, keep);
    }
    setSaving(false);
    if (outcome === undefined) return undefined;
    const refusedKey = outcome.kind === 'refused' ? outcome.entryKey : null;
    if (refusedKey !== null && !sent.removed.includes(refusedKey)) {
      // What is wrong may be what was not typed.
      sent = withOpen(sent, refusedKey);
      setDraft((now) => now && withOpen(now, refusedKey));
    }
    setAnswered(outcome.kind === 'saved' ? undefined : { answer: outcome, draft: sent, at: Date.now() });
    if (outcome.kind === 'refused') showRefusal(outcome);
    if (outcome.kind === 'gone') router.refresh();
    if (outcome.kind !== 'saved') return undefined;
    setDraft(undefined);
    router.refresh();
    return outcome.saved;
  };
  const forget = () => {
    setAnswered(undefined);
    forgetCheck();
  };
  return { isSaving, answered, save, forget };
}

/** Has the provider say whether it accepts what is stored: whoever types a password again wants to know. */
const checkStored = (id: string, attemptId: string) => sendChange(CheckMutation, { id, attemptId });

/** Whether the provider has a say in any of these fields. */
export function isJudged({ element }: Pick<EditorInstance, 'element'>, fields: readonly string[]): boolean {
  const common = new Set(element.commonConfiguration.map(({ key }) => key));
  const known = new Set(element.configuration.map(({ key }) => key));
  return fields.some((field) => field !== nameField && field !== tagsField && known.has(field) && !common.has(field));
}
