import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { countNews, newsQuestion } from './news-question';

const schema = buildSchema(
  readFileSync(createRequire(import.meta.url).resolve('@isotope/core/schema.graphql'), 'utf8'),
);

it('asks what the schema knows', () => {
  expect(validate(schema, parse(newsQuestion))).toEqual([]);
});

const of = (...ids: readonly string[]) => ({ data: { auditEvents: { nodes: ids.map((id) => ({ id })) } } });

it.each([
  [of('c', 'b', 'a'), 'c', 0],
  [of('c', 'b', 'a'), 'a', 2],
  [of('c', 'b', 'a'), 'older than a page', 3],
  [of('a'), undefined, 1],
  [of(), undefined, 0],
  [{ data: { auditEvents: null } }, 'a', undefined],
  [{ data: null }, 'a', undefined],
])('counts in %j what came after %j: %j', (answer, latest, count) => {
  expect(countNews(answer, latest)).toBe(count);
});
