import { useFormatter, useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import { type Person, personName } from '@/lib/person-name';
import { isNarrowed, listHref, type ListQuery, unfiltered } from './list-query';
import { isShortSearch } from './search-rule';

interface NoMatchProps {
  readonly query: ListQuery;
  readonly elements: readonly { readonly key: string; readonly name: string }[];
  readonly members: readonly { readonly user: Person & { readonly id: string } }[];
}

/** In place of a list that leaves nothing: what narrows it, and the way out of that. */
export function NoMatch({ query, elements, members }: NoMatchProps) {
  const t = useTranslations('instances.noMatch');
  const format = useFormatter();
  const filters = useFilters({ query, elements, members });
  const toAll = <ButtonLink href="/instances">{t('all')}</ButtonLink>;
  if (query.show === 'deleted' && !isNarrowed({ ...query, show: undefined })) {
    return (
      <Empty title={t('noneDeleted')} actions={toAll}>
        {t('noneDeletedText')}
      </Empty>
    );
  }
  const { search } = query;
  return (
    <Empty
      title={t('title')}
      actions={
        <>
          {filters.length > 0 && <ButtonLink href={listHref(unfiltered(query))}>{t('unfiltered')}</ButtonLink>}
          {search !== undefined && toAll}
        </>
      }
    >
      {search !== undefined && <p>{t(isShortSearch(search) ? 'short' : 'text')}</p>}
      {filters.length > 0 && <p>{t.rich('narrowed', { filters: () => format.list(filters) })}</p>}
    </Empty>
  );
}

/** What narrows a list beside what is searched for, as the choices call it. */
function useFilters({ query: { tags, state, element, owner, show }, elements, members }: NoMatchProps) {
  const t = useTranslations('instances.filters');
  const person = members.find(({ user }) => user.id === owner);
  const named = [
    ...tags,
    ...(element === undefined ? [] : [elements.find(({ key }) => key === element)?.name ?? element]),
    ...(owner === undefined ? [] : [(person && personName(person.user)) ?? t('unnamed')]),
  ];
  const ours = [...(state ? [t(`states.${state}`)] : []), ...(show ? [t(`shows.${show}`)] : [])];
  return [
    ...named.map((name) => (
      <b key={name} translate="no">
        {name}
      </b>
    )),
    ...ours.map((words) => <b key={words}>{words}</b>),
  ];
}
