import { instanceResource, wireTag } from '@isotope/core';
import { z } from 'zod';
import { type ModelName, models } from './openapi-models.js';

/** A JSON Schema of 2020-12, as OpenAPI 3.1 uses it. */
export type Schema = Readonly<Record<string, unknown>>;

/** Points to a described body. */
export const reference = (name: ModelName): Schema => ({ $ref: addressOf(name) });

/** A list of one described body. */
export const listOf = (name: ModelName): Schema => ({ type: 'array', items: reference(name) });

const addressOf = (name: string): string => `#/components/schemas/${name}`;

/** Every described body as JSON Schema, in the form that crosses the wire: before zod's transformations. */
export function toSchemas(): Readonly<Record<string, Schema>> {
  const registry = z.registry<{ readonly id: string }>();
  for (const [id, model] of Object.entries(models)) registry.add(model, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    unrepresentable: 'any',
    uri: addressOf,
    override: adjust,
  });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $id, $schema, ...schema }]) => [name, schema]));
}

/** One query parameter's schema, as it is understood: after zod's transformations, where they can be told. */
export function toQuerySchemas(query: z.ZodObject): Readonly<Record<string, Schema>> {
  const { properties = {} } = z.toJSONSchema(query, { io: 'output', unrepresentable: 'any', override: adjust });
  return properties as Readonly<Record<string, Schema>>;
}

const configuration = {
  type: 'object',
  description: 'Values by the keys of configuration entries. Booleans and numbers become strings; null is not given.',
  additionalProperties: { type: ['string', 'boolean', 'number', 'object', 'array', 'null'] },
};
const answeredConfiguration = {
  type: 'object',
  description: 'Values by the keys of configuration entries. A secret that is set is shown as `********`.',
  additionalProperties: { type: ['string', 'null'] },
};
const tag = { type: 'string' };

/** Says in JSON Schema what zod cannot, and leaves out what only says that an integer is one. */
function adjust({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Record<string, unknown> }): void {
  if (Object.is(zodSchema, wireTag)) replace(jsonSchema, tag);
  if (zodSchema._zod.def.type === 'custom') replace(jsonSchema, configuration);
  if (Object.is(zodSchema, instanceResource.shape.configuration)) replace(jsonSchema, answeredConfiguration);
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
}

function replace(schema: Record<string, unknown>, by: Schema): void {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, by);
}
