import type { HubField, HubFieldType, HubObjectDetails } from '../hubs/ports.js';

/** One call of a hub as Swagger 2.0 knows it. */
export interface SwaggerOperation {
  readonly path: string;
  readonly method: 'get' | 'post' | 'patch';
  readonly id: string;
  readonly body: object;
}

type Parameters = readonly object[];

const query = (name: string, type: string, description: string) => ({ name, in: 'query', type, description });

const listParameters: Parameters = [
  query('where', 'string', "Which records: accountType = 1 and accountName like 'A%'"),
  query('fields', 'string', 'Only these fields, set apart by commas'),
  query('orderBy', 'string', 'A field, and asc or desc'),
  query('page', 'integer', 'The number of the page, from 1'),
  query('pageSize', 'integer', 'How many records a page holds, at most 500'),
  query('nextPage', 'string', 'The header Elements-Next-Page-Token of the page before'),
  query('returnTotalCount', 'boolean', 'Whether Elements-Total-Count is wanted'),
];
const id = { name: 'id', in: 'path', type: 'integer', format: 'int64', required: true };
const bodyOf = (model: string) => ({ name: 'body', in: 'body', required: true, schema: reference(model) });
const reference = (model: string) => ({ $ref: `#/definitions/${model}` });

/** The calls to a resource that this account may make: `getAccounts`, `createAccount`, `getAccountById`, … */
export function operationsOf(details: HubObjectDetails): readonly SwaggerOperation[] {
  const { object, canRead, canCreate, canUpdate } = details;
  const { name } = object;
  const model = modelOf(name);
  const plural = name.charAt(0).toUpperCase() + name.slice(1);
  const one = reference(model);
  const call = (
    method: SwaggerOperation['method'],
    path: string,
    operationId: string,
    summary: string,
    parameters: Parameters,
    schema: object,
  ): SwaggerOperation => ({
    method,
    path,
    id: operationId,
    body: { operationId, summary, tags: [name], parameters, responses: responsesOf(schema) },
  });
  return [
    ...(canRead
      ? [
          call('get', `/${name}`, `get${plural}`, `Lists ${name}`, listParameters, { type: 'array', items: one }),
          call('get', `/${name}/{id}`, `get${model}ById`, `Reads one of ${name}`, [id], one),
        ]
      : []),
    ...(canCreate ? [call('post', `/${name}`, `create${model}`, `Makes one of ${name}`, [bodyOf(model)], one)] : []),
    ...(canUpdate
      ? [call('patch', `/${name}/{id}`, `update${model}ById`, `Changes one of ${name}`, [id, bodyOf(model)], one)]
      : []),
    ...(canUpdate && object.canConvert
      ? [call('post', `/${name}/{id}/convert`, `convert${model}`, `Makes a customer of one of ${name}`, [id], one)]
      : []),
  ];
}

/** `Account` of `accounts`, `Opportunity` of `opportunities`. */
export function modelOf(name: string): string {
  const singular = name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, '');
  return singular.charAt(0).toUpperCase() + singular.slice(1);
}

const responsesOf = (schema: object) => ({
  200: { description: 'Done', schema },
  default: { description: 'What is wrong', schema: reference('Problem') },
});

/** A resource's fields as a model, those of the account's own making beside the vendor's. */
export const definitionOf = ({ fields }: HubObjectDetails) => ({
  type: 'object',
  properties: {
    ...Object.fromEntries(fields.filter(({ isCustom }) => !isCustom).map((field) => [field.name, toProperty(field)])),
    userDefinedFields: {
      type: 'object',
      properties: { userDefinedField: { type: 'array', items: customField(fields) } },
    },
  },
});

const customField = (fields: readonly HubField[]) => {
  const names = fields.filter(({ isCustom }) => isCustom).map(({ name }) => name);
  const name = { type: 'string', ...(names.length > 0 && { enum: names }) };
  return { type: 'object', properties: { name, value: { type: 'string' } } };
};

const types = {
  text: { type: 'string' },
  secret: { type: 'string', format: 'password' },
  integer: { type: 'integer', format: 'int64' },
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  flag: { type: 'integer', enum: [0, 1] },
  moment: { type: 'string', format: 'date-time' },
  day: { type: 'string', format: 'date-time' },
} as const satisfies Record<HubFieldType, object>;

const toProperty = ({ type, label, isReadOnly, length, options }: HubField) => ({
  ...types[type],
  description: options.length > 0 ? `${label}: ${options.map(optionText).join(', ')}` : label,
  ...(isReadOnly && { readOnly: true }),
  ...(length > 0 && { maxLength: length }),
});

const optionText = ({ value, label }: HubField['options'][number]) => `${value} ${label}`;
