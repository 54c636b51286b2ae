'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTell } from '@/features/shell/news';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { Trouble } from '@/ui/trouble';
import { shortName } from '@/lib/short-name';
import { dataHref, recordHref } from './data-address';
import styles from './data.module.css';
import { FieldControl } from './field-control';
import {
  changesOf,
  formFields,
  missingFields,
  type Typed,
  typedAtFirst,
  typedOf,
  unchosenFields,
} from './form-changes';
import { lookUp } from './look-up';
import { RecordProblem } from './record-problem';
import { RefusedWords, useRecordWords } from './record-words';
import { columnsOf, type FieldShape, recordName, type RecordValues, recordValues, sortedFields } from './records';
import { referredObject } from './resources';
import { type SaveOutcome, type UnsentProblem, unsent, useSaveRecord } from './use-save-record';

interface RecordFormProps {
  readonly instanceId: string;
  readonly object: string;
  readonly fields: readonly FieldShape[];
  /** The record that is changed; a new one without. */
  readonly record?: { readonly id: string; readonly values: RecordValues } | undefined;
  /** What the ids in it are called, by the names of its fields. */
  readonly names?: Readonly<Record<string, string | undefined>>;
  /** What of a new one is known already. */
  readonly known?: Typed;
}

/**
 * Makes or changes a record. What is required and empty is said before anything is sent; what the provider refuses is
 * said on its field, in its words, and what was typed stays.
 */
export function RecordForm({ instanceId, object, fields, record, names = {}, known = {} }: RecordFormProps) {
  const t = useTranslations('data.form');
  const ui = useTranslations('ui');
  const offered = sortedFields(object, formFields(object, fields, record === undefined));
  const [before] = useState(() => (record ? typedOf(record.values, offered) : {}));
  const [typed, setTyped] = useState<Typed>(() => (record ? before : typedAtFirst(offered, known)));
  const { outcome, isBusy, submit } = useSubmit({ instanceId, object, record }, () => ({
    values: changesOf(offered, before, typed),
    lacking: missingFields(offered, record && before, typed).map(({ name }) => name),
    unchosen: unchosenFields(offered, before, typed).map((field) => ({ field, typed: typed[field.name] ?? '' })),
  }));
  const summary = useRef<HTMLElement>(null);
  useEffect(() => summary.current?.focus(), [outcome]);
  const problems = outcome?.kind === 'problem' && 'fields' in outcome.problem ? outcome.problem.fields : [];
  const refused = useRecordWords();
  const isWrong = ({ name }: FieldShape) => problems.some(({ key }) => key === name);
  const errorOf = ({ name, label }: FieldShape) => (
    <div>
      {problems
        .filter(({ key }) => key === name)
        .map((problem) => (
          <div key={problem.message}>
            <RefusedWords {...refused.field(problem, label)} />
          </div>
        ))}
    </div>
  );
  const { first, rest } = inTwo(object, offered, known);
  const control = (field: FieldShape) => (
    <FieldControl
      key={field.name}
      instanceId={instanceId}
      field={field}
      value={typed[field.name] ?? ''}
      name={names[field.name]}
      error={isWrong(field) ? errorOf(field) : undefined}
      change={(value) => setTyped((now) => ({ ...now, [field.name]: value }))}
    />
  );
  const back = record ? recordHref(instanceId, object, record.id) : dataHref(instanceId, { object });
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      {outcome?.kind === 'problem' && <RecordProblem outcome={outcome} fields={offered} focusRef={summary} />}
      {outcome?.kind === 'failure' && <Trouble title={t('failed')} failure={outcome.failure} />}
      <div className={styles.fields}>{first.map(control)}</div>
      {rest.length > 0 && (
        <details className={styles.more} open={rest.some(isWrong) || undefined}>
          <summary>{t('more', { count: rest.length })}</summary>
          <div className={styles.fields}>{rest.map(control)}</div>
        </details>
      )}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {record ? ui('save') : t('create')}
        </Button>
        <ButtonLink href={back}>{ui('cancel')}</ButtonLink>
      </div>
    </form>
  );
}

/** What has to be given or matters most; and everything else. */
function inTwo(object: string, fields: readonly FieldShape[], known: Typed) {
  const main = new Set(columnsOf(object, fields));
  const isFirst = (field: FieldShape) => field.isRequired || main.has(field) || field.name in known;
  return { first: fields.filter(isFirst), rest: fields.filter((field) => !isFirst(field)) };
}

type Target = Pick<RecordFormProps, 'instanceId' | 'object' | 'record'>;

/** What the form would send, and the required fields it would send without a value. */
interface Filled {
  readonly values: Record<string, unknown>;
  readonly lacking: readonly string[];
  /** Those of another record, which was named and not chosen. */
  readonly unchosen: readonly { readonly field: FieldShape; readonly typed: string }[];
}

/** Says of a name that was not chosen which record it means, if it can mean but one. */
async function notChosen(instanceId: string, { field, typed }: Filled['unchosen'][number]): Promise<UnsentProblem> {
  const object = referredObject(field.reference);
  const found = object === undefined ? [] : await lookUp(instanceId, object, typed);
  return { key: field.name, code: 'NOT_CHOSEN', message: '', meant: found.length === 1 ? found[0] : undefined };
}

function useSubmit({ instanceId, object, record }: Target, read: () => Filled) {
  const t = useTranslations('data.form');
  const tell = useTell();
  const router = useRouter();
  const { isBusy, save } = useSaveRecord(instanceId);
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { values, lacking, unchosen } = read();
    if (record && Object.keys(values).length === 0) return tell(t('unchanged'));
    if (lacking.length > 0 || unchosen.length > 0) {
      const empty = lacking.map((key) => ({ key, code: 'MISSING', message: '' }) as const);
      return setOutcome(
        unsent([...empty, ...(await Promise.all(unchosen.map((each) => notChosen(instanceId, each))))]),
      );
    }
    const writing = record
      ? ({ kind: 'update', object, id: record.id, values } as const)
      : ({ kind: 'create', object, values } as const);
    const answer = await save(writing);
    if (answer === undefined) return;
    setOutcome(answer);
    if (answer.kind !== 'saved') return;
    const name = shortName(recordName(object, recordValues(answer.values)));
    tell(t(record ? 'saved' : 'created', { name }));
    router.push(recordHref(instanceId, object, answer.id));
    router.refresh();
  };
  return { outcome, isBusy, submit };
}
