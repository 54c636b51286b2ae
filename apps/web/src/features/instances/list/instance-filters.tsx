import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { Choice, SearchBox } from '@/ui/choice';
import { Filters } from '@/ui/filters';
import { Chosen, ListFile, ListLine } from '@/ui/list-line';
import { MoreFilters } from '@/ui/more-filters';
import {
  exportHref,
  firstPage,
  isNarrowed,
  listHref,
  type ListOrder,
  listOrders,
  type ListQuery,
  shows,
  stateChoices,
  type StateChoice,
} from './list-query';
import { type Person, personName } from '@/lib/person-name';
import { searchRule } from './search-rule';
import { TagFilter } from './tag-filter';

interface InstanceFiltersProps {
  readonly query: ListQuery;
  readonly elements: readonly { readonly key: string; readonly name: string }[];
  readonly members: readonly { readonly user: Person & { readonly id: string } }[];
}

/** What narrows the list and orders it, and what of it is chosen. */
export function InstanceFilters({ query, elements, members }: InstanceFiltersProps) {
  const t = useTranslations('instances.filters');
  const states = keysOf<StateChoice>(stateChoices).map((value) => ({ value, label: t(`states.${value}`) }));
  const orders = keysOf<ListOrder>(listOrders).map((value) => ({ value, label: t(`orders.${value}`) }));
  const owners = members.map(({ user }) => {
    const name = personName(user);
    return { value: user.id, label: name ?? t('unnamed'), isName: name !== undefined };
  });
  return (
    <Filters action="/instances" label={t('label')}>
      <SearchBox name="search" label={t('search')} value={query.search ?? ''} />
      <MoreFilters count={narrowingsOf(query)}>
        <TagFilter query={firstPage(query)} />
        <Choice
          name="state"
          label={t('state')}
          chosen={query.state ?? ''}
          options={[{ value: '', label: t('anyState') }, ...states]}
        />
        <Choice
          name="element"
          label={t('element')}
          chosen={query.element ?? ''}
          options={[
            { value: '', label: t('anyElement') },
            ...elements.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
        <Choice
          name="show"
          label={t('show')}
          chosen={query.show ?? ''}
          options={[
            { value: '', label: t('shows.any') },
            ...shows.map((value) => ({ value, label: t(`shows.${value}`) })),
          ]}
        />
        {(owners.length > 1 || query.owner !== undefined) && (
          <Choice
            name="owner"
            label={t('owner')}
            chosen={query.owner ?? ''}
            options={[{ value: '', label: t('anyOwner') }, ...owners]}
          />
        )}
        <Choice name="order" label={t('order')} chosen={query.order} options={orders} />
      </MoreFilters>
      {query.tags.map((tag) => (
        <input key={tag} type="hidden" name="tag" value={tag} />
      ))}
    </Filters>
  );
}

/** How many choices narrow the list, what is searched for aside. */
const narrowingsOf = ({ state, element, owner, show, tags }: ListQuery) =>
  [state, element, owner, show].filter((choice) => choice !== undefined).length + tags.length;

const keysOf = <Key extends string>(known: Readonly<Record<Key, unknown>>) => Object.keys(known) as Key[];

interface InstanceLineProps {
  readonly query: ListQuery;
  readonly totalCount: number;
  /** The instance whose number was searched for, where it is none of the rows. */
  readonly numbered: { readonly id: string; readonly number: number; readonly name: string } | undefined;
}

/** How many the filters leave, how a short search or a number is looked for, which tags are chosen, the way back to all, and the whole of it as a file. */
export function InstanceLine({ query, totalCount, numbered }: InstanceLineProps) {
  const t = useTranslations('instances');
  const rule = totalCount > 0 && query.search !== undefined ? searchRule(query.search) : undefined;
  return (
    <ListLine>
      <p role="status">{t('count', { count: totalCount })}</p>
      {rule && <p>{t(`searchRules.${rule}`)}</p>}
      {numbered && (
        <p>
          {t.rich('numbered', {
            number: String(numbered.number),
            instance: () => (
              <Link href={`/instances/${encodeURIComponent(numbered.id)}`} translate="no">
                {numbered.name}
              </Link>
            ),
          })}
        </p>
      )}
      {query.tags.map((tag) => (
        <Chosen
          key={tag}
          href={listHref({ ...firstPage(query), tags: query.tags.filter((other) => other !== tag) })}
          removes={t('filters.removeTag')}
        >
          {tag}
        </Chosen>
      ))}
      {isNarrowed(query) && <Link href="/instances">{t('showAll')}</Link>}
      {totalCount > 0 && <ListFile href={exportHref(query)}>{t('export')}</ListFile>}
    </ListLine>
  );
}
