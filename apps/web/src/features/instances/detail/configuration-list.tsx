import type { ReactNode } from 'react';
import { type FragmentOf, graphql, readFragment, type ResultOf } from '@/graphql/graphql';
import { countOf } from '@/lib/count';
import { Moment } from '@/ui/moment';
import styles from './configuration-list.module.css';

/** What is shown of an instance's values. */
export const ConfigurationFragment = graphql(`
  fragment Configuration on Instance {
    configuration {
      key
      value
      isSecret
      isSet
      updatedAt
      fingerprint
      entry {
        label
        isCommon
        options {
          value
          label
        }
      }
    }
    element {
      configuration {
        key
        label
        isHidden
      }
    }
  }
`);

type Values = ResultOf<typeof ConfigurationFragment>['configuration'];

interface ConfigurationListProps {
  readonly instance: FragmentOf<typeof ConfigurationFragment>;
  readonly now: number;
}

/**
 * The values an instance was given: the element's own first, then what every element takes. Of a secret only when it was
 * set and the fingerprint that tells two apart.
 */
export function ConfigurationList({ instance, now }: ConfigurationListProps) {
  const { configuration, element } = readFragment(ConfigurationFragment, instance);
  const given = new Set(configuration.map(({ key }) => key));
  const missing = element.configuration.filter(({ key, isHidden }) => !isHidden && !given.has(key));
  const common = configuration.filter(({ entry }) => entry?.isCommon);
  return (
    <section aria-labelledby="configuration">
      <h2 id="configuration">Configuration</h2>
      <dl className={styles.list}>
        <Rows values={configuration.filter(({ entry }) => !entry?.isCommon)} now={now} />
        {missing.map(({ key, label }) => (
          <Row key={key} label={label} configurationKey={key}>
            <span className={styles.none}>Not set</span>
          </Row>
        ))}
      </dl>
      {common.length > 0 && (
        <details className={styles.more}>
          <summary>{countOf(common.length, 'setting')} every element has</summary>
          <dl className={styles.list}>
            <Rows values={common} now={now} />
          </dl>
        </details>
      )}
    </section>
  );
}

const Rows = ({ values, now }: { readonly values: Values; readonly now: number }) =>
  values.map((value) => (
    <Row key={value.key} label={value.entry?.label} configurationKey={value.key}>
      {value.isSecret ? <Secret {...value} now={now} /> : <PlainValue {...value} />}
    </Row>
  ));

interface RowProps {
  /** Undefined for a key no element knows. */
  readonly label: string | undefined;
  readonly configurationKey: string;
  readonly children: ReactNode;
}

const Row = ({ label, configurationKey, children }: RowProps) => (
  <div>
    <dt>
      {label}
      <code>{configurationKey}</code>
    </dt>
    <dd>{children}</dd>
  </div>
);

interface SecretProps {
  readonly isSet: boolean;
  readonly updatedAt: string | null;
  readonly fingerprint: string | null;
  readonly now: number;
}

function Secret({ isSet, updatedAt, fingerprint, now }: SecretProps) {
  if (!isSet) return <span className={styles.none}>Not set</span>;
  return (
    <span className={styles.secret}>
      <span>Set {updatedAt && <Moment at={updatedAt} now={now} as="date" />}</span>
      {fingerprint && (
        <span className={styles.fingerprint}>
          fingerprint <code>{fingerprint}</code>
        </span>
      )}
    </span>
  );
}

interface PlainValueProps {
  readonly value: string | null;
  readonly entry: { readonly options: readonly { readonly value: string; readonly label: string }[] } | null;
}

/** The value as it is, or by the name its element gives it among its options. */
const PlainValue = ({ value, entry }: PlainValueProps) => (
  <span className={styles.value}>{entry?.options.find((option) => option.value === value)?.label ?? value}</span>
);
