import type { SecretPurpose, SecretUses } from '../audit/secret-uses.js';
import { openConfiguration } from '../instances/configuration-change.js';
import { getElement } from '../instances/draft.js';
import type { Actor, Catalogue, StoredInstance, Vault } from '../instances/ports.js';
import type { ProviderBudget } from '../limits/provider-budget.js';
import { HubError } from './errors.js';
import type { Hub, HubObject, Hubs } from './ports.js';
import type { RecentlyAsked } from './recently-asked.js';

export interface HubPorts {
  readonly catalogue: Catalogue;
  readonly vault: Pick<Vault, 'open' | 'seal' | 'hash'>;
  readonly hubs: Hubs;
  readonly providerBudget: ProviderBudget;
  readonly recentlyAsked: RecentlyAsked;
  readonly secretUses: Pick<SecretUses, 'note'>;
}

/** Who reaches an instance's data: null for whoever nobody knows any more. */
export interface Reaching {
  readonly user: { readonly id: string } | null;
}

/**
 * The data an instance reaches; that its secrets were opened is counted. Throws a HubError while the instance is
 * disabled, and for an element whose data is not served; a ProviderBudgetError when its organisation has had providers
 * asked too often.
 */
export function openHub(
  ports: HubPorts,
  { user }: Reaching,
  instance: StoredInstance,
  purpose: SecretPurpose = 'DATA',
): Hub {
  const { catalogue, vault, hubs, providerBudget, recentlyAsked, secretUses } = ports;
  refuseDisabled(instance);
  const element = getElement(catalogue, instance.elementKey);
  const configuration = openConfiguration(vault, instance);
  const hub = hubs.open({
    instanceId: instance.id,
    element,
    configuration,
    wasAccepted: instance.state === 'VERIFIED',
  });
  if (!hub) throw notServed(instance);
  providerBudget.spend(instance.organizationId);
  recentlyAsked.note(instance);
  const { organizationId, id: instanceId } = instance;
  secretUses.note({ organizationId, instanceId, actorId: user?.id ?? null, purpose });
  return hub;
}

/** What an instance's hub holds; told of a disabled instance too, as nobody is asked for it. */
export const listObjects =
  ({ catalogue, hubs }: Pick<HubPorts, 'catalogue' | 'hubs'>) =>
  (instance: Pick<StoredInstance, 'elementKey' | 'name'>): readonly HubObject[] => {
    const objects = findObjects({ catalogue, hubs })(instance);
    if (objects.length === 0) throw notServed(instance);
    return objects;
  };

/** The same, none for an element whose data is not served. */
export const findObjects =
  ({ catalogue, hubs }: Pick<HubPorts, 'catalogue' | 'hubs'>) =>
  ({ elementKey }: Pick<StoredInstance, 'elementKey'>): readonly HubObject[] =>
    hubs.objectsOf(getElement(catalogue, elementKey));

type MaybeDisabled = Pick<StoredInstance, 'disabled' | 'name' | 'number'>;

/**
 * Throws a HubError for whoever comes with an element token while the instance is disabled. What is read of an instance's
 * data without asking its provider asks this: those who hold no token, as the console, are given what was gathered.
 */
export function refuseTokenOfDisabled({ hasToken = false }: Pick<Actor, 'hasToken'>, instance: MaybeDisabled): void {
  if (hasToken) refuseDisabled(instance);
}

function refuseDisabled({ disabled, name, number }: MaybeDisabled): void {
  if (!disabled) return;
  throw new HubError(
    'INSTANCE_DISABLED',
    `The instance “${name}” (${number}) is disabled. Enable it to reach its data.`,
  );
}

const notServed = ({ elementKey, name }: Pick<StoredInstance, 'elementKey' | 'name'>): HubError =>
  new HubError(
    'HUB_NOT_SERVED',
    `This API is not currently supported for this element: the data of ${elementKey} is not served by Isotope. The token is of the instance “${name}”.`,
  );
