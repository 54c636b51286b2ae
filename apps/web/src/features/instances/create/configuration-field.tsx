import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useIsEnglish } from '@/i18n/use-is-english';
import { plainText } from '@/lib/plain-text';
import { Button } from '@/ui/button';
import { describe, Field } from '@/ui/field';
import styles from '@/ui/field.module.css';
import type { FormEntry } from './create-query';
import { WhereToFind } from './where-to-find';
import type { Suggestion } from './use-suggestion';
import { entryFieldId } from './field-id';

interface ConfigurationFieldProps {
  readonly entry: FormEntry;
  readonly value: string;
  readonly error: string | undefined;
  /** What is known of it before the form is sent. */
  readonly suggestion?: Suggestion | undefined;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
}

/** The field of any configuration entry, drawn from what the element says of it. */
export function ConfigurationField(props: ConfigurationFieldProps) {
  const { entry, value, error: refused, suggestion, onChange, onLeave } = props;
  const t = useTranslations('create.fields');
  const isEnglish = useIsEnglish();
  const id = entryFieldId(entry.key);
  const hint = hintOf(entry, t);
  const foreseen = suggestion?.problem && (isEnglish ? suggestion.problem : t('foreseen', { label: entry.label }));
  const error = refused || foreseen || undefined;
  const note = suggestion?.found ? t('zone', { zone: suggestion.found }) : undefined;
  const control = {
    ...describe({ id, hint, error, note }),
    value,
    name: entry.key,
    'aria-required': entry.isRequired,
    onBlur: onLeave,
  };
  return (
    <Field
      id={id}
      label={entry.label}
      lang={entry.lang}
      isOptional={!entry.isRequired}
      hint={hint}
      error={error}
      note={note}
      aside={<WhereToFind entry={entry} />}
    >
      <Control entry={entry} control={control} onChange={onChange} />
    </Field>
  );
}

interface ControlProps {
  readonly entry: FormEntry;
  readonly control: ReturnType<typeof describe> & {
    readonly value: string;
    readonly name: string;
    readonly onBlur: (() => void) | undefined;
  };
  readonly onChange: (value: string) => void;
}

const mono = `${styles.control} ${styles.mono}`;

function Control({ entry, control, onChange }: ControlProps) {
  const t = useTranslations('create.fields');
  if (entry.isSecret) return <SecretInput control={control} onChange={onChange} label={entry.label} />;
  const change = (event: { readonly target: { readonly value: string } }) => onChange(event.target.value);
  const options = optionsOf(entry, t);
  if (options.length > 0) {
    return (
      <select {...control} onChange={change}>
        <option value="">{t('notChosen')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const isLong = entry.type === 'TEXTAREA' || entry.type === 'CODE_EDITOR';
  if (isLong) return <textarea {...control} className={mono} spellCheck={false} onChange={change} />;
  return <input {...control} type="text" className={mono} autoComplete="off" spellCheck={false} onChange={change} />;
}

/** A secret as it is typed. It can be looked at until it is sent; a stored one never comes back here. */
function SecretInput({ control, onChange, label }: Omit<ControlProps, 'entry'> & { readonly label: string }) {
  const t = useTranslations('create.fields');
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.withAction}>
      <input
        {...control}
        type={isShown ? 'text' : 'password'}
        className={mono}
        autoComplete="new-password"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {t.rich('show', { label, what: (words) => <span className="visually-hidden">{words}</span> })}
      </Button>
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<'create.fields'>>;

function optionsOf({ type, options }: FormEntry, t: Words): FormEntry['options'] {
  if (type !== 'BOOLEAN' && type !== 'BOOLEAN_YESNO') return options;
  return [
    { value: 'true', label: t('yes') },
    { value: 'false', label: t('no') },
  ];
}

function hintOf(entry: FormEntry, t: Words): ReactNode {
  const { description, example, lang } = entry;
  if (!description && !example) return undefined;
  return (
    <>
      {description && <span lang={lang}>{plainText(description)}</span>}{' '}
      {example && (
        <>
          {t.rich('example', {
            example,
            code: (words) => (
              <code className={styles.example} translate="no">
                {words}
              </code>
            ),
          })}{' '}
        </>
      )}
    </>
  );
}
