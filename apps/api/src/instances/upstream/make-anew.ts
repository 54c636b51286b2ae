import { openConfiguration } from '../configuration-change.js';
import { getElement } from '../draft.js';
import type { StoredInstance } from '../ports.js';
import { createThere } from './attempts.js';
import type { Shown, UpstreamLink } from './ports.js';
import { type ProvisionPorts, joinOf } from './provision.js';

/** Creates a deleted instance at the platform once more, as it was; what was left of the old one there goes. */
export async function makeAnew(
  ports: ProvisionPorts,
  link: UpstreamLink,
  instance: StoredInstance,
  dueAt: Date,
): Promise<Shown | undefined> {
  const { upstream, links, catalogue, vault } = ports;
  const element = getElement(catalogue, instance.elementKey);
  if (link.upstreamNumber !== null) {
    await upstream.delete(link.upstreamNumber);
    await links.leave(instance.id);
  }
  const configuration = openConfiguration(vault, instance);
  const { name, tags, lastVerification } = instance;
  const isChecked = lastVerification !== null;
  const made = await createThere(ports, instance, { elementKey: element.key, name, tags, configuration, isChecked });
  const join = joinOf(ports, instance, { element }, made);
  await links.join(instance.id, join, dueAt);
  if (instance.disabled) await upstream.setDisabled(made.made.number, true);
  return join.shown ?? undefined;
}
