import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
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
      }
    }
  }
`);

interface ConfigurationListProps {
  readonly instance: FragmentOf<typeof ConfigurationFragment>;
  readonly now: number;
}

/** The values an instance was given. Of a secret only when it was set and the fingerprint that tells two apart. */
export function ConfigurationList({ instance, now }: ConfigurationListProps) {
  const { configuration, element } = readFragment(ConfigurationFragment, instance);
  const given = new Set(configuration.map(({ key }) => key));
  const missing = element.configuration.filter(({ key }) => !given.has(key));
  return (
    <section aria-labelledby="configuration">
      <h2 id="configuration">Configuration</h2>
      <dl className={styles.list}>
        {configuration.map((value) => (
          <div key={value.key}>
            <dt>
              {value.entry?.label ?? value.key}
              {value.entry && <code>{value.key}</code>}
            </dt>
            <dd>{value.isSecret ? <Secret {...value} now={now} /> : <PlainValue {...value} />}</dd>
          </div>
        ))}
        {missing.map(({ key, label }) => (
          <div key={key}>
            <dt>
              {label}
              <code>{key}</code>
            </dt>
            <dd className={styles.none}>Not set</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

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
