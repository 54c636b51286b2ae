'use client';

import { useTimeZone, useTranslations } from 'next-intl';
import { ThemeSwitch } from '@/features/shell/theme-switch';
import type { Theme } from '@/features/shell/theme';
import { languages, ownNames } from '@/i18n/language';
import { client } from '@/graphql/browser-client';
import { describe, Field } from '@/ui/field';
import fieldStyles from '@/ui/field.module.css';
import { UpdateProfileMutation } from './profile-documents';
import { usePreference } from './use-preference';
import styles from './profile.module.css';

/** The list browsers give leaves out the one that is nobody's. */
const timeZones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

interface DisplayFormProps {
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly theme: Theme;
}

/** Language, time zone and paper; each applies as soon as it is chosen. */
export function DisplayForm({ language, timeZone, theme }: DisplayFormProps) {
  const t = useTranslations('profile.display');
  const shell = useTranslations('shell.theme');
  const browserZone = useTimeZone() ?? 'UTC';
  const keep = usePreference();
  return (
    <div className={styles.form}>
      <Field id="language" label={t('language')}>
        <select
          {...describe({ id: 'language' })}
          defaultValue={language ?? ''}
          onChange={(event) => void keep({ language: event.target.value || null })}
        >
          <option value="">{t('browserLanguage')}</option>
          {languages.map((one) => (
            <option key={one} value={one} lang={one} translate="no">
              {ownNames[one]}
            </option>
          ))}
        </select>
      </Field>
      <Field id="zone" label={t('zone')}>
        <select
          {...describe({ id: 'zone' })}
          name="zone"
          defaultValue={timeZone ?? ''}
          onChange={(event) => void keep({ timeZone: event.target.value || null })}
        >
          <option value="">{t('browserZone', { zone: timeZone === null ? browserZone : '…' })}</option>
          {timeZones.map((zone) => (
            <option key={zone} translate="no">
              {zone}
            </option>
          ))}
        </select>
      </Field>
      <div>
        <p className={`${fieldStyles.label} ${styles.theme}`} aria-hidden>
          {shell('label')}
        </p>
        <ThemeSwitch initial={theme} onChoose={(one) => void keepTheme(one)} />
      </div>
    </div>
  );
}

const keepTheme = (theme: Theme) => {
  const input = { theme: ({ system: 'SYSTEM', light: 'LIGHT', dark: 'DARK' } as const)[theme] };
  return client.mutation(UpdateProfileMutation, { input }).toPromise();
};
