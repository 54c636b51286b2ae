import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { answersQuestion, changesQuestion, isChange } from './changes';

const schema = buildSchema(
  readFileSync(createRequire(import.meta.url).resolve('@isotope/core/schema.graphql'), 'utf8'),
);

it.each([changesQuestion, answersQuestion])('asks what the schema knows: %s', (question) => {
  expect(validate(schema, parse(question))).toEqual([]);
});

it('tells a change from a sign of life and from the end', () => {
  expect(isChange('event: next')).toBe(true);
  for (const line of ['', ':', 'event: complete', 'data: {"name":"event: next"}']) expect(isChange(line)).toBe(false);
});
