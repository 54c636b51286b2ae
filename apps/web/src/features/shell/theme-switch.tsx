'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { followTheme, type Theme, themes, wearTheme } from './theme';
import styles from './theme-switch.module.css';

interface ThemeSwitchProps {
  readonly initial: Theme;
  readonly onChoose?: (theme: Theme) => void;
}

/** Chooses the paper; kept for a year on this browser. */
export function ThemeSwitch({ initial, onChoose }: ThemeSwitchProps) {
  const t = useTranslations('shell.theme');
  const [chosen, setChosen] = useState(initial);
  const name = useId();
  useEffect(() => followTheme(setChosen), []);
  const choose = (theme: Theme) => {
    wearTheme(theme);
    onChoose?.(theme);
  };
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{t('label')}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input type="radio" name={name} value={theme} checked={chosen === theme} onChange={() => choose(theme)} />
          <span>{t(theme)}</span>
        </label>
      ))}
    </fieldset>
  );
}
