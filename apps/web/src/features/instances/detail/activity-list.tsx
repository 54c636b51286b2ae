import { type FragmentOf, graphql, readFragment, type ResultOf } from '@/graphql/graphql';
import { Moment } from '@/ui/moment';
import { stateWords } from '@/ui/state-words';
import styles from './activity-list.module.css';

/** What is shown of one thing that happened. */
export const ActivityFragment = graphql(`
  fragment ActivityItem on Activity {
    id
    action
    at
    source
    requestId
    state
    changes
    actor {
      email
      firstName
      lastName
    }
  }
`);

type Item = ResultOf<typeof ActivityFragment>;

interface ActivityListProps {
  readonly activity: readonly FragmentOf<typeof ActivityFragment>[];
  readonly now: number;
}

/** What happened to an instance, latest first: what, when, who, through which door, under which request. */
export function ActivityList({ activity, now }: ActivityListProps) {
  const items = readFragment(ActivityFragment, activity);
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">Activity</h2>
      <ol className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <p>{actionWords[item.action](item)}</p>
            <p className={styles.sub}>
              <Moment at={item.at} now={now} as="exact" />, {actorOf(item)}, {sourceWords[item.source]}
              {item.requestId && (
                <>
                  <br />
                  Request <code>{item.requestId}</code>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const actionWords: Record<Item['action'], (item: Item) => string> = {
  INSTANCE_CREATED: ({ state }) => `Created${state ? createdAs[state] : ''}`,
  INSTANCE_UPDATED: ({ changes }) => (changes.length > 0 ? `Changed: ${changes.join(', ')}` : 'Changed'),
  CONFIGURATION_RESTORED: () => 'The configuration before put back',
  INSTANCE_ENABLED: () => 'Enabled',
  INSTANCE_DISABLED: () => 'Disabled',
  TOKEN_ROTATED: () => 'Token replaced',
  INSTANCE_CHECKED: ({ state }) => `Checked${state ? `: ${stateWords[state].toLowerCase()}` : ''}`,
  INSTANCE_DELETED: () => 'Deleted',
  INSTANCE_RESTORED: () => 'Brought back',
};

const createdAs: Record<NonNullable<Item['state']>, string> = {
  VERIFIED: ', verified',
  REJECTED: ', rejected',
  UNREACHABLE: ' while it could not be checked',
  UNVERIFIED: ' without a check',
};

const sourceWords: Record<Item['source'], string> = {
  REST: 'REST',
  GRAPHQL: 'GraphQL',
  CONSOLE: 'console',
  CLI: 'command line',
  SYSTEM: 'Isotope',
};

function actorOf({ actor }: Item): string {
  if (actor === null) return 'Isotope itself';
  const name = [actor.firstName, actor.lastName].filter(Boolean).join(' ');
  return name || (actor.email ?? 'the owner');
}
