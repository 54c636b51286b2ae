import { type Claims, different, served } from './claim.js';

const create = '`POST /instances`';

/** Creating an instance, and the form it is answered in. */
export const createClaims = {
  'create.seed': served(create, 'The documented request is answered with every field of the documented answer.'),
  'create.later': served(create, 'The fields of later years: `createdDate`, `elementId`, `tags`, `user`, …'),
  'create.byElementId': served(
    create,
    '`{"element": {"id": n}}` in place of the key.',
    'Autotask CRM is 50, as its page and its answers had it; the 95 of one sample answer was a slip and is no id.',
  ),
  'create.ofElement': served(
    '`POST /elements/{keyOrId}/instances`',
    'The path names the element; a body that names it too is taken.',
  ),
  'create.valueTypes': served(create, 'Values may be strings, booleans, numbers or objects; answers hold strings.'),
  'create.htmlStripped': served(create, 'HTML tags are removed from the name, and from tags.'),
  'create.defaultTag': served(create, 'Without tags, the name becomes the one tag.'),
  'create.masked': served(create, 'Secrets are answered as `********`.'),
  'create.defaults': served(create, 'Defaults of entries are filled in: `filter.response.nulls` is `"true"`.'),
  'create.unknownKeys': served(create, 'Configuration keys nobody knows are taken.'),
  'create.misspeltKeys': different(
    create,
    'Slips of the element’s own keys, such as `crm.autotask.pasword`, are taken like any other.',
    '400 that names the key that was meant: one at most three edits away, or the one entry it is the beginning of.',
  ),
  'create.duplicateName': served(create, 'A second instance of the same name is made.'),
  'create.providerDataHidden': served(create, '`providerData` is taken and never answered.'),
  'create.initial': served(create, '`externalAuthentication: "initial"` skips the provider.'),
  'create.missing': served(create, 'Missing required entries: 400, and the one error names every one of them.'),
  'create.unknownElement': served(create, 'An unknown element: 404.', 'The same, naming the nearest keys.'),
  'create.refused': served(create, 'A login the provider refuses is an error, and nothing is created.'),
  'create.objects': served(create, '`retrieveObjectsAfterInstantiation` adds `objects` to the answer.'),
  'create.events': different(
    create,
    '`event.notification.enabled` turns events on.',
    'The value is kept; `eventsEnabled` says `false`, since no events are sent.',
  ),
} as const satisfies Claims;
