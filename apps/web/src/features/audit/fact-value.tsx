import { useFormatter, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { code } from '@/i18n/rich';
import { Moment } from '@/ui/moment';
import styles from './audit.module.css';
import { isListOfTexts, isMoment, isToldSecret } from './facts';

interface FactValueProps {
  /** What it is a value of: a role is said otherwise than a name that happens to be the same. */
  readonly name: string;
  readonly value: unknown;
  readonly now: number;
}

/** A value as a person reads it: in the catalogue's words where it has them, else as it is. */
export function FactValue({ name, value, now }: FactValueProps): ReactNode {
  const t = useTranslations('audit.values');
  const format = useFormatter();
  if (isNothing(value)) return <span className={styles.none}>{t('nothing')}</span>;
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return numbered.includes(name) ? value : format.number(value);
  if (isToldSecret(value)) {
    return value.fingerprint === null ? t('secret') : t.rich('fingerprint', { fingerprint: value.fingerprint, code });
  }
  if (isListOfTexts(value)) return <Texts name={name} texts={value} />;
  if (isMoment(value)) return <Moment at={value} now={now} as="exact" />;
  return typeof value === 'string' ? <TextValue name={name} text={value} /> : <code>{JSON.stringify(value)}</code>;
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Facts whose values the catalogue has words for. */
const worded = [
  'role',
  'requiredRole',
  'state',
  'by',
  'theme',
  'language',
  'session',
  'carried',
  'actions',
  'sources',
  'format',
  'wanted',
  'code',
];

/** Facts that are there to be looked up. */
const ids = ['session', 'invite', 'actorId', 'instanceId', 'wanted', 'elementKey', 'method', 'path'];

/** Facts whose numbers say which one and not how many: written as they are asked for. */
const numbered = ['instance', 'organization', 'job', 'number'];

function Texts({ name, texts }: { readonly name: string; readonly texts: readonly string[] }) {
  return texts.map((text, index) => (
    <Fragment key={text}>
      {index > 0 && ', '}
      <TextValue name={name} text={text} />
    </Fragment>
  ));
}

function TextValue({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  const t = useTranslations('audit');
  const word = `values.${name}.${text}` as 'values.yes';
  const action = `actions.${text}` as 'actions.SIGNED_IN';
  if (name === 'actions' && t.has(action)) return <span>{t(action)}</span>;
  if (worded.includes(name) && /^[\w -]+$/.test(text) && t.has(word)) return t(word);
  if (ids.includes(name)) return <code>{text}</code>;
  return <span translate="no">{text}</span>;
}
