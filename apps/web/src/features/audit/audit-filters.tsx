import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { memberName } from '@/features/people/member-name';
import { Choice } from '@/ui/choice';
import { DateBox } from '@/ui/date-box';
import { Filters } from '@/ui/filters';
import { Link } from '@/ui/link';
import { Chosen, ListLine } from '@/ui/list-line';
import { MoreFilters } from '@/ui/more-filters';
import { actionGroups, groupNames } from './actions';
import type { AuditData, AuditEvent } from './audit-documents';
import { type AuditSearch, auditHref, firstPage, isNarrowed, sources } from './audit-search';
import styles from './audit.module.css';

type Person = NonNullable<AuditEvent['actor']>;

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly members: AuditData['members'];
  /** What is shown, which may be of somebody who is a member no more. */
  readonly events: readonly AuditEvent[];
}

/** What narrows the audit, and what of it is chosen. */
export function AuditFilters({ search, members, events }: AuditFiltersProps) {
  const t = useTranslations('audit');
  const people = peopleOf(search, members, events).map((person) => ({
    value: person.id,
    label: memberName(person),
    isName: true,
  }));
  const isKnown = search.person === undefined || people.some(({ value }) => value === search.person);
  const unknown = isKnown ? [] : [{ value: search.person, label: t('filters.somebody') }];
  return (
    <Filters action="/audit" label={t('filters.label')}>
      <MoreFilters count={chosenIn(search)}>
        <DateBox name="since" label={t('filters.since')} value={search.since ?? ''} />
        <DateBox name="until" label={t('filters.until')} value={search.until ?? ''} />
        <Choice
          name="person"
          label={t('filters.person')}
          chosen={search.person ?? ''}
          options={[{ value: '', label: t('filters.anybody') }, ...people, ...unknown]}
        />
        <Choice
          name="action"
          label={t('filters.action')}
          className={styles.action}
          chosen={search.action?.toLowerCase() ?? ''}
          options={[
            { value: '', label: t('filters.anyAction') },
            ...groupNames.map((group) => ({
              group: t(`groups.${group}.name`),
              options: [
                { value: group, label: t(`groups.${group}.all`) },
                ...actionGroups[group].map((action) => ({
                  value: action.toLowerCase(),
                  label: t(`actions.${action}`),
                })),
              ],
            })),
          ]}
        />
        <Choice
          name="source"
          label={t('filters.source')}
          chosen={search.source?.toLowerCase() ?? ''}
          options={[
            { value: '', label: t('filters.anySource') },
            ...sources.map((source) => ({ value: source.toLowerCase(), label: t(`filters.sources.${source}`) })),
          ]}
        />
      </MoreFilters>
      {search.instance !== undefined && <input type="hidden" name="instance" value={search.instance} />}
    </Filters>
  );
}

/** How many of them narrow it; the instance is told elsewhere. */
const chosenIn = ({ since, until, person, action, source }: AuditSearch): number =>
  [since, until, person, action, source].filter((choice) => choice !== undefined).length;

/** The members, and who else was chosen as far as an entry names them. */
function peopleOf({ person }: AuditSearch, members: AuditData['members'], events: readonly AuditEvent[]) {
  const known: readonly Person[] = members.map(({ user }) => user);
  const chosen = events.find(({ actor }) => actor !== null && actor.id === person)?.actor;
  return chosen && !known.some(({ id }) => id === chosen.id) ? [...known, chosen] : known;
}

interface AuditLineProps {
  readonly search: AuditSearch;
  readonly count: number;
  /** What the chosen instance is called, where anything tells it. */
  readonly instanceName: string | undefined;
  /** What has come since, on the page of the latest. */
  readonly news: ReactNode;
}

/** How much is shown, what is new, which instance alone, and the way back to all. */
export function AuditLine({ search, count, instanceName, news }: AuditLineProps): ReactNode {
  const t = useTranslations('audit');
  return (
    <ListLine>
      <p role="status">{t(search.after === undefined ? 'shown' : 'shownEarlier', { count })}</p>
      {search.after === undefined && news}
      {search.instance !== undefined && (
        <Chosen href={auditHref({ ...firstPage(search), instance: undefined })} removes={t('filters.removeInstance')}>
          {instanceName ?? t('removed')}
        </Chosen>
      )}
      {isNarrowed(search) && <Link href="/audit">{t('showAll')}</Link>}
    </ListLine>
  );
}
