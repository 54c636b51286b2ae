'use client';

import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { ConditionRow } from './condition-row';
import { type Condition, operatorsFor, printConditions, readConditions, type Refusal } from './conditions';
import { dataHref, type DataQuery } from './data-address';
import { FilterText } from './filter-text';
import type { FieldShape } from './records';
import { sortedFields } from './records';
import styles from './where-filter.module.css';

interface WhereFilterProps {
  readonly id: string;
  readonly query: DataQuery;
  readonly fields: readonly FieldShape[];
  /** What the API made of the filter the list was asked with. */
  readonly asked: Promise<Refusal | undefined>;
}

/** The rows as they are typed, complete or not, and the text they come to; each follows the other. */
function useFilter(first: string) {
  const [text, setText] = useState(first);
  const [join, setJoin] = useState<'AND' | 'OR'>(() => joinOf(first));
  const [rows, setRows] = useState<readonly Condition[]>(() => rowsOf(first));
  const changeRows = (next: readonly Condition[], nextJoin = join) => {
    setRows(next);
    setJoin(nextJoin);
    setText(printConditions({ join: nextJoin, rows: next }));
  };
  const changeText = (next: string) => {
    setText(next);
    const read = readConditions(next);
    if (read.kind !== 'rows') return;
    setRows(read.rows);
    if (read.rows.length > 1) setJoin(read.join);
  };
  return { text, rows, join, changeRows, changeText, read: readConditions(text) };
}

const rowsOf = (text: string): readonly Condition[] => {
  const read = readConditions(text);
  return read.kind === 'rows' ? read.rows : [];
};

const joinOf = (text: string): 'AND' | 'OR' => {
  const read = readConditions(text);
  return read.kind === 'rows' ? read.join : 'AND';
};

/** What the API refused of the filter it was asked; undefined before it has answered. */
function useRefusal(asked: Promise<Refusal | undefined>) {
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    let isWanted = true;
    void asked.then((told) => isWanted && setRefusal(told));
    return () => void (isWanted = false);
  }, [asked]);
  return refusal;
}

/** What narrows a list: rows of fields, comparisons and values, and the same as text, which may say more than rows can. */
export function WhereFilter({ id, query, fields, asked }: WhereFilterProps) {
  const t = useTranslations('data.filter');
  const router = useRouter();
  const { text, rows, join, changeRows, changeText, read } = useFilter(query.where ?? '');
  const [isTold, setTold] = useState(false);
  const textId = useId();
  const offered = sortedFields(query.object, fields).filter(({ isFilterable }) => isFilterable);
  const [first] = offered;
  const hasRows = read.kind === 'rows' && rows.every((row) => offered.some(({ name }) => name === row.field));
  const refusal = useRefusal(asked);
  const refused = text === query.where ? refusal : undefined;
  const add = () => {
    if (!first) return;
    const operator = operatorsFor(first)[0] ?? '=';
    changeRows([...rows, { field: first.name, operator, value: '' }]);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTold(true);
    if (read.kind === 'error') return document.getElementById(textId)?.focus();
    router.push(dataHref(id, { ...query, where: text.trim() || undefined, after: undefined }), { scroll: false });
  };
  return (
    <Form
      action={dataHref(id)}
      prefetch={false}
      role="search"
      aria-label={t('label')}
      className={styles.filter}
      onSubmit={submit}
    >
      <input type="hidden" name="object" value={query.object} />
      {hasRows && rows.length > 0 && (
        <Rows rows={rows} join={join} fields={offered} instanceId={id} change={changeRows} />
      )}
      {read.kind === 'text' && <p className={styles.note}>{t('onlyText')}</p>}
      <div className={styles.actions}>
        {hasRows && (
          <Button small onClick={add}>
            {t('add')}
          </Button>
        )}
      </div>
      <FilterText
        id={textId}
        text={text}
        isNeeded={!hasRows}
        unreadable={isTold && read.kind === 'error' ? read : undefined}
        refused={refused}
        fields={fields}
        change={changeText}
      />
      {/* Below all it applies, the text included. */}
      <div className={styles.actions}>
        {(text !== '' || query.where !== undefined) && (
          <Button small kind="plain" type="submit">
            {t('apply')}
          </Button>
        )}
        {query.where !== undefined && (
          <ButtonLink small kind="quiet" href={dataHref(id, { object: query.object, order: query.order })}>
            {t('clear')}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

interface RowsProps {
  readonly rows: readonly Condition[];
  readonly join: 'AND' | 'OR';
  readonly fields: readonly FieldShape[];
  readonly instanceId: string;
  readonly change: (rows: readonly Condition[], join?: 'AND' | 'OR') => void;
}

function Rows({ rows, join, fields, instanceId, change }: RowsProps) {
  const t = useTranslations('data.filter');
  return (
    <fieldset className={styles.rows}>
      <legend className="visually-hidden">{t('conditions')}</legend>
      {rows.length > 1 && (
        <select
          aria-label={t('joinLabel')}
          className={styles.join}
          value={join}
          onChange={(event) => change(rows, event.currentTarget.value as 'AND' | 'OR')}
        >
          <option value="AND">{t('all')}</option>
          <option value="OR">{t('any')}</option>
        </select>
      )}
      {rows.map((row, index) => (
        <ConditionRow
          key={index}
          row={row}
          number={index + 1}
          fields={fields}
          instanceId={instanceId}
          change={(next) => change(rows.map((each, at) => (at === index ? next : each)))}
          remove={() => change(rows.filter((_, at) => at !== index))}
        />
      ))}
    </fieldset>
  );
}
