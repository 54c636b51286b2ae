import { z } from 'zod';
import { isCommonEntry } from './common-entries.js';

/** The platform's types of configuration entries. Source: its 2019 SDK, and CODE_EDITOR from 2021 exports. */
export const configurationEntryTypes = [
  'TEXTFIELD_32',
  'TEXTFIELD_64',
  'TEXTFIELD_128',
  'TEXTFIELD_1000',
  'TEXTAREA',
  'BOOLEAN',
  'BOOLEAN_YESNO',
  'PASSWORD',
  'COMBO',
  'CODE_EDITOR',
] as const;
export type ConfigurationEntryType = (typeof configurationEntryTypes)[number];

/** The most characters a value of each type may have. The number in a text field's name is the platform's own. */
const maxLengths: Record<ConfigurationEntryType, number> = {
  TEXTFIELD_32: 32,
  TEXTFIELD_64: 64,
  TEXTFIELD_128: 128,
  TEXTFIELD_1000: 1000,
  TEXTAREA: 10_000,
  BOOLEAN: 5,
  BOOLEAN_YESNO: 5,
  PASSWORD: 1000,
  COMBO: 1000,
  CODE_EDITOR: 100_000,
};

const configurationEntry = z
  .strictObject({
    key: z.string().regex(/^[\w-]+(\.[\w-]+)*$/, 'dotted words'),
    label: z.string().min(1),
    description: z.string().optional(),
    type: z.enum(configurationEntryTypes),
    isRequired: z.boolean(),
    /** Sealed when stored, never shown again. A PASSWORD always is. */
    isSecret: z.boolean(),
    /** The value must be a complete http or https address that carries no user name or password. */
    isHttpUrl: z.boolean().default(false),
    /** Forms leave it out; programs may set it all the same. */
    isHidden: z.boolean().default(false),
    defaultValue: z.string().optional(),
    example: z.string().optional(),
    /** What a COMBO offers. */
    options: z.array(z.strictObject({ value: z.string(), label: z.string() })).default([]),
    helpUrl: z.url().optional(),
  })
  .refine(({ type, isSecret }) => type !== 'PASSWORD' || isSecret, {
    error: 'an entry of type PASSWORD must be secret',
  })
  .refine(({ isSecret, defaultValue }) => !isSecret || defaultValue === undefined, {
    error: 'a secret entry must have no default, since defaults are shown',
  })
  .refine(({ type, options }) => type !== 'COMBO' || options.length > 0, {
    error: 'an entry of type COMBO must offer options',
  });

/** A named value an element asks for. */
export type ConfigurationEntry = z.output<typeof configurationEntry>;

/** The families elements belong to, and the names of their tiles' headings. */
export const hubs = { crm: 'CRM', helpdesk: 'Help desk', finance: 'Finance' } as const;
export type Hub = keyof typeof hubs;

/** What an element's data file holds. Parsing one with it at start names every slip in the file. */
export const elementSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9]*$/, 'lower-case letters and digits'),
    /** The integer the REST API calls `id`. */
    number: z.int().positive(),
    name: z.string().min(1),
    /** One or two letters that stand for the element on its tile. */
    symbol: z.string().regex(/^[A-Z][a-z]?$/),
    hub: z.enum(Object.keys(hubs) as [Hub, ...Hub[]]),
    description: z.string(),
    image: z.string(),
    signupUrl: z.url(),
    /** A sentence for people who have no account at the provider. */
    configDescription: z.string(),
    /** The platform's name for the element in its event hooks. */
    hookName: z.string().optional(),
    /** The platform's word for how the provider is spoken to: `http`, `soap`. */
    protocolType: z.string(),
    authenticationType: z.enum(['basic', 'oauth1', 'oauth2', 'oauth2Password', 'custom']),
    /** How one learns of changes at the provider: the default of `event.vendor.type`. Absent when one cannot. */
    eventType: z.enum(['polling', 'webhooks']).optional(),
    /** What the element alone asks for; what every element takes is in `commonConfigurationOf`. */
    configuration: z.array(configurationEntry).max(499),
  })
  .refine((element) => new Set(element.configuration.map(({ key }) => key)).size === element.configuration.length, {
    error: 'two entries have the same key',
  })
  .refine((element) => !element.configuration.some(isCommonEntry), {
    error: 'an entry has a key of the common configuration, which every element has without saying so',
  });

/**
 * What can be connected: a kind of account at a provider. Its entries stand in the order to ask them; those of the
 * common configuration come last, once `withCommonConfiguration` has added them.
 */
export type Element = z.output<typeof elementSchema>;

/** An element as its data file writes it down, where what has a default may be left out. */
export type ElementData = z.input<typeof elementSchema>;

/** The most characters a value of this entry may have. */
export const maxLengthOf = (entry: Pick<ConfigurationEntry, 'type'>): number => maxLengths[entry.type];
