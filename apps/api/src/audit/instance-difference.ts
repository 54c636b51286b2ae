import type { ConfigurationValue } from '@isotope/core';
import type { InstanceChanges, StoredInstance } from '../instances/ports.js';
import type { AuditDetails, AuditFacts } from './entries.js';

/** What an instance was before a change and is after it, as far as the two differ; undefined where they do not. */
export function instanceDifference(instance: StoredInstance, changes: InstanceChanges): AuditDetails | undefined {
  if (changes.deletedAt != null) return { before: snapshotOf(instance) };
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of plainFields) {
    const next = changes[field];
    if (next === undefined || JSON.stringify(next) === JSON.stringify(instance[field])) continue;
    before[field] = instance[field];
    after[field] = next;
  }
  if (changes.configuration) {
    const keys = differingKeys(instance.configuration, changes.configuration);
    if (keys.length > 0) before['configuration'] = valuesOf(instance.configuration, keys);
    if (keys.length > 0) after['configuration'] = valuesOf(changes.configuration, keys);
  }
  return Object.keys(after).length > 0 ? { before, after } : undefined;
}

const plainFields = ['name', 'tags', 'disabled', 'state'] as const;

/** All that may be read of an instance: what the audit keeps of one that is deleted. */
function snapshotOf({ number, name, elementKey, tags, disabled, state, configuration }: StoredInstance): AuditFacts {
  const keys = configuration.map(({ key }) => key);
  return { number, name, elementKey, tags, disabled, state, configuration: valuesOf(configuration, keys) };
}

function differingKeys(before: readonly ConfigurationValue[], after: readonly ConfigurationValue[]): readonly string[] {
  const told = (values: readonly ConfigurationValue[]) =>
    new Map(values.map(({ key, value, fingerprint, updatedAt }) => [key, `${fingerprint} ${+updatedAt} ${value}`]));
  const [old, fresh] = [told(before), told(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((key) => old.get(key) !== fresh.get(key));
}

/** Values by their keys; a secret is told by its fingerprint alone. */
function valuesOf(values: readonly ConfigurationValue[], keys: readonly string[]): AuditFacts {
  const found = values.filter(({ key }) => keys.includes(key));
  return Object.fromEntries(
    found.map(({ key, value, isSecret, fingerprint }) => [
      key,
      isSecret ? { isSecret: true, fingerprint: fingerprint ?? null } : value,
    ]),
  );
}
