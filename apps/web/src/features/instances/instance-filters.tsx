import { Link } from '@/ui/link';
import { countOf } from '@/lib/count';
import { Choice, SearchBox } from '@/ui/choice';
import { Filters } from '@/ui/filters';
import { stateWords } from '@/ui/state-words';
import styles from './instance-filters.module.css';
import { isNarrowed, listHref, type ListOrder, type ListQuery } from './list-query';

const orderWords: Record<ListOrder, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'Name, A to Z',
  'name-reversed': 'Name, Z to A',
};

const states = Object.entries(stateWords).map(([value, label]) => ({ value: value.toLowerCase(), label }));
const orders = Object.entries(orderWords).map(([value, label]) => ({ value, label }));
const enabled = [
  { value: '', label: 'Enabled or not' },
  { value: 'yes', label: 'Enabled' },
  { value: 'no', label: 'Disabled' },
];

interface InstanceFiltersProps {
  readonly query: ListQuery;
  readonly elements: readonly { readonly key: string; readonly name: string }[];
  readonly totalCount: number;
}

/** What narrows the list and orders it, what of it is chosen, and how many it leaves. */
export function InstanceFilters({ query, elements, totalCount }: InstanceFiltersProps) {
  const elementOptions = elements.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <Filters action="/instances" label="Search instances">
        <SearchBox name="search" label="Search by name" value={query.search ?? ''} />
        <Choice
          name="state"
          label="State"
          chosen={query.state?.toLowerCase() ?? ''}
          options={withAny('Any state', states)}
        />
        <Choice
          name="element"
          label="Element"
          chosen={query.element ?? ''}
          options={withAny('Any element', elementOptions)}
        />
        <Choice name="enabled" label="Enabled" chosen={query.enabled ?? ''} options={enabled} />
        <Choice name="order" label="Order" chosen={query.order} options={orders} />
        {query.tags.map((tag) => (
          <input key={tag} type="hidden" name="tag" value={tag} />
        ))}
      </Filters>
      <div className={styles.line}>
        <p role="status">{countOf(totalCount, 'instance')}</p>
        <ChosenTags query={query} />
        {isNarrowed(query) && <Link href="/instances">Show all</Link>}
      </div>
    </>
  );
}

const withAny = (label: string, options: readonly { value: string; label: string }[]) => [
  { value: '', label },
  ...options,
];

function ChosenTags({ query }: { readonly query: ListQuery }) {
  return query.tags.map((tag) => (
    <Link
      key={tag}
      className={styles.chosen}
      href={listHref({ ...query, after: undefined, tags: query.tags.filter((other) => other !== tag) })}
    >
      <span className="visually-hidden">Remove the tag </span>
      {tag} <span aria-hidden>×</span>
    </Link>
  ));
}
