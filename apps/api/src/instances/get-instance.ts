import { InstanceNotFoundError } from './errors.js';
import type { InstanceStore, StoredInstance } from './ports.js';

type Ports = { readonly instances: InstanceStore };

/** An instance by its own id, or by the number people know it by; undefined when the organisation has none of it. */
export const findInstance =
  ({ instances }: Ports) =>
  (organizationId: string, id: string | number): Promise<StoredInstance | undefined> =>
    typeof id === 'number' ? instances.findByNumber(organizationId, id) : instances.findById(organizationId, id);

/** An instance by the integer the REST API calls `id`; throws an InstanceNotFoundError. */
export const getInstance =
  ({ instances }: Ports) =>
  async (organizationId: string, number: number): Promise<StoredInstance> => {
    const instance = await instances.findByNumber(organizationId, number);
    if (!instance) throw new InstanceNotFoundError(String(number));
    return instance;
  };

/** Since when an instance has been in the state it is in, as far as its activity tells; else since it was made. */
export const getStateSince =
  ({ instances }: Ports) =>
  async (instance: StoredInstance): Promise<Date> =>
    (await instances.findStateSince(instance)) ?? instance.createdAt;
