'use client';

import { useState } from 'react';
import { type Theme, themeCookie, themes } from './theme';
import styles from './theme-switch.module.css';

const labels: Record<Theme, string> = { system: 'Auto', light: 'Light', dark: 'Dark' };
const oneYearInSeconds = 365 * 24 * 60 * 60;

/** Chooses the paper; kept for a year on this browser. */
export function ThemeSwitch({ initial }: { readonly initial: Theme }) {
  const [chosen, setChosen] = useState(initial);
  const choose = (theme: Theme) => {
    setChosen(theme);
    wear(theme);
  };
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">Theme</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input type="radio" name="theme" value={theme} checked={chosen === theme} onChange={() => choose(theme)} />
          <span>{labels[theme]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function wear(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=${oneYearInSeconds}; SameSite=Lax`;
}
