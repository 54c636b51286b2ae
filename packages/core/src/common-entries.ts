import type { CommonEntry } from './common-entry.js';
import { furtherEntries } from './further-entries.js';

// Keys, types and what consoles hid: the platform's pages and 125 of its exported elements. The order is for good,
// since the REST API's ids of entries are made of it: new ones are appended.

/** The five keys the platform documented for every element. */
const documented: readonly CommonEntry[] = [
  {
    key: 'event.notification.enabled',
    label: 'Event notifications',
    description:
      'Whether changes at the provider are to be told to the callback URL. The value is kept; Isotope sends no events yet.',
    type: 'BOOLEAN',
    defaultValue: 'false',
  },
  {
    key: 'event.vendor.type',
    label: 'Event source',
    description: 'How changes are learned of: the provider calls (webhook, also written webhooks), or is polled.',
    type: 'COMBO',
    options: ['webhook', 'webhooks', 'polling'],
    isHidden: true,
  },
  {
    key: 'event.notification.type',
    label: 'Event notification type',
    description: 'How events are told. There is one way: webhook.',
    type: 'COMBO',
    options: ['webhook'],
    isHidden: true,
  },
  {
    key: 'event.notification.callback.url',
    label: 'Event callback URL',
    description: 'The http or https address events are sent to.',
    type: 'TEXTFIELD_1000',
    isHttpUrl: true,
  },
  {
    key: 'filter.response.nulls',
    label: 'Leave out nulls',
    description: 'Whether fields that are null are left out of answers.',
    type: 'BOOLEAN',
    defaultValue: 'true',
  },
];

/** The common instance configuration: entries any element takes beside its own. */
export const commonEntries: readonly CommonEntry[] = [...documented, ...furtherEntries];

const commonKeys: ReadonlySet<string> = new Set(commonEntries.map(({ key }) => key));

/** Whether an entry belongs to the common configuration, by its key. */
export const isCommonEntry = ({ key }: { readonly key: string }): boolean => commonKeys.has(key);
