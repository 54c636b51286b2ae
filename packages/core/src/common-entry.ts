import type { ConfigurationEntryType } from './element.js';

/** An entry of the common configuration, before an element has its say on defaults. */
export interface CommonEntry {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly type: ConfigurationEntryType;
  readonly defaultValue?: string;
  readonly options?: readonly string[];
  readonly isSecret?: true;
  readonly isHttpUrl?: true;
  readonly isHidden?: true;
}
