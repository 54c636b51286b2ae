import type { CommonEntry } from './common-entry.js';

/**
 * Keys many of the platform's elements shared: how events are fetched and told, and how answers are cut. What steers
 * things Isotope does not do (other forms of bulk jobs, builder elements, OAuth) is not here: it is kept as any unknown
 * key is.
 */
export const furtherEntries: readonly CommonEntry[] = [
  {
    key: 'event.notification.signature.key',
    label: 'Event signature key',
    description: 'The key each notification is signed with (HMAC-SHA-256), so that its receiver can trust it.',
    type: 'TEXTFIELD_128',
    isSecret: true,
    isHidden: true,
  },
  {
    key: 'event.notification.basic.username',
    label: 'Event callback user name',
    description: 'The user name for an event callback that asks for basic authentication.',
    type: 'TEXTFIELD_128',
  },
  {
    key: 'event.notification.basic.password',
    label: 'Event callback password',
    description: 'The password for an event callback that asks for basic authentication.',
    type: 'PASSWORD',
    isSecret: true,
  },
  {
    key: 'event.notification.callback.headers',
    label: 'Event callback headers',
    description: 'Further headers for event callbacks. Sealed, since this is where people put an Authorization.',
    type: 'TEXTFIELD_128',
    isSecret: true,
  },
  {
    key: 'event.notification.subscription.id',
    label: 'Event subscription ID',
    description: "The provider's id of the subscription to its events.",
    type: 'TEXTFIELD_1000',
    isHidden: true,
  },
  {
    key: 'event.notification.instance.finder',
    label: 'Event instance finder',
    description: 'Where an incoming event says which instance it is for.',
    type: 'TEXTFIELD_1000',
    isHidden: true,
  },
  {
    key: 'event.helper.key',
    label: 'Event helper',
    description: 'Which helper reads the incoming events.',
    type: 'TEXTFIELD_1000',
    isHidden: true,
  },
  {
    key: 'event.poller.refresh_interval',
    label: 'Polling interval',
    description: 'How many minutes lie between two polls for changes.',
    type: 'TEXTFIELD_128',
  },
  {
    key: 'event.poller.configuration',
    label: 'Polled resources',
    description: 'What is polled and how: JSON, one field a resource.',
    type: 'TEXTAREA',
  },
  {
    // The platform's type is TEXTFIELD_1000, yet the documented value holds one resource a line.
    key: 'event.poller.urls',
    label: 'Polled addresses',
    description: 'What is polled, in the older form: one resource a line, its parts parted by pipes.',
    type: 'TEXTAREA',
    isHidden: true,
  },
  {
    key: 'event.objects',
    label: 'Event objects',
    description: 'The resources whose events are wanted, with commas between.',
    type: 'TEXTFIELD_1000',
    isHidden: true,
  },
  {
    key: 'event.metadata',
    label: 'Event metadata',
    description: 'Which events the provider knows, as JSON.',
    type: 'TEXTAREA',
    isHidden: true,
  },
  {
    key: 'default.select.fields.map',
    label: 'Default fields',
    description:
      'Which fields lists and bulk queries answer with unless others are asked for: JSON, for each object its fields, such as {"accounts": "accountName,phone"}.',
    type: 'TEXTAREA',
  },
  {
    key: 'instance.variables',
    label: 'Instance variables',
    description: 'Values of your own, as JSON.',
    type: 'CODE_EDITOR',
  },
];
