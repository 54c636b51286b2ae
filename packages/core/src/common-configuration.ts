import { commonEntries } from './common-entries.js';
import type { CommonEntry } from './common-entry.js';
import type { ConfigurationEntry, Element } from './element.js';

/** The platform's own interval between two polls, in minutes. */
const pollingMinutes = '15';

/** The common instance configuration as one element takes it: where the platform left a default to the element, its own. */
export const commonConfigurationOf = ({ eventType }: Pick<Element, 'eventType'>): readonly ConfigurationEntry[] => {
  const defaults: Readonly<Record<string, string | undefined>> = {
    'event.vendor.type': eventType,
    'event.poller.refresh_interval': eventType === 'polling' ? pollingMinutes : undefined,
  };
  return commonEntries.map((entry) => toEntry(entry, entry.defaultValue ?? defaults[entry.key]));
};

/** The element with the common configuration after its own entries, as a catalogue holds it. */
export const withCommonConfiguration = (element: Element): Element => ({
  ...element,
  configuration: [...element.configuration, ...commonConfigurationOf(element)],
});

const toEntry = (entry: CommonEntry, defaultValue: string | undefined): ConfigurationEntry => ({
  key: entry.key,
  label: entry.label,
  description: entry.description,
  type: entry.type,
  isRequired: false,
  isSecret: entry.isSecret ?? false,
  isHttpUrl: entry.isHttpUrl ?? false,
  isHidden: entry.isHidden ?? false,
  ...(defaultValue !== undefined && { defaultValue }),
  options: (entry.options ?? []).map((value) => ({ value, label: value })),
});
