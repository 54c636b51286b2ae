import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type ASTNode,
  type GraphQLSchema,
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { expect, it } from 'vitest';
import { readSdl } from '../src/graphql/schema.js';
import { ask, askGraphql } from './ask.js';
import { startIsotope } from './isotope.js';

it('describes everything in it', () => {
  const undescribed: string[] = [];
  const look = (node: ASTNode) => {
    if (!('name' in node) || !node.name || !('description' in node) || node.description) return;
    undescribed.push(`${node.name.value} (line ${node.loc?.startToken.line})`);
  };
  // An argument called input is described by its type.
  const lookAtArgument = (node: ASTNode & { readonly name: { readonly value: string } }) =>
    node.name.value === 'input' ? undefined : look(node);
  visit(parse(readSdl()), {
    ObjectTypeDefinition: look,
    InterfaceTypeDefinition: look,
    UnionTypeDefinition: look,
    ScalarTypeDefinition: look,
    EnumTypeDefinition: look,
    EnumValueDefinition: look,
    InputObjectTypeDefinition: look,
    FieldDefinition: look,
    InputValueDefinition: lookAtArgument,
  });
  expect(undescribed).toEqual([]);
});

it('gives strangers neither the schema file nor introspection', async () => {
  const isotope = await startIsotope();
  const file = await ask(isotope, 'GET', '/graphql/schema.graphql', { as: null });
  const asked = await askGraphql(isotope, getIntrospectionQuery(), {}, { as: null });
  expect([file.status, asked.status]).toEqual([401, 401]);
  expect(file.text + asked.text).not.toContain('createInstance');
});

it('gives those who are known the schema core publishes, word for word', async () => {
  const isotope = await startIsotope();
  const { status, text, headers } = await ask(isotope, 'GET', '/graphql/schema.graphql');
  const published = createRequire(import.meta.url).resolve('@isotope/core/schema.graphql');
  expect([status, headers.get('content-type'), text]).toEqual([
    200,
    'text/plain; charset=utf-8',
    readFileSync(published, 'utf8'),
  ]);
});

it('answers introspection with exactly what the file says', async () => {
  const isotope = await startIsotope();
  const { text } = await ask(isotope, 'GET', '/graphql/schema.graphql');
  const { body } = await askGraphql(isotope, getIntrospectionQuery({ schemaDescription: true }));
  expect(printed(buildClientSchema(body.data))).toBe(printed(buildSchema(text)));
});

// Names are learnt from this text. From one with a wider character V8 learns them at two bytes each, and every answer that
// names one is written at two bytes from there on, then again at one.
it('is plain ASCII', () => {
  expect(readSdl().match(/[^\n\x20-\x7e]/g)).toBeNull();
});

const printed = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema));
