import {
  type Configuration,
  type ConfigurationValue,
  type Element,
  entriesByKey,
  isSecretKey,
  secretMask,
} from '@isotope/core';
import type { StoredInstance, Vault } from './ports.js';

/** What may be kept readable of a configuration, and what is sealed; null when there are no secrets. */
export type SealedConfiguration = Pick<StoredInstance, 'configuration' | 'sealedConfiguration'>;

/** The id and tenant an instance's envelopes are bound to. */
type Owner = Pick<StoredInstance, 'organizationId' | 'id'>;

/**
 * Splits a configuration into what may be read and what is sealed. A value that is the same as before keeps the date at
 * which it was set.
 */
export function sealConfiguration(
  vault: Vault,
  { organizationId, id }: Owner,
  element: Element,
  configuration: Configuration,
  now: Date,
  before: { readonly values: readonly ConfigurationValue[]; readonly secrets: Configuration } = {
    values: [],
    secrets: {},
  },
): SealedConfiguration {
  const earlier = new Map(before.values.map((value) => [value.key, value]));
  const readable: ConfigurationValue[] = [];
  const secrets: [string, string][] = [];
  for (const [key, value] of inElementOrder(element, configuration)) {
    const old = earlier.get(key);
    if (isSecretKey(element, key)) {
      secrets.push([key, value]);
      const isSame = old !== undefined && valueOf(before.secrets, key) === value;
      const fingerprint = vault.fingerprint(organizationId, value);
      readable.push({ key, value: null, isSecret: true, updatedAt: isSame ? old.updatedAt : now, fingerprint });
    } else {
      readable.push({ key, value, isSecret: false, updatedAt: old?.value === value ? old.updatedAt : now });
    }
  }
  const context = { organizationId, subjectId: id, purpose: 'configuration' };
  const sealed = secrets.length > 0 ? vault.seal(context, JSON.stringify(Object.fromEntries(secrets))) : null;
  return { configuration: readable, sealedConfiguration: sealed };
}

/** What is set, first what the element asks for. */
function inElementOrder(element: Element, configuration: Configuration): readonly (readonly [string, string])[] {
  const set: (readonly [string, string])[] = [];
  for (const { key } of element.configuration) {
    const value = valueOf(configuration, key);
    if (value) set.push([key, value]);
  }
  const entries = entriesByKey(element);
  const unknown = Object.entries(configuration).filter(([key, value]) => value !== '' && !entries.has(key));
  return unknown.length > 0 ? [...set, ...unknown] : set;
}

/** An instance's secrets, opened. */
export function openSecrets(
  vault: Pick<Vault, 'open'>,
  { organizationId, id }: Owner,
  sealed: string | null,
): Configuration {
  if (sealed === null) return {};
  return JSON.parse(vault.open({ organizationId, subjectId: id, purpose: 'configuration' }, sealed)) as Configuration;
}

/** An instance's whole configuration, secrets opened. */
export function openConfiguration(vault: Pick<Vault, 'open'>, instance: StoredInstance): Configuration {
  const readable = instance.configuration.flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const]));
  const secrets = openSecrets(vault, instance, instance.sealedConfiguration);
  return Object.fromEntries([...readable, ...Object.entries(secrets)]);
}

/**
 * A stored configuration with changes laid over it: a blank or masked secret stays as it is, any other blank value is
 * removed, and so is every key of `unset`.
 */
export function mergeConfiguration(
  element: Element,
  stored: Configuration,
  changes: Configuration,
  unset: readonly string[] = [],
): Configuration {
  const merged = new Map(Object.entries(stored));
  for (const [key, value] of Object.entries(changes)) {
    const isKept = isSecretKey(element, key) && (value.trim() === '' || value === secretMask) && merged.has(key);
    if (isKept) continue;
    if (value.trim() === '') merged.delete(key);
    else merged.set(key, value);
  }
  for (const key of unset) merged.delete(key);
  return Object.fromEntries(merged);
}

/** The keys whose values differ. */
export function changedKeys(before: Configuration, after: Configuration): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => valueOf(before, key) !== valueOf(after, key));
}

const valueOf = (values: Configuration, key: string) => (Object.hasOwn(values, key) ? values[key] : undefined);
