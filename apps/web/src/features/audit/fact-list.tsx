import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useEntryLabel } from '@/features/elements/entry-words';
import type { AuditEvent } from './audit-documents';
import styles from './audit.module.css';
import { FactValue } from './fact-value';
import { type Fact, factsOf } from './facts';

/** How many facts of an entry are shown at once; one more would not be worth a press. */
const mostShown = 6;

interface FactListProps {
  readonly event: AuditEvent;
  readonly now: number;
}

/** What an entry tells: what was before and is after, line by line; a long list is folded. */
export function FactList({ event, now }: FactListProps) {
  const t = useTranslations('audit');
  const facts = factsTold(event);
  if (facts.length === 0) return null;
  const isLong = facts.length > mostShown + 1;
  const list = (shown: readonly Fact[]) => (
    <dl className={styles.facts}>
      {shown.map((fact) => (
        <FactLine key={`${fact.isConfiguration} ${fact.name}`} fact={fact} now={now} />
      ))}
    </dl>
  );
  return (
    <>
      {list(isLong ? facts.slice(0, mostShown) : facts)}
      {isLong && (
        <details className={styles.more}>
          <summary>{t('more', { count: facts.length - mostShown })}</summary>
          {list(facts.slice(mostShown))}
        </details>
      )}
    </>
  );
}

/** What is told of an entry beside its difference: of a check what it found, of a record the fields that were sent. */
function factsTold({ action, before, after, about, changes, state }: AuditEvent): readonly Fact[] {
  const told = factsOf({ before, after, about });
  const isCheck = action === 'INSTANCE_CHECKED' || action === 'INSTANCE_CREATED';
  const found = isCheck && state !== null && !told.some(({ name }) => name === 'state') ? { state } : {};
  const sent = told.length === 0 && changes.length > 0 ? { changes } : {};
  return [...factsOf({ before: null, after: null, about: { ...found, ...sent } }), ...told];
}

function FactLine({ fact, now }: { readonly fact: Fact; readonly now: number }) {
  const { name, before, after } = fact;
  const hasBoth = 'before' in fact && 'after' in fact;
  return (
    <div>
      <dt>
        <FactName fact={fact} />
      </dt>
      <dd>
        {'before' in fact && (
          <Was isReplaced={hasBoth}>
            <FactValue name={name} value={before} now={now} />
          </Was>
        )}
        {hasBoth && (
          <span className={styles.arrow} aria-hidden>
            →
          </span>
        )}
        {'after' in fact && (
          <Is hasBefore={hasBoth}>
            <FactValue name={name} value={after} now={now} />
          </Is>
        )}
      </dd>
    </div>
  );
}

interface WasProps {
  readonly isReplaced: boolean;
  readonly children: ReactNode;
}

/** What was; read out as such, since a line through it cannot be heard. */
function Was({ isReplaced, children }: WasProps) {
  const t = useTranslations('audit');
  return (
    <del className={isReplaced ? styles.was : styles.gone}>
      <span className="visually-hidden">{t('was')} </span>
      {children}
    </del>
  );
}

interface IsProps {
  readonly hasBefore: boolean;
  readonly children: ReactNode;
}

function Is({ hasBefore, children }: IsProps) {
  const t = useTranslations('audit');
  if (!hasBefore) return <span className={styles.is}>{children}</span>;
  return (
    <ins className={styles.is}>
      <span className="visually-hidden">{t('is')} </span>
      {children}
    </ins>
  );
}

/** What a fact is called; of a configuration its entry's label, where the catalogue knows it. */
function FactName({ fact: { name, isConfiguration } }: { readonly fact: Fact }): ReactNode {
  const t = useTranslations('audit.facts');
  const label = useEntryLabel();
  if (isConfiguration) return label(name) ?? <code>{name}</code>;
  const known = name as 'name';
  return t.has(known) ? t(known) : <code>{name}</code>;
}
