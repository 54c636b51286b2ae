import { type ConfigurationEntry, type Element, maxLengthOf } from '@isotope/core';
import { swaggerProblem } from './swagger-problem.js';

/** What calls of an element's instances take and give, as Swagger 2.0 definitions. */
export const elementDefinitions = ({ configuration }: Element) => ({
  Configuration: {
    type: 'object',
    properties: Object.fromEntries(configuration.map((entry) => [entry.key, toProperty(entry)])),
    additionalProperties: { type: 'string' },
  },
  NewConfiguration: {
    allOf: [
      { $ref: '#/definitions/Configuration' },
      { type: 'object', ...required(configuration.filter(isAsked).map(({ key }) => key)) },
    ],
  },
  NewInstance: {
    type: 'object',
    properties: { ...changes, configuration: { $ref: '#/definitions/NewConfiguration' } },
    required: ['name', 'configuration'],
  },
  InstanceChanges: {
    type: 'object',
    properties: { ...changes, configuration: { $ref: '#/definitions/Configuration' } },
  },
  Instance: {
    type: 'object',
    properties: {
      id: { type: 'integer', format: 'int64' },
      ...changes,
      token: { type: 'string' },
      valid: { type: 'boolean' },
      disabled: { type: 'boolean' },
      createdDate: { type: 'string', format: 'date-time' },
      updatedDate: { type: 'string', format: 'date-time' },
      configuration: { $ref: '#/definitions/Configuration' },
    },
    required: ['id', 'name', 'token'],
  },
  Instances: { type: 'array', items: { $ref: '#/definitions/Instance' } },
  Problem: swaggerProblem,
});

const changes = {
  name: { type: 'string' },
  tags: { type: 'array', items: { type: 'string' } },
  externalAuthentication: {
    type: 'string',
    enum: ['none', 'initial'],
    description: 'initial: the provider is not asked',
  },
};

const isAsked = ({ isRequired, defaultValue }: ConfigurationEntry) => isRequired && defaultValue === undefined;

/** Swagger 2.0 has no empty `required`. */
const required = (keys: readonly string[]) => (keys.length > 0 ? { required: keys } : {});

const toProperty = (entry: ConfigurationEntry) => ({
  type: 'string',
  title: entry.label,
  ...(entry.description !== undefined && { description: entry.description }),
  ...valuesOf(entry),
  ...(entry.isSecret && { format: 'password' }),
  ...(entry.defaultValue !== undefined && { default: entry.defaultValue }),
});

function valuesOf(entry: ConfigurationEntry) {
  if (entry.options.length > 0) return { enum: entry.options.map(({ value }) => value) };
  return entry.type.startsWith('BOOLEAN') ? { enum: ['true', 'false'] } : { maxLength: maxLengthOf(entry) };
}
