import { useTranslations } from 'next-intl';
import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import styles from './token-facts.module.css';

/** Where an instance lives at another platform, and whether the two are in step. */
export const UpstreamFactsFragment = graphql(`
  fragment UpstreamFacts on Instance {
    upstream {
      platformUrl
      number
      tag
      isInStep
      problem
    }
  }
`);

/** Where it lives, how it is found there, and what is yet to be brought there; nothing for one whose home is here. */
export function UpstreamFacts({ instance }: { readonly instance: FragmentOf<typeof UpstreamFactsFragment> }) {
  const { upstream } = readFragment(UpstreamFactsFragment, instance);
  const t = useTranslations('instance.upstream');
  if (!upstream) return null;
  const { platformUrl, number, tag, isInStep, problem } = upstream;
  const host = () => <span translate="no">{new URL(platformUrl).host}</span>;
  return (
    <section aria-labelledby="upstream">
      <h2 id="upstream">{t('title')}</h2>
      <ul className={styles.list}>
        <li>
          <p>{number === null ? t.rich('absent', { host }) : t.rich('lives', { host, number })}</p>
          <p className={styles.sub}>{t.rich('tag', { tag: () => <code translate="no">{tag}</code> })}</p>
        </li>
        <li className={isInStep ? undefined : styles.retiring}>
          <p>{isInStep ? t('inStep') : t('outOfStep')}</p>
          {problem && (
            <p lang="en" className={styles.sub}>
              {problem}
            </p>
          )}
        </li>
      </ul>
    </section>
  );
}
