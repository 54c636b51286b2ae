import { type ConfigurationEntry, type Element, secretMask, updateEntryBody } from '@isotope/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StoredInstance } from '../instances/ports.js';
import type { UseCases } from '../use-cases.js';
import type { FindInstance, InstanceServices } from './instance-services.js';
import { entryIdOf, unknownEntryIdOf } from './element-wire.js';
import { targetOf } from './instance-paths.js';
import { parse } from './parse.js';
import { BadRequestError } from './problems.js';

/** A configuration entry of an instance, with its value; the platform's form. */
interface InstanceEntry {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly propertyValue: string | null;
  readonly type: string;
  readonly required: boolean;
  readonly hideFromConsole: boolean;
  readonly active: true;
}

/** Reading and changing an instance's configuration entries one by one. */
export function entryPaths(
  app: FastifyInstance,
  base: string,
  find: FindInstance,
  { elementOf }: InstanceServices,
  useCases: UseCases,
): void {
  const entriesOf = (instance: StoredInstance) => toEntries(elementOf(instance), instance);

  app.get(`${base}/configuration`, async (request) => entriesOf(await find(request)));
  app.get(`${base}/configuration/:configId`, async (request) => getEntry(entriesOf(await find(request)), request));
  app.patch(`${base}/configuration/:configId`, async (request) => {
    const instance = await find(request);
    const { key } = getEntry(entriesOf(instance), request);
    const { propertyValue } = parse(updateEntryBody, request.body ?? {}, 'body');
    const configuration = propertyValue === null ? {} : { [key]: propertyValue };
    const asked = { configuration, verify: 'REQUIRED' as const };
    const updated = await useCases.updateInstance(request.actor, targetOf(request, instance), asked);
    return getEntry(entriesOf(updated), request);
  });
}

/** Every entry of the element, then the values whose keys it does not know. */
function toEntries(element: Element, { configuration }: StoredInstance): readonly InstanceEntry[] {
  const values = new Map(configuration.map(({ key, value, isSecret }) => [key, isSecret ? secretMask : value]));
  const known = element.configuration.map((entry, index) => toKnown(element, entry, index, values.get(entry.key)));
  const keys = new Set(element.configuration.map(({ key }) => key));
  const unknown = [...values].filter(([key]) => !keys.has(key)).map(([key, value]) => toUnknown(key, value));
  return [...known, ...unknown];
}

const toKnown = (
  element: Element,
  entry: ConfigurationEntry,
  index: number,
  value: string | null | undefined,
): InstanceEntry => ({
  id: entryIdOf(element, index),
  key: entry.key,
  name: entry.label,
  ...(entry.description !== undefined && { description: entry.description }),
  propertyValue: value ?? null,
  type: entry.type,
  required: entry.isRequired,
  hideFromConsole: entry.isHidden,
  active: true,
});

const toUnknown = (key: string, value: string | null): InstanceEntry => ({
  id: unknownEntryIdOf(key),
  key,
  name: key,
  propertyValue: value,
  type: 'TEXTFIELD_1000',
  required: false,
  hideFromConsole: false,
  active: true,
});

function getEntry(entries: readonly InstanceEntry[], { params }: FastifyRequest): InstanceEntry {
  const { configId } = params as { configId: string };
  const entry = entries.find(({ id, key }) => String(id) === configId || key === configId);
  if (entry) return entry;
  throw new BadRequestError(`No configuration found with ID ${configId.slice(0, 100)}`, [], 404, 'NOT_FOUND');
}
