import { client } from '@/graphql/browser-client';
import { graphql } from '@/graphql/graphql';

const TagsQuery = graphql(`
  query TagsInUse($search: String) {
    tags(search: $search, first: 100) {
      tag
      instanceCount
    }
  }
`);

/** The tags in use that begin so, those carried most first; undefined when Isotope does not answer. */
export async function findTags(search: string) {
  const { data } = await client.query(TagsQuery, { search }, { requestPolicy: 'network-only' }).toPromise();
  return data?.tags;
}
