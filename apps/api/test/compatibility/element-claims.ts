import { type Claims, different, notServed, served } from './claim.js';

/** Elements, hubs, and what hangs on them. */
export const elementClaims = {
  'elements.list': served('`GET /elements`', 'An array of elements with their configuration entries.'),
  'elements.where': served('`GET /elements`', '`where` with `key = …` and `key in (…)`, and `abridged=true`.'),
  'elements.public': different(
    '`GET /elements`, `GET /hubs`',
    'No credentials needed, by the oldest documentation; later examples send them.',
    'Credentials are needed.',
  ),
  'elements.keys': served('`GET /elements/keys`', 'An array of keys.'),
  'elements.get': served('`GET /elements/{keyOrId}`', 'One element with `configuration` and its defaults.'),
  'elements.unknown': served('`GET /elements/{keyOrId}`', 'An unknown key or id: 404.'),
  'elements.configuration': served(
    '`GET /elements/{keyOrId}/configuration`',
    '`{configuration, providerData, authentication}`.',
  ),
  'elements.entries': served(
    'Configuration entries',
    '`key`, `name`, `type`, `required`, `defaultValue` as a string, `displayOrder`, …',
  ),
  'elements.common': served(
    'Configuration entries',
    'The five keys of the common instance configuration on every element.',
  ),
  'elements.common.judged': different(
    'Configuration entries',
    'What happened to a wrong value of a common key is not documented.',
    'The five documented keys and `default.select.fields.map` are checked, and a wrong one is named with 400.',
  ),
  'elements.authenticationTypes': served(
    '`GET /elements/{keyOrId}/authentication-types`',
    '`{defaultValue, options}`, and the entries below `/{type}/configurations`.',
  ),
  'elements.metadata': served('`GET /elements/metadata`', 'A row for each element; a page of 500 may be asked for.'),
  'elements.metadata.one': served(
    '`GET /elements/{id}/metadata`',
    'One of them, `?expand=true` with everything; unknown: 404.',
  ),
  'elements.protocol': served(
    '`protocolType`',
    '`soap` for Autotask CRM and Helpdesk, `http` for Finance.',
    'The same words, and `api.type` with them, though all are asked by REST.',
  ),
  'elements.served': served(
    '`bulkDownloadEnabled`, expanded metadata',
    'Bulk queries, paging, discovery of fields, and every resource with its verbs.',
    'The same of what the element’s hub serves here; nothing for one without.',
  ),
  'elements.unserved': different(
    '`bulkUploadEnabled`, `transformationsEnabled`, `extendable`',
    '`true` for Autotask’s elements.',
    '`false`: there are neither uploads, transformations nor extensions.',
  ),
  'elements.docs': different(
    '`GET /elements/{id}/docs`',
    'Swagger 2.0 of the hub calls.',
    'Swagger 2.0 of the element’s instances; of hub calls at `GET /instances/{id}/docs`.',
  ),
  'elements.builder': notServed('`POST, PUT, DELETE /elements…`', 'The element builder.', '404 that says so.'),
  'elements.oauth': notServed('`/elements/{keyOrId}/oauth/…`', 'OAuth addresses.', '404 that says so.'),
  'hubs.list': served('`GET /hubs`, `/hubs/keys`', 'Hubs as `{id, key, name, description}`, and their keys.'),
  'hubs.get': served('`GET /hubs/{key}`, `/hubs/{key}/elements`', 'One hub, and its elements.'),
  'platform.formulas': notServed('`/formulas…`', 'Formulas.', '404 that says so.'),
} as const satisfies Claims;
