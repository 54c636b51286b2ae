import { isFromStart, isNarrowed, type ListQuery } from './list-query';
import { isShortSearch } from './search-rule';

/** An instance as far as its place in a list needs. */
interface Listed {
  readonly id: string;
  readonly name: string;
}

interface Page<Node extends Listed> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/**
 * A page of the list with the instance whose number was searched for as its first row. Undefined where there is none, or
 * where it does not belong: on later pages, among deleted ones, and where more than the search narrows the list.
 */
export function withNumbered<Node extends Listed>(
  query: ListQuery,
  page: Page<Node>,
  numbered: (Node & { readonly deletedAt: string | null }) | null | undefined,
): Pick<Page<Node>, 'nodes' | 'totalCount'> | undefined {
  if (!numbered || numbered.deletedAt !== null || !isFromStart(query) || isFiltered(query)) return undefined;
  const others = page.nodes.filter(({ id }) => id !== numbered.id);
  const isCounted = others.length < page.nodes.length || (page.pageInfo.hasNextPage && isNamed(numbered, query));
  return { nodes: [numbered, ...others], totalCount: page.totalCount + (isCounted ? 0 : 1) };
}

/** Whether anything but the search narrows the list. */
const isFiltered = (query: ListQuery) => isNarrowed({ ...query, search: undefined });

/** Whether its name matches what was searched for, so that it comes on a later page. */
function isNamed({ name }: Listed, { search = '' }: ListQuery): boolean {
  const [said, wanted] = [name.toLowerCase(), search.toLowerCase()];
  return isShortSearch(search) ? said.startsWith(wanted) : said.includes(wanted);
}
