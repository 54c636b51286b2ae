import { z } from 'zod';
import type { UpdateInstanceBody, updateEntryBody } from '../wire-request.js';
import * as resource from '../wire-resource.js';
import { findAnswer } from './answer.js';
import type { Ask, CallOptions } from './ask.js';
import { withETag } from './etag.js';
import { checkedETag, pathWith, segment } from './request.js';

/** What is to change; what is left out stays. A blank or masked secret stays too; `tags: []` removes all tags. */
export type InstanceChangesResource = Omit<UpdateInstanceBody, 'tags'> & {
  readonly tags?: readonly string[] | null | undefined;
  readonly providerData?: Readonly<Record<string, unknown>> | undefined;
  /** May stand in the body too, as in an instance that was read. */
  readonly id?: number | undefined;
};

/** A whole instance as it was read, or what is to change of it; what cannot be set, such as `token`, is ignored. */
type WholeInstanceResource = InstanceChangesResource | resource.InstanceResource;

export interface ChangeOptions extends CallOptions {
  /** The version to change, by `etagOf` what was read; when it has moved on the change is refused with 409. */
  readonly ifMatch?: string | undefined;
}

export interface UpdateOptions extends ChangeOptions {
  /** True asks the provider even when none of its values change. */
  readonly reAuthenticate?: boolean | undefined;
}

/** A value of an entry: booleans and numbers become strings. */
export type EntryValue = NonNullable<z.input<typeof updateEntryBody>['propertyValue']>;

/** What can be done with one instance; `Named` is how it is named: by its id, or not at all beside its token. */
export interface InstanceCalls<Named extends readonly unknown[]> {
  /** Changes what is given, by PATCH. */
  updateInstance(
    ...args: [...Named, changes: InstanceChangesResource, options?: UpdateOptions]
  ): Promise<resource.InstanceResource>;
  /** The same by PUT, as older code does it with the whole of what it has read. */
  replaceInstance(
    ...args: [...Named, instance: WholeInstanceResource, options?: UpdateOptions]
  ): Promise<resource.InstanceResource>;
  /** Deletes for good, as far as the platform says; the instance's token is refused from then on. */
  deleteInstance(...args: [...Named, options?: ChangeOptions]): Promise<void>;
  /** Lets calls with the instance's token through again. The instance as it is then, from platforms that tell it. */
  enableInstance(...args: [...Named, options?: ChangeOptions]): Promise<resource.InstanceResource | undefined>;
  /** Refuses calls with the instance's token. The instance as it is then, from platforms that tell it. */
  disableInstance(...args: [...Named, options?: ChangeOptions]): Promise<resource.InstanceResource | undefined>;
  /** Every configuration entry with its value; secrets are masked. */
  listEntries(...args: [...Named, options?: CallOptions]): Promise<readonly resource.InstanceEntryResource[]>;
  getEntry(
    ...args: [...Named, keyOrId: string | number, options?: CallOptions]
  ): Promise<resource.InstanceEntryResource>;
  updateEntry(
    ...args: [...Named, keyOrId: string | number, value: EntryValue, options?: ChangeOptions]
  ): Promise<resource.InstanceEntryResource>;
}

/** The model of an instance in an answer. */
export const instanceModel = resource.nullsAsAbsent(resource.instanceResource);

/** The calls about one instance, below its path. */
export function instanceCallsAt({ call, one, get }: Ask, path: string): InstanceCalls<[]> {
  const change =
    (method: 'PUT' | 'PATCH') =>
    async (body: unknown, { ifMatch, reAuthenticate, signal }: UpdateOptions = {}) => {
      const query = { reAuthenticate: reAuthenticate || undefined };
      return one({ method, path: pathWith(path, query), body, ifMatch: checkedETag(ifMatch), signal }, instanceModel);
    };
  const send = async (method: 'PUT' | 'DELETE', below: string, { ifMatch, signal }: ChangeOptions = {}) =>
    call({ method, path: path + below, ifMatch: checkedETag(ifMatch), signal });
  const enable = (method: 'PUT' | 'DELETE') => async (options?: ChangeOptions) => {
    const answer = await send(method, '/enabled', options);
    const instance = findAnswer(answer, instanceModel);
    return instance && withETag(instance, answer.headers);
  };
  const entryPath = (keyOrId: string | number) => `${path}/configuration/${segment(keyOrId, "An entry's key")}`;
  return {
    updateInstance: change('PATCH'),
    replaceInstance: change('PUT'),
    deleteInstance: async (options) => void (await send('DELETE', '', options)),
    enableInstance: enable('PUT'),
    disableInstance: enable('DELETE'),
    listEntries: (options) => get(`${path}/configuration`, z.array(resource.instanceEntryResource), options),
    getEntry: async (keyOrId, options) => get(entryPath(keyOrId), resource.instanceEntryResource, options),
    updateEntry: async (keyOrId, propertyValue, { ifMatch, signal } = {}) =>
      one(
        {
          method: 'PATCH',
          path: entryPath(keyOrId),
          body: { propertyValue },
          ifMatch: checkedETag(ifMatch),
          signal,
        },
        resource.instanceEntryResource,
      ),
  };
}

/** The same calls for any instance, named first. */
export function instanceCallsBy<Name>(ask: Ask, pathOf: (name: Name) => string): InstanceCalls<[Name]> {
  const at = (name: Name) => instanceCallsAt(ask, pathOf(name));
  return {
    updateInstance: async (name, ...rest) => at(name).updateInstance(...rest),
    replaceInstance: async (name, ...rest) => at(name).replaceInstance(...rest),
    deleteInstance: async (name, ...rest) => at(name).deleteInstance(...rest),
    enableInstance: async (name, ...rest) => at(name).enableInstance(...rest),
    disableInstance: async (name, ...rest) => at(name).disableInstance(...rest),
    listEntries: async (name, ...rest) => at(name).listEntries(...rest),
    getEntry: async (name, ...rest) => at(name).getEntry(...rest),
    updateEntry: async (name, ...rest) => at(name).updateEntry(...rest),
  };
}
