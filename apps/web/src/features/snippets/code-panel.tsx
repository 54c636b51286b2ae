'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { code } from '@/i18n/rich';
import { CopyButton } from '@/ui/copy-button';
import styles from './code-panel.module.css';
import type { Snippet } from './draft';
import { highlight } from './highlight';

interface CodePanelProps {
  /** What the code does, for whoever cannot see where it stands: "Create this instance". */
  readonly label: string;
  readonly snippets: readonly Snippet[];
}

/** The same thing in several languages, one tab each: arrows, Home and End go from tab to tab. */
export function CodePanel({ label, snippets }: CodePanelProps) {
  const t = useTranslations('snippets');
  const [language, setLanguage] = useState<Snippet['language']>('curl');
  const id = useId();
  const shown = snippets.find((snippet) => snippet.language === language) ?? snippets[0];
  if (shown === undefined) return null;
  const asked = secretsIn(shown);
  return (
    <section className={styles.panel} aria-label={label}>
      <div className={styles.head}>
        <Tabs
          id={id}
          label={label}
          languages={snippets.map((s) => s.language)}
          chosen={language}
          choose={setLanguage}
        />
        <CopyButton text={shown.code} what={t('code', { language: shown.language })} />
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${language}`}
        tabIndex={0}
        className={styles.code}
      >
        <pre>
          <code>
            {highlight(shown).map(({ kind, text }, index) => (
              <span key={index} className={styles[kind]}>
                {text}
              </span>
            ))}
          </code>
        </pre>
      </div>
      {asked && <p className={styles.secrets}>{t.rich(asked, { code, link: toProfile })}</p>}
    </section>
  );
}

/** Which secrets a snippet asks for, in words of the catalogue. */
function secretsIn({ code: text }: Snippet): 'secrets' | 'userSecret' | undefined {
  if (text.includes('ORGANIZATION_SECRET')) return 'secrets';
  return text.includes('USER_SECRET') ? 'userSecret' : undefined;
}

/** In a tab of its own, since the page it is followed from may hold what is shown once. */
const toProfile = (words: ReactNode) => (
  <a href="/profile#secrets" target="_blank">
    {words}
  </a>
);

interface TabsProps {
  readonly id: string;
  readonly label: string;
  readonly languages: readonly Snippet['language'][];
  readonly chosen: Snippet['language'];
  readonly choose: (language: Snippet['language']) => void;
}

function Tabs({ id, label, languages, chosen, choose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(languages, chosen, event.key);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    list.current?.querySelector<HTMLElement>(`[data-language="${next}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          role="tab"
          translate="no"
          id={`${id}-${language}`}
          data-language={language}
          aria-selected={language === chosen}
          aria-controls={`${id}-panel`}
          tabIndex={language === chosen ? 0 : -1}
          onClick={() => choose(language)}
        >
          {language}
        </button>
      ))}
    </div>
  );
}

function neighbour(languages: readonly Snippet['language'][], chosen: Snippet['language'], key: string) {
  const last = languages.length - 1;
  const at = languages.indexOf(chosen);
  const targets: Record<string, number> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  return languages[targets[key] ?? -1];
}
